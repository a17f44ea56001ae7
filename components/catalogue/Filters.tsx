import { useId, useRef } from 'preact/hooks';
import { AREAS } from '../../lib/domain/exercises/exercise.ts';
import { ANYTHING, type Wanted } from '../../lib/domain/exercises/search.ts';
import { PLACES } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { PLACE_WORDS } from '../options/choices.ts';
import { useWords } from '../words.ts';
import styles from './Filters.module.css';
import { AREA_WORDS, asSentence, EQUIPMENT_WORDS, KIT, POSITION_WORDS, SEED_GROUPS } from './vocabulary.ts';

export interface FiltersProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** How many were found. */
  readonly count: number;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  /** Each with its words. */
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T | null) => void;
}

/** One of several, or any. */
function Choice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) {
  const { t } = useWords();
  return (
    <label class={styles.choice}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(choices.find(([choice]) => choice === event.currentTarget.value)?.[0] ?? null)}
      >
        <option value="">{t('catalogueAny')}</option>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

const POSITIONS = ['seated', 'standing', 'all-fours', 'floor', 'hanging'] as const;

const isAnything = (wanted: Wanted): boolean =>
  Object.entries(ANYTHING).every(([key, value]) => wanted[key as keyof Wanted] === value);

/** Where one says what one looks for. It applies as one types; what it found is told below it. */
export function Filters({ wanted, onChange, count }: FiltersProps) {
  const { t } = useWords();
  const searchId = useId();
  const field = useRef<HTMLInputElement>(null);
  const change = (changes: Partial<Wanted>) => onChange({ ...wanted, ...changes });
  const clear = () => {
    onChange(ANYTHING);
    // The button goes away with what it cleared.
    field.current?.focus();
  };
  return (
    <search class={styles.filters}>
      <div class={styles.search}>
        <label for={searchId}>{t('catalogueSearch')}</label>
        <input
          ref={field}
          id={searchId}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={wanted.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <div class={styles.choices}>
        <Choice
          label={t('catalogueFilterArea')}
          value={wanted.area}
          choices={AREAS.map((area) => [area, t(AREA_WORDS[area])])}
          onChange={(area) => change({ area })}
        />
        <Choice
          label={t('catalogueFilterSeed')}
          value={wanted.seedGroup}
          choices={SEED_GROUPS.map((region) => [region, t(AREA_WORDS[region])])}
          onChange={(seedGroup) => change({ seedGroup })}
        />
        <Choice
          label={t('catalogueFilterPlace')}
          value={wanted.place}
          choices={PLACES.map((place) => [place, t(PLACE_WORDS[place])])}
          onChange={(place) => change({ place })}
        />
        <Choice
          label={t('catalogueFilterPosition')}
          value={wanted.position}
          choices={POSITIONS.map((position) => [position, t(POSITION_WORDS[position])])}
          onChange={(position) => change({ position })}
        />
        <Choice
          label={t('catalogueFilterEquipment')}
          value={wanted.equipment}
          choices={[
            ['owned', t('catalogueFilterOwned')],
            ['none', t('catalogueFilterNone')],
            ...KIT.map((kit) => [kit, asSentence(t(EQUIPMENT_WORDS[kit]))] as const),
          ]}
          onChange={(equipment) => change({ equipment })}
        />
      </div>
      <div class={styles.result}>
        <p role="status" class={styles.count}>
          {count === 1 ? t('catalogueCountOne') : t('catalogueCount', String(count))}
        </p>
        <label class={styles.only}>
          <input
            type="checkbox"
            checked={wanted.favouritesOnly}
            onChange={(event) => change({ favouritesOnly: event.currentTarget.checked })}
          />
          {t('catalogueFavouritesOnly')}
        </label>
        {!isAnything(wanted) && <Button onClick={clear}>{t('catalogueClear')}</Button>}
      </div>
    </search>
  );
}
