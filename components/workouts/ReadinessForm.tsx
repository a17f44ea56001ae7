import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { READINESS_QUESTIONS, type ReadinessQuestion } from '../../lib/domain/readiness.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './ReadinessForm.module.css';
import { QUESTION_WORDS } from './vocabulary.ts';

export interface ReadinessFormProps {
  /** Where to go without an answer. */
  readonly listHref: string;
  /** With the questions of which the answer is yes, once all are answered. */
  readonly onAnswer: (yes: readonly ReadinessQuestion[]) => void;
}

type Answers = Readonly<Partial<Record<ReadinessQuestion, boolean>>>;

/** The questions that are asked once before the first workout. None is answered to begin with. */
export function ReadinessForm({ listHref, onAnswer }: ReadinessFormProps) {
  const { t } = useWords();
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [told, setTold] = useState(false);
  const open = READINESS_QUESTIONS.filter((question) => answers[question] === undefined);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  const submit = (event: Event) => {
    event.preventDefault();
    const [first] = open;
    if (first === undefined) return onAnswer(READINESS_QUESTIONS.filter((question) => answers[question]));
    setTold(true);
    form.current?.querySelector<HTMLElement>(`[name="${name}${first}"]`)?.focus();
  };
  return (
    <form ref={form} class={styles.form} onSubmit={submit} noValidate>
      <header class={styles.header}>
        <h1 ref={heading} tabIndex={-1} class={styles.title}>
          {t('readinessTitle')}
        </h1>
        <p class={styles.soft}>{t('readinessIntro')}</p>
      </header>
      <div class={styles.questions}>
        {READINESS_QUESTIONS.map((question) => (
          <fieldset key={question} class={styles.question}>
            <legend>{t(QUESTION_WORDS[question])}</legend>
            <div class={styles.choices}>
              {[false, true].map((answer) => (
                <label key={String(answer)} class={styles.choice}>
                  <input
                    type="radio"
                    name={`${name}${question}`}
                    checked={answers[question] === answer}
                    onChange={() => setAnswers((before) => ({ ...before, [question]: answer }))}
                  />
                  {t(answer ? 'readinessYes' : 'readinessNo')}
                </label>
              ))}
            </div>
            {told && answers[question] === undefined && <p class={styles.missing}>{t('readinessOpen')}</p>}
          </fieldset>
        ))}
      </div>
      <p role="status" class={styles.told}>
        {told && open.length > 0 ? t('readinessMissing', String(open.length)) : ''}
      </p>
      <div class={styles.actions}>
        <Button look="primary" type="submit">
          {t('readinessSave')}
        </Button>
        <a href={listHref} class={styles.link}>
          {t('readinessLater')}
        </a>
      </div>
    </form>
  );
}
