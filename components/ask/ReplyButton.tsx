import type { Posture } from '../../lib/domain/engine/event.ts';
import type { Reply } from '../../lib/domain/nudges/replies.ts';
import { Button } from '../button/Button.tsx';
import { type MessageKey, useWords } from '../words.ts';

/** What the replies to a nudge do. */
export interface ReplyActions {
  readonly start: () => void;
  /** What it asked for is done; a nudge to move is never closed so. */
  readonly done: () => void;
  readonly posture: (posture: Posture) => void;
}

const WORDS = {
  start: 'popupStart',
  standing: 'askStanding',
  sitting: 'askSitting',
  done: 'askDone',
} as const satisfies Record<Reply, MessageKey>;

export interface ReplyButtonProps {
  readonly reply: Reply;
  readonly on: ReplyActions;
  /** The one thing to do. */
  readonly primary?: boolean;
}

/** One reply to an open nudge. */
export function ReplyButton({ reply, on, primary = false }: ReplyButtonProps) {
  const { t } = useWords();
  const act = {
    start: on.start,
    done: on.done,
    standing: () => on.posture('standing'),
    sitting: () => on.posture('sitting'),
  };
  return (
    <Button look={primary ? 'primary' : 'quiet'} onClick={act[reply]}>
      {t(WORDS[reply])}
    </Button>
  );
}
