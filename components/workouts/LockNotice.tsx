import { useId, useRef, useState } from 'preact/hooks';
import type { WorkoutLock } from '../../lib/domain/readiness.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './LockNotice.module.css';
import { QUESTION_WORDS } from './vocabulary.ts';

export interface LockNoticeProps {
  readonly lock: WorkoutLock;
  /** Where the questions are asked. */
  readonly questionsHref: string;
  readonly on: {
    /** The person says that a doctor or physiotherapist agrees. */
    readonly unlock: () => void;
    readonly openOptions: () => void;
  };
}

/** Why no workout can be started, and what opens them. */
export function LockNotice({ lock, questionsHref, on }: LockNoticeProps) {
  const { t } = useWords();
  const titleId = useId();
  if (lock.code === 'unasked') {
    return (
      <section aria-labelledby={titleId} class={styles.notice}>
        <h2 id={titleId}>{t('lockUnaskedTitle')}</h2>
        <p>{t('lockUnasked')}</p>
        <p>
          <a href={questionsHref} class={styles.answer}>
            {t('lockAnswer')}
          </a>
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby={titleId} class={styles.notice}>
      <h2 id={titleId} class={styles.title}>
        <svg viewBox="0 0 16 16" class={styles.mark} aria-hidden="true">
          <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />
        </svg>
        {t('lockTitle')}
      </h2>
      <p>{t('lockBecause')}</p>
      <ul class={styles.answers}>
        {lock.yes.map((question) => (
          <li key={question}>{t(QUESTION_WORDS[question])}</li>
        ))}
      </ul>
      <p>{t('lockHow')}</p>
      <Unlock onUnlock={on.unlock} />
      <div class={styles.row}>
        <a href={questionsHref} class={styles.link}>
          {t('lockAgain')}
        </a>
        <Button look="bare" onClick={on.openOptions}>
          {t('lockOptions')}
        </Button>
      </div>
    </section>
  );
}

/** Two things to do, so that nobody unlocks by chance: the word of the person, and the button. */
function Unlock({ onUnlock }: { readonly onUnlock: () => void }) {
  const { t } = useWords();
  const [agreed, setAgreed] = useState(false);
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const unlock = (event: Event) => {
    event.preventDefault();
    if (agreed) return onUnlock();
    setMissing(true);
    box.current?.focus();
  };
  return (
    <form class={styles.unlock} onSubmit={unlock} noValidate>
      <label class={styles.agree}>
        <input
          ref={box}
          type="checkbox"
          checked={agreed}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => {
            setAgreed(currentTarget.checked);
            setMissing(false);
          }}
        />
        {t('lockConfirm')}
      </label>
      <p id={hintId} role="status" class={styles.hint}>
        {missing ? t('lockConfirmFirst') : ''}
      </p>
      <Button type="submit">{t('lockUnlock')}</Button>
    </form>
  );
}
