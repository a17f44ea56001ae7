import type { ComponentChildren } from 'preact';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './DashboardFrame.module.css';

export interface DashboardFrameProps {
  readonly onOptions: () => void;
  readonly children: ComponentChildren;
}

/** What stands around every page of the dashboard: whose it is, and the way to the settings. */
export function DashboardFrame({ onOptions, children }: DashboardFrameProps) {
  const { t } = useWords();
  return (
    <>
      <header class={styles.frame}>
        <p class={styles.brand}>
          <img src="/icon/backbeat.svg" alt="" width="28" height="28" />
          {t('extensionName')}
        </p>
        <Button onClick={onOptions}>{t('popupOptions')}</Button>
      </header>
      <main>{children}</main>
    </>
  );
}
