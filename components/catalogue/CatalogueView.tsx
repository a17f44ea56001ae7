import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { type Findable, search, type Wanted } from '../../lib/domain/exercises/search.ts';
import room from '../room/Room.module.css';
import { useWords } from '../words.ts';
import styles from './CatalogueView.module.css';
import { ExerciseCard } from './ExerciseCard.tsx';
import { Filters } from './Filters.tsx';
import type { Catalogue, CatalogueEntry } from './load.ts';
import { type Person, reasonsFor } from './person.ts';
import { AREA_WORDS } from './vocabulary.ts';

export interface CatalogueViewProps {
  readonly catalogue: Catalogue;
  readonly person: Person;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
  /** The address of the page about one exercise. */
  readonly hrefOf: (id: ExerciseId) => string;
  /** The exercise that was read last: coming back from it, its card has the focus. */
  readonly cameFrom: ExerciseId | null;
}

interface Found extends Findable, CatalogueEntry {}

/** The catalogue: what one looks for, what suits this person, and what is left out for them and why. */
export function CatalogueView({ catalogue, person, wanted, onWanted, hrefOf, cameFrom }: CatalogueViewProps) {
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const findable = useMemo(
    () =>
      catalogue.entries.map(
        (entry): Found => ({
          ...entry,
          name: entry.wording.name,
          worked: [...entry.exercise.targetAreas.map((area) => t(AREA_WORDS[area])), ...entry.details.muscles],
        }),
      ),
    [catalogue, t],
  );
  const found = search(findable, wanted, person).map((entry) => ({
    entry,
    reasons: reasonsFor(entry.exercise, person),
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes back once, when the list opens
  useEffect(() => {
    if (cameFrom !== null) root.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(cameFrom)}"]`)?.focus();
  }, []);

  const cards = (some: typeof found) => (
    <ul class={styles.cards}>
      {some.map(({ entry, reasons }) => (
        <li key={entry.exercise.id}>
          <ExerciseCard
            entry={entry}
            Figure={catalogue.Figure}
            href={hrefOf(entry.exercise.id)}
            favourite={person.favourites.includes(entry.exercise.id)}
            reasons={reasons}
          />
        </li>
      ))}
    </ul>
  );
  const suiting = found.filter(({ reasons }) => reasons.length === 0);
  const leftOut = found.filter(({ reasons }) => reasons.length > 0);
  return (
    <div ref={root} class={styles.catalogue}>
      <header>
        <h1 class={room.title}>{t('catalogueTitle')}</h1>
        <p class={room.soft}>{t('catalogueIntro')}</p>
      </header>
      <Filters wanted={wanted} onChange={onWanted} count={found.length} />
      {found.length === 0 && (
        <section class={room.empty}>
          <h2>{t('catalogueEmptyTitle')}</h2>
          <p class={room.soft}>{t('catalogueEmpty')}</p>
        </section>
      )}
      {suiting.length > 0 && (
        <Group title={t('catalogueSuitsTitle')} count={suiting.length}>
          {cards(suiting)}
        </Group>
      )}
      {leftOut.length > 0 && (
        <Group title={t('catalogueLeftOutTitle')} count={leftOut.length}>
          <p class={room.soft}>{t('catalogueLeftOutHint')}</p>
          {cards(leftOut)}
        </Group>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Group({ title, count, children }: GroupProps) {
  const titleId = useId();
  return (
    <section class={styles.group} aria-labelledby={titleId}>
      <h2 id={titleId} class={room.groupTitle}>
        {title} <span class={styles.count}>{count}</span>
      </h2>
      {children}
    </section>
  );
}
