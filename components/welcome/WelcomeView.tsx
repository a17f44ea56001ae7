import { Lock, Pin } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { ChoiceCards } from '../choice-cards/ChoiceCards.tsx';
import { ChoiceRow, SetRow } from '../options/ChoiceRows.tsx';
import { rhythmCards } from '../options/rhythms.ts';
import { Section } from '../options/Section.tsx';
import { Ring } from '../ring/Ring.tsx';
import { useWords } from '../words.ts';
import { PauseDrawing, ReachDrawing, RingDrawing } from './drawings.tsx';
import styles from './WelcomeView.module.css';

/** What the first page asks: each has an answer already, so that nothing has to be chosen. */
export type FirstChoices = Pick<Settings, 'movementIntervalMinutes' | 'place' | 'equipment'>;

export interface WelcomeViewProps {
  /** What is in force: the choices that are made already. */
  readonly chosen: FirstChoices;
  readonly on: {
    /** The person is ready. */
    readonly begin: (chosen: FirstChoices) => void;
  };
}

/** The first page after installation: what this does, what it cannot see, one choice, and two that can be left. */
export function WelcomeView({ chosen: first, on }: WelcomeViewProps) {
  const words = useWords();
  const [chosen, setChosen] = useState(first);
  const choose = (changes: Partial<FirstChoices>) => setChosen((before) => ({ ...before, ...changes }));
  const minutes = chosen.movementIntervalMinutes;
  return (
    <div class={styles.welcome}>
      <header class={styles.hero}>
        <div class={styles.heroWords}>
          <p class={styles.brand}>
            <img src="/icon/backbeat.svg" alt="" width="40" height="40" />
            {words.t('extensionName')}
          </p>
          <h1>{words.t('welcomeTitle')}</h1>
          <p class={styles.lead}>{words.t('welcomeLead')}</p>
          <p class={styles.privacy}>
            <Lock size={20} aria-hidden="true" focusable="false" />
            {words.t('welcomePrivacy')}
          </p>
        </div>
        <div class={styles.heroRing} aria-hidden="true">
          <Ring share={0.72}>
            <span class={styles.ringNumber}>{Math.round(minutes * 0.72)}</span>
            <span class={styles.ringUnit}>{words.t('welcomeRingUnit', String(minutes))}</span>
          </Ring>
        </div>
      </header>

      <ul class={styles.points}>
        <Point drawing={<RingDrawing />} title={words.t('welcomeCountsTitle')}>
          {words.t('welcomeCounts')}
        </Point>
        <Point drawing={<PauseDrawing />} title={words.t('welcomeAsksTitle')}>
          {words.t('welcomeAsks')}
        </Point>
        <Point drawing={<ReachDrawing />} title={words.t('welcomeLeadsTitle')}>
          {words.t('welcomeLeads')}
        </Point>
      </ul>

      <section class={styles.limits} aria-labelledby="limits">
        <h2 id="limits">{words.t('welcomeLimitsTitle')}</h2>
        <ul>
          <li>{words.t('welcomeLimitChair')}</li>
          <li>{words.t('welcomeLimitDevices')}</li>
          <li>{words.t('welcomeLimitPages')}</li>
        </ul>
      </section>

      <ChoiceCards
        title={words.t('welcomeRhythmTitle')}
        hint={words.t('welcomeRhythmHint')}
        cards={rhythmCards(words)}
        chosen={String(minutes)}
        choose={(value) => choose({ movementIntervalMinutes: Number(value) })}
      />

      <Section title={words.t('welcomeKitTitle')} hint={words.t('welcomeKitHint')}>
        <ChoiceRow name="place" value={chosen.place} change={(place) => choose({ place })} />
        <SetRow name="equipment" value={chosen.equipment} change={(equipment) => choose({ equipment })} />
      </Section>

      <footer class={styles.begin}>
        <Button look="primary" onClick={() => on.begin(chosen)}>
          {words.t('welcomeBegin')}
        </Button>
        <p class={styles.pin}>
          <Pin size={20} aria-hidden="true" focusable="false" />
          {words.t('welcomePin')}
        </p>
        <p class={styles.small}>{words.t('welcomeNotMedical')}</p>
      </footer>
    </div>
  );
}

interface PointProps {
  readonly drawing: ComponentChildren;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Point({ drawing, title, children }: PointProps) {
  return (
    <li class={styles.point}>
      <div class={styles.picture}>{drawing}</div>
      <div class={styles.pointWords}>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </li>
  );
}
