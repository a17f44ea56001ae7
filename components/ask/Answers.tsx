import type { Posture } from '../../lib/domain/engine/event.ts';
import type { NudgeTopic } from '../../lib/domain/nudges/nudge.ts';
import { SNOOZE_MINUTES } from '../../lib/domain/nudges/policy.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './Answers.module.css';

/** What can be said to an open nudge beside starting a minute. */
export interface AnswerActions {
  readonly snooze: (minutes: number) => void;
  readonly skip: () => void;
  /** What it asked for is done; a nudge to move is never closed so. */
  readonly done: () => void;
  readonly posture: (posture: Posture) => void;
}

export interface AnswersProps {
  readonly topic: NudgeTopic;
  /** Two snoozes in a row: there is no third. */
  readonly lastSnooze: boolean;
  readonly on: AnswerActions;
}

/** What closes a nudge of this topic as done; null where only a break does. */
function doneButton(topic: NudgeTopic, { done, posture }: AnswerActions, t: ReturnType<typeof useWords>['t']) {
  switch (topic) {
    case 'movement':
    case 'meeting':
      return null;
    case 'stand':
      return <Button onClick={() => posture('standing')}>{t('askStanding')}</Button>;
    case 'sit':
      return <Button onClick={() => posture('sitting')}>{t('askSitting')}</Button>;
    case 'posture':
    case 'eyes':
    case 'breathing':
    case 'winddown':
    case 'own':
      return <Button onClick={done}>{t('askDone')}</Button>;
  }
}

/** The answers to an open nudge: later, done, or not this one. */
export function Answers({ topic, lastSnooze, on }: AnswersProps) {
  const { t } = useWords();
  return (
    <div class={styles.answers}>
      {!lastSnooze && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form within the question
        <div class={styles.later} role="group" aria-label={t('askLater')}>
          <span class={styles.label} aria-hidden="true">
            {t('askLater')}
          </span>
          {SNOOZE_MINUTES.map((minutes) => (
            <Button key={minutes} onClick={() => on.snooze(minutes)}>
              {t('lengthMinutes', String(minutes))}
            </Button>
          ))}
        </div>
      )}
      <div class={styles.row}>
        {doneButton(topic, on, t)}
        <Button onClick={on.skip}>{t(lastSnooze ? 'popupSkipThisOne' : 'popupSkip')}</Button>
      </div>
    </div>
  );
}
