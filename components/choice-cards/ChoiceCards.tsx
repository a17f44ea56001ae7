import { useId } from 'preact/hooks';
import styles from './ChoiceCards.module.css';

export interface ChoiceCard {
  readonly value: string;
  readonly title: string;
  /** What it comes to, in a few words. */
  readonly line: string;
  readonly note?: string;
}

export interface ChoiceCardsProps {
  readonly title: string;
  readonly hint: string;
  readonly cards: readonly ChoiceCard[];
  /** The value of one of the cards, or of none. */
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** One of a few, each with its words on a card. Radio buttons underneath, so keys and names come from the browser. */
export function ChoiceCards({ title, hint, cards, chosen, choose }: ChoiceCardsProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend class={styles.legend}>
        <h2 class={styles.title}>{title}</h2>
      </legend>
      <p id={`${id}-hint`} class={styles.hint}>
        {hint}
      </p>
      <div class={styles.cards}>
        {cards.map(({ value, title: name, line, note }) => (
          <label key={value} class={styles.card}>
            <input type="radio" name={id} value={value} checked={value === chosen} onChange={() => choose(value)} />
            <span>
              <strong>{name}</strong>
              <span class={styles.line}>{line}</span>
              {note !== undefined && <span class={styles.note}>{note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
