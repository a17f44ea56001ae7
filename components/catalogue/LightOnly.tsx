import { useWords } from '../words.ts';
import styles from './ExerciseView.module.css';

export interface LightOnlyProps {
  readonly questionsHref: string;
}

/** Why an exercise that is not light has to wait, and the way to the answers that are behind it. */
export function LightOnly({ questionsHref }: LightOnlyProps) {
  const { t } = useWords();
  return (
    <>
      <p>{t('catalogueLightAnswers')}</p>
      <a href={questionsHref} class={styles.link}>
        {t('catalogueLightAnswersLink')}
      </a>
    </>
  );
}
