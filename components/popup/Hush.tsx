import { useId } from 'preact/hooks';
import type { EngineEvent } from '../../lib/domain/engine/event.ts';
import type { Glance } from '../../lib/domain/engine/glance.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './Hush.module.css';

/** How long a pause is to last, as the event `pause` takes it. */
export type PauseUntil = Exclude<Extract<EngineEvent, { type: 'pause' }>['until'], 'now'>;

export interface HushProps {
  readonly pause: (until: PauseUntil) => void;
  /** "I am in a meeting", for so many minutes. */
  readonly meet: (minutes: number) => void;
}

/** What keeps nudges away for a while, each with its end. */
export function Hush({ pause, meet }: HushProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class={styles.hush}>
      <p id={`${id}-pause`}>{t('popupPauseTitle')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form, and these are three buttons */}
      <div class={styles.row} role="group" aria-labelledby={`${id}-pause`}>
        <Button onClick={() => pause({ minutes: 30 })}>{t('popupPauseHalfHour')}</Button>
        <Button onClick={() => pause({ minutes: 60 })}>{t('popupPauseHour')}</Button>
        <Button onClick={() => pause('tomorrow')}>{t('popupPauseTomorrow')}</Button>
      </div>
      <p id={`${id}-meeting`}>{t('popupMeetingTitle')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form, and these are two buttons */}
      <div class={styles.row} role="group" aria-labelledby={`${id}-meeting`}>
        <Button onClick={() => meet(30)}>{t('popupPauseHalfHour')}</Button>
        <Button onClick={() => meet(60)}>{t('popupPauseHour')}</Button>
      </div>
    </div>
  );
}

/** What a meeting that runs can be made longer by, in one press. */
const LONGER_MINUTES = 30;

export interface HushedProps {
  readonly glance: Glance;
  readonly on: Pick<HushProps, 'meet'> & { readonly resume: () => void };
}

/** What ends a pause or a meeting that runs, or makes the meeting longer. */
export function Hushed({ glance, on }: HushedProps) {
  const { t } = useWords();
  const { at, pausedUntil, meetingUntil } = glance;
  return (
    <div class={styles.row}>
      <Button onClick={on.resume}>{t(pausedUntil === null ? 'popupMeetingOver' : 'popupResume')}</Button>
      {pausedUntil === null && meetingUntil !== null && (
        <Button onClick={() => on.meet(LONGER_MINUTES + (meetingUntil - at) / MINUTE_MS)}>
          {t('popupMeetingMore')}
        </Button>
      )}
    </div>
  );
}
