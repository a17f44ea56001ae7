import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { flagsBehind } from '../../lib/domain/exercises/lock.ts';
import { READINESS_QUESTIONS, type ReadinessQuestion } from '../../lib/domain/readiness.ts';
import { INJURY_FLAGS, type InjuryFlag } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './ReadinessForm.module.css';
import { QUESTION_WORDS } from './vocabulary.ts';
import { WhichFlags } from './WhichFlags.tsx';

export interface ReadinessFormProps {
  /** Where to go without an answer. */
  readonly listHref: string;
  /** What the person goes easy on already. */
  readonly flags: readonly InjuryFlag[];
  /** With the questions of which the answer is yes, once all are answered, and what is ticked then. */
  readonly onAnswer: (yes: readonly ReadinessQuestion[], ticked: readonly InjuryFlag[]) => void;
}

type Answers = Readonly<Partial<Record<ReadinessQuestion, boolean>>>;

/** The questions that are asked once before the first workout. None is answered to begin with. */
export function ReadinessForm({ listHref, flags, onAnswer }: ReadinessFormProps) {
  const { t } = useWords();
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [ticks, setTicks] = useState<Readonly<Partial<Record<InjuryFlag, boolean>>>>({});
  const [told, setTold] = useState(false);
  const isTicked = (flag: InjuryFlag): boolean => ticks[flag] ?? flags.includes(flag);
  const open = READINESS_QUESTIONS.filter((question) => answers[question] === undefined);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  const submit = (event: Event) => {
    event.preventDefault();
    const [first] = open;
    if (first === undefined) {
      const yes = READINESS_QUESTIONS.filter((question) => answers[question]);
      return onAnswer(yes, INJURY_FLAGS.filter(isTicked));
    }
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
            {answers[question] === true && flagsBehind(question).length > 0 && (
              <WhichFlags
                flags={flagsBehind(question)}
                isTicked={isTicked}
                onTick={(flag, whether) => setTicks((before) => ({ ...before, [flag]: whether }))}
              />
            )}
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
