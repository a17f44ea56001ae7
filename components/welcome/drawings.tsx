import styles from './drawings.module.css';

/** A ring that has filled by two thirds. */
export function RingDrawing() {
  return (
    <svg class={styles.drawing} viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <circle class={styles.track} cx="48" cy="48" r="34" />
      <circle class={styles.arc} cx="48" cy="48" r="34" pathLength="1" stroke-dasharray="0.66 1" />
      <path class={styles.figure} d="M48 30v19l12 8" />
    </svg>
  );
}

/** Keys struck one after another, then a pause, and in it a nudge. */
export function PauseDrawing() {
  return (
    <svg class={styles.drawing} viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <path class={styles.figure} d="M10 58V42M19 58V34M28 58V44M37 58V30M46 58V40" />
      <path class={styles.floor} d="M6 68h84" />
      <circle class={styles.dot} cx="71" cy="42" r="8" />
      <path class={styles.arcThin} d="M56.5 49a16 16 0 0 1 0 -14M85.5 35a16 16 0 0 1 0 14" />
    </svg>
  );
}

/** A person who stands and reaches up. */
export function ReachDrawing() {
  return (
    <svg class={styles.drawing} viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      <path class={styles.floor} d="M18 86h60" />
      <path class={styles.limb} d="M48 58l-9 26M48 58l9 26" />
      <path class={styles.trunk} d="M48 57V36" />
      <path class={styles.limbAccent} d="M48 36L33 22V9M48 36L63 22V9" />
      <circle class={styles.head} cx="48" cy="20" r="7.5" />
    </svg>
  );
}
