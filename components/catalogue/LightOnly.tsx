import type { WhyLight } from '../../lib/domain/routines/light.ts';
import { useWords } from '../words.ts';
import styles from './ExerciseView.module.css';

export interface LightOnlyProps {
  readonly light: WhyLight;
  readonly questionsHref: string;
}

/** Why an exercise that is not light has to wait, and the way to the answers where they are behind it. */
export function LightOnly({ light, questionsHref }: LightOnlyProps) {
  const { t, date } = useWords();
  if (light.code === 'first-week') return <p>{t('catalogueLightWeek', date(light.until))}</p>;
  return (
    <>
      <p>{t('catalogueLightAnswers')}</p>
      <a href={questionsHref} class={styles.link}>
        {t('catalogueLightAnswersLink')}
      </a>
    </>
  );
}
