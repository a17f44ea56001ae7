import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './DashboardFrame.module.css';

/** A way from one room of the dashboard to another. */
export interface RoomLink {
  readonly name: string;
  readonly href: string;
  readonly label: string;
}

export interface DashboardFrameProps {
  readonly rooms: readonly RoomLink[];
  /** The name of the room that is shown. */
  readonly current: string;
  /** Whether the room is still being loaded. */
  readonly busy: boolean;
  readonly onOptions: () => void;
  readonly children: ComponentChildren;
}

/** What stands around every page of the dashboard: whose it is, the way to the other pages and to the settings. */
export function DashboardFrame({ rooms, current, busy, onOptions, children }: DashboardFrameProps) {
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  const before = useRef(current);
  // Another room is another page to those who listen: they are told of it, and read it from its beginning.
  useEffect(() => {
    if (before.current === current) return;
    before.current = current;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [current]);
  return (
    <>
      <header class={styles.frame}>
        <p class={styles.brand}>
          <img src="/icon/backbeat.svg" alt="" width="28" height="28" />
          {t('extensionName')}
        </p>
        <nav class={styles.rooms} aria-label={t('dashboardRooms')}>
          <ul>
            {rooms.map(({ name, href, label }) => (
              <li key={name}>
                <a href={href} class={styles.room} {...(name === current && { 'aria-current': 'page' })}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Button onClick={onOptions}>{t('popupOptions')}</Button>
      </header>
      <main ref={main} tabIndex={-1} class={styles.main} {...(busy && { 'aria-busy': true })}>
        {children}
      </main>
    </>
  );
}
