import type { Posture } from '../../lib/domain/engine/event.ts';
import type { Reply } from '../../lib/domain/nudges/policy.ts';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';

/** What the replies to a nudge do. */
export interface ReplyActions {
  readonly start: () => void;
  /** What it asked for is done; a nudge to move is never closed so. */
  readonly done: () => void;
  readonly posture: (posture: Posture) => void;
}

export interface ReplyButtonProps {
  readonly reply: Reply;
  readonly on: ReplyActions;
  /** The one thing to do. */
  readonly look?: 'primary';
}

/** One reply to an open nudge. */
export function ReplyButton({ reply, on, ...rest }: ReplyButtonProps) {
  const { t } = useWords();
  const words = `reply_${reply}` as const;
  const act = reply === 'done' || reply === 'start' ? on[reply] : () => on.posture(reply);
  return (
    <Button {...rest} onClick={act}>
      {t(words)}
    </Button>
  );
}
