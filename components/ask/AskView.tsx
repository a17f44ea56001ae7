import { useEffect, useRef, useState } from 'preact/hooks';
import type { Posture } from '../../lib/domain/engine/event.ts';
import type { NudgeTopic } from '../../lib/domain/nudges/nudge.ts';
import { REPLIES } from '../../lib/domain/nudges/policy.ts';
import { Button } from '../button/Button.tsx';
import { Ring } from '../ring/Ring.tsx';
import { useWords } from '../words.ts';
import { type AnswerActions, Answers } from './Answers.tsx';
import styles from './AskView.module.css';
import { ReplyButton } from './ReplyButton.tsx';

/**
 * A window that opens by itself takes the keys of whoever types on. For so long it is deaf to them: half a second more
 * than it takes to see that something has opened and to stop.
 */
const DEAF_MS = 1_500;

export interface AskActions extends AnswerActions {
  readonly moved: () => void;
  /** In a meeting for so many minutes. */
  readonly meet: (minutes: number) => void;
  /** The window goes, the nudge stays. */
  readonly close: () => void;
}

export interface AskViewProps {
  readonly topic: NudgeTopic;
  readonly title: string;
  readonly line: string;
  readonly posture: Posture;
  /** How long it has been so, in ms: sitting time of the bout, or since standing up. */
  readonly postureMs: number;
  readonly lastSnooze: boolean;
  /** It only shows how a nudge looks: nothing is answered by it. */
  readonly isTest: boolean;
  /** Calls a function after so many ms; returns how to call that off. */
  readonly after: (ms: number, listener: () => void) => () => void;
  readonly on: AskActions;
}

/** Swallows every key until it is over. */
function useDeafness(after: AskViewProps['after']): boolean {
  const [deaf, setDeaf] = useState(true);
  useEffect(() => after(DEAF_MS, () => setDeaf(false)), [after]);
  useEffect(() => {
    if (!deaf) return;
    const swallow = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const types = ['keydown', 'keypress', 'keyup'] as const;
    for (const type of types) window.addEventListener(type, swallow, true);
    return () => {
      for (const type of types) window.removeEventListener(type, swallow, true);
    };
  }, [deaf]);
  return deaf;
}

/** A nudge in a window of its own. There is always a way out, by button and by the Escape key. */
export function AskView({ topic, title, line, posture, postureMs, lastSnooze, isTest, after, on }: AskViewProps) {
  const { t, length } = useWords();
  const deaf = useDeafness(after);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!deaf) main.current?.querySelector('button')?.focus();
  }, [deaf]);

  const leave = useRef(on.close);
  leave.current = on.close;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const [reply] = REPLIES[topic];
  const moves = topic === 'movement' || topic === 'meeting';
  return (
    <main class={styles.ask} ref={main}>
      <div class={styles.picture}>
        <Ring share={1}>
          <span class={styles.caption}>{t(posture === 'standing' ? 'popupRingStanding' : 'popupRingSitting')}</span>
          <span class={styles.number}>{length(postureMs)}</span>
        </Ring>
      </div>
      <div class={styles.words}>
        <h1>{title}</h1>
        {line !== '' && <p>{line}</p>}
      </div>
      {isTest ? (
        <>
          <p class={styles.test}>{t('askTest')}</p>
          <Button look="primary" onClick={on.close}>
            {t('askClose')}
          </Button>
        </>
      ) : (
        <>
          <ReplyButton reply={reply} on={on} look="primary" />
          <Answers topic={topic} main={reply} lastSnooze={lastSnooze} on={on} />
          <div class={styles.more}>
            {moves && <Button onClick={on.moved}>{t('popupMoved')}</Button>}
            <Button onClick={() => on.meet(30)}>{t('askMeeting')}</Button>
          </div>
          <Button look="bare" onClick={on.close}>
            {t('askClose')}
          </Button>
        </>
      )}
    </main>
  );
}
