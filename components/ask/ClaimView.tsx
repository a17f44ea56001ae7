import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './AskView.module.css';

export interface ClaimViewProps {
  readonly claim: (done: boolean) => void;
}

/** A minute ran while somebody typed elsewhere: nobody but the person knows whether it was done. */
export function ClaimView({ claim }: ClaimViewProps) {
  const { t } = useWords();
  return (
    <main class={styles.ask}>
      <div class={styles.words}>
        <h1>{t('popupClaim')}</h1>
        <p>{t('askClaimHint')}</p>
      </div>
      <Button look="primary" onClick={() => claim(true)}>
        {t('popupClaimYes')}
      </Button>
      <Button onClick={() => claim(false)}>{t('popupClaimNo')}</Button>
    </main>
  );
}
