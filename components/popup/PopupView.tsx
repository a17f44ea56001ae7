import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Glance } from '../../lib/domain/engine/glance.ts';
import type { AnswerActions } from '../ask/Answers.tsx';
import { Button } from '../button/Button.tsx';
import { Disclosure } from '../disclosure/Disclosure.tsx';
import { Ring } from '../ring/Ring.tsx';
import { SegmentedSwitch } from '../switch/SegmentedSwitch.tsx';
import { type MessageKey, useWords } from '../words.ts';
import type { PauseUntil } from './Hush.tsx';
import { Later } from './Later.tsx';
import styles from './PopupView.module.css';
import { isFirstRun, questionText, ringShare, statusText } from './status.ts';
import { Today } from './Today.tsx';

export interface PopupActions extends AnswerActions {
  /** Start a minute; also "Back to the minute", or "Go on with the workout", while one is under way. */
  readonly start: () => void;
  /** "I just moved". */
  readonly moved: () => void;
  readonly pause: (until: PauseUntil) => void;
  /** In a meeting for so many minutes. */
  readonly meet: (minutes: number) => void;
  /** The pause, or the meeting, is over. */
  readonly resume: () => void;
  /** The answer to "Did you do it?". */
  readonly claim: (done: boolean) => void;
  readonly openDashboard: () => void;
  readonly openOptions: () => void;
  /** A part of the popup did not come: why. */
  readonly fault: (error: unknown) => void;
}

export interface PopupViewProps {
  /** Null until it is read, and where it cannot be read: a minute can be started all the same. */
  readonly glance: Glance | null;
  /** A notice of what the page found wrong; null if nothing is. */
  readonly trouble: VNode | null;
  /** The line of the open nudge; null without one. */
  readonly ask: string | null;
  readonly on: PopupActions;
}

function Header({ canPause, on }: { readonly canPause: boolean; readonly on: PopupActions }) {
  const { t } = useWords();
  const row = (pauseButton: VNode | null) => (
    <header class={styles.header}>
      <h1>{t('extensionName')}</h1>
      <Button look="icon" label={t('popupDashboard')} onClick={on.openDashboard}>
        <svg viewBox="0 0 20 20" class={styles.icon} aria-hidden="true">
          <path d="M3 17h14M5.5 17V10M10 17V4M14.5 17v-9" />
        </svg>
      </Button>
      <Button look="icon" label={t('popupOptions')} onClick={on.openOptions}>
        <svg viewBox="0 0 20 20" class={styles.icon} aria-hidden="true">
          <path d="M2 6h8M14 6h4M2 14h4M10 14h8M12 4v4M8 12v4" />
        </svg>
      </Button>
      {/* Last, so that what it opens is next in the order of the keyboard too. */}
      {pauseButton}
    </header>
  );
  if (!canPause) return row(null);
  return (
    <Disclosure label={t('popupPause')} around={row}>
      {(close) => {
        const closing =
          <T,>(act: (what: T) => void) =>
          (what: T) => {
            close();
            act(what);
          };
        return <Later of={HUSH} with={{ pause: closing(on.pause), meet: closing(on.meet) }} onFault={on.fault} />;
      }}
    </Disclosure>
  );
}

/** What is longer, such as "1 h 35 min", is written smaller to stay on one line. */
const LONGEST_BIG = 6;

function RingWithNumber({ glance }: { readonly glance: Glance | null }) {
  const { t, length } = useWords();
  if (glance === null) return <Ring share={0}>{null}</Ring>;
  const { standingSince } = glance;
  const standing = glance.posture === 'standing';
  const standingMs = standingSince === null ? 0 : glance.at - standingSince;
  const still = standing || glance.presence === 'unknown';
  const number = length(standing ? standingMs : glance.boutMs);
  return (
    <Ring share={still ? 0 : ringShare(glance)} still={still}>
      <span class={styles.caption}>{t(standing ? 'popupRingStanding' : 'popupRingSitting')}</span>
      <span class={number.length > LONGEST_BIG ? styles.longNumber : styles.number}>{number}</span>
    </Ring>
  );
}

/** What few openings of the popup need comes after the numbers, as the bar of the day does. */
const HUSH = () => import('./Hush.tsx').then(({ Hush }) => Hush);
const HUSHED = () => import('./Hush.tsx').then(({ Hushed }) => Hushed);
const ANSWERS = () => import('../ask/Answers.tsx').then(({ Answers }) => Answers);

/** What is asked, with its answers: at most one thing at a time. */
function Asked({ glance, on }: { readonly glance: Glance; readonly on: PopupActions }) {
  const { t } = useWords();
  const { open, lastSnooze } = glance.nudge;
  if (glance.asking !== null) {
    return (
      <div class={styles.row}>
        <Button onClick={() => on.claim(true)}>{t('popupClaimYes')}</Button>
        <Button onClick={() => on.claim(false)}>{t('popupClaimNo')}</Button>
      </div>
    );
  }
  if (open !== null) return <Later of={ANSWERS} with={{ topic: open.topic, lastSnooze, on }} onFault={on.fault} />;
  if ((glance.pausedUntil ?? glance.meetingUntil) === null) return null;
  return <Later of={HUSHED} with={{ glance, on }} onFault={on.fault} />;
}

/** What the one button does: it leads to what runs, or begins a minute. */
function startWords(glance: Glance | null): MessageKey {
  const plan = glance?.routine?.plan;
  if (plan === undefined) return 'popupStart';
  return plan.kind === 'workout' ? 'popupGoOnWorkout' : 'popupBackToMinute';
}

/** The popup: now, the one thing to do, and today at a glance. */
export function PopupView({ glance, trouble, ask, on }: PopupViewProps) {
  const words = useWords();
  const { t } = words;
  const statusId = useId();
  const main = useRef<HTMLDivElement>(null);
  const question = glance === null ? null : questionText(glance, ask, words);

  // What is answered takes its buttons with it, and the focus would fall back to the top of the page.
  const asked = `${question} ${glance?.pausedUntil} ${glance?.meetingUntil}`;
  const askedBefore = useRef(asked);
  useLayoutEffect(() => {
    if (asked === askedBefore.current) return;
    askedBefore.current = asked;
    if (document.activeElement === document.body) main.current?.querySelector('button')?.focus();
  }, [asked]);

  return (
    <main class={styles.popup}>
      <Header canPause={glance !== null && (glance.pausedUntil ?? glance.meetingUntil) === null} on={on} />
      {trouble}
      <div class={question === null && trouble === null ? styles.now : styles.asking}>
        <RingWithNumber glance={glance} />
        {glance !== null && (
          <p id={statusId} class={question === null ? styles.status : styles.question}>
            {question ?? statusText(glance, words)}
          </p>
        )}
      </div>
      <div class={styles.main} ref={main}>
        <Button look="primary" aria-describedby={statusId} onClick={on.start}>
          {t(startWords(glance))}
        </Button>
      </div>
      {glance !== null && (
        <>
          <Asked glance={glance} on={on} />
          <div class={styles.row}>
            <SegmentedSwitch
              label={t('popupPosture')}
              value={glance.posture}
              options={[
                { value: 'sitting', label: t('popupSitting') },
                { value: 'standing', label: t('popupStanding') },
              ]}
              onChange={on.posture}
            />
            <Button onClick={on.moved}>{t('popupMoved')}</Button>
          </div>
          {!isFirstRun(glance) && <Today glance={glance} onFault={on.fault} />}
        </>
      )}
    </main>
  );
}
