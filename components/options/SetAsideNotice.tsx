import { Button } from '../button/Button.tsx';
import { Notice } from '../notice/Notice.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';

export interface SetAsideNoticeProps {
  /** Local days whose record could not be read. */
  readonly days: readonly string[];
  /** The state of the moment could not be read. */
  readonly state: boolean;
  readonly onAcknowledge: () => void;
}

/** Tells once of stored rows that were damaged: what they were, and that nothing was deleted. */
export function SetAsideNotice({ days, state, onAcknowledge }: SetAsideNoticeProps) {
  const { t } = useWords();
  const isThere = days.length > 0 || state;
  useFocusKept(isThere, () => document.querySelector('h1'));
  if (!isThere) return null;
  return (
    <Notice
      title={t('optionsAsideTitle')}
      actions={<Button onClick={onAcknowledge}>{t('optionsRefusedAcknowledge')}</Button>}
    >
      {state && <span>{t('optionsAsideState')} </span>}
      {days.map((day) => (
        <span key={day}>{t('optionsAsideDay', day)} </span>
      ))}
    </Notice>
  );
}
