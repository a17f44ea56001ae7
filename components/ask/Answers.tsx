import type { NudgeTopic } from '../../lib/domain/nudges/nudge.ts';
import { REPLIES, type Reply, SNOOZE_MINUTES } from '../../lib/domain/nudges/policy.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './Answers.module.css';
import { type ReplyActions, ReplyButton } from './ReplyButton.tsx';

/** What can be said to an open nudge. */
export interface AnswerActions extends ReplyActions {
  readonly snooze: (minutes: number) => void;
  readonly skip: () => void;
}

export interface AnswersProps {
  readonly topic: NudgeTopic;
  /** The reply that has a place of its own on this surface: in the popup a minute, whatever is asked. */
  readonly main?: Reply;
  /** Two snoozes in a row: there is no third. */
  readonly lastSnooze: boolean;
  readonly on: AnswerActions;
}

/** The answers to an open nudge beside the main one: its other replies, later, or not this one. */
export function Answers({ topic, main = 'start', lastSnooze, on }: AnswersProps) {
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
        {REPLIES[topic].map((reply) => reply !== main && <ReplyButton key={reply} reply={reply} on={on} />)}
        <Button onClick={on.skip}>{t(lastSnooze ? 'popupSkipThisOne' : 'popupSkip')}</Button>
      </div>
    </div>
  );
}
