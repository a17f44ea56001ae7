import styles from './OptionsView.module.css';

/** What was not taken, and what stays: said beside the field. @param id of the field; this has the same with `-refused`. */
export function Refusal({ id, words }: { readonly id: string; readonly words: string | null }) {
  return words === null ? null : (
    <p class={styles.refused} id={`${id}-refused`} role="alert">
      {words}
    </p>
  );
}
