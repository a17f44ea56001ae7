import { ArrowDown, ArrowUp, Trash2 } from 'lucide-preact';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './OwnView.module.css';

export interface ToolsProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  /** Marks the buttons, so that the focus finds them. */
  readonly mark: string;
  readonly move: (to: number) => void;
  readonly remove: () => void;
}

/** Up, down, and away. */
export function Tools({ name, index, count, mark, move, remove }: ToolsProps) {
  const { t } = useWords();
  return (
    <span class={styles.tools}>
      <Button
        look="icon"
        label={t('ownUp', name)}
        data-return={`${mark}-up-${index}`}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      >
        <ArrowUp size={18} aria-hidden="true" focusable="false" />
      </Button>
      <Button
        look="icon"
        label={t('ownDown', name)}
        data-return={`${mark}-down-${index}`}
        disabled={index === count - 1}
        onClick={() => move(index + 1)}
      >
        <ArrowDown size={18} aria-hidden="true" focusable="false" />
      </Button>
      <Button look="icon" label={t('ownDelete', name)} data-return={`${mark}-delete-${index}`} onClick={remove}>
        <Trash2 size={18} aria-hidden="true" focusable="false" />
      </Button>
    </span>
  );
}
