import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangeOwn } from '../../components/own/OwnView.tsx';
import { placedProblemWords } from '../../components/own/problems.ts';
import { useWords } from '../../components/words.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { changeOwn, own as readOwn } from '../../lib/app/own.ts';
import { problemCode, type StoreProblemCode } from '../../lib/app/problem.ts';
import { report } from '../../lib/browser/log.ts';
import { changeBetween, changed, type Own, type OwnChange } from '../../lib/domain/own/own.ts';
import { isUntouched } from '../../lib/domain/own/same.ts';

/** What is own changes by itself only when another page changes it, and that is announced. */
const LOOK_MS = 60_000;

export interface OwnInUse {
  /** Null until it was read. */
  readonly own: Own | null;
  readonly problem: StoreProblemCode | null;
  readonly change: ChangeOwn;
  /** What became of the last change; null before the first. */
  readonly told: string | null;
  /** Takes the last change back; null when there is none to take back. */
  readonly undo: (() => void) | null;
}

interface LastChange {
  readonly told: string;
  /** What takes it back, and what it came to; null when it cannot be taken back. */
  readonly back: { readonly change: OwnChange; readonly from: Own } | null;
}

/** All that is own, kept true while the page is open; changes show at once, and the last one can be taken back. */
export function useOwn(): OwnInUse {
  const words = useWords();
  const { t } = words;
  const [own, setOwn] = useState<Own | null>(null);
  const [problem, setProblem] = useState<StoreProblemCode | null>(null);
  const [last, setLast] = useState<LastChange | null>(null);
  /** What is shown, for what is done between two renderings. */
  const latest = useRef<Own | null>(null);
  /** Changes so far, and how many of them are not written yet: what was read meanwhile is older than what is shown. */
  const changes = useRef(0);
  const unwritten = useRef(0);

  const show = (next: Own) => {
    latest.current = next;
    setOwn(next);
  };

  useEffect(
    () =>
      whileOpen(async () => {
        const since = changes.current;
        try {
          const read = await readOwn();
          setProblem(null);
          if (changes.current === since && unwritten.current === 0) {
            latest.current = read;
            setOwn(read);
          }
        } catch (error) {
          report('own', error);
          setProblem(problemCode(error));
        }
      }, LOOK_MS),
    [],
  );

  const write = async (next: Own, told: string | undefined, undoable: boolean) => {
    const before = latest.current;
    if (before === null) return;
    changes.current += 1;
    unwritten.current += 1;
    show(next);
    try {
      const outcome = await changeOwn(changeBetween(before, next), before);
      if (outcome.code === 'written') {
        setLast(
          told === undefined
            ? null
            : { told, back: undoable ? { change: changeBetween(next, before), from: next } : null },
        );
      } else {
        const why =
          outcome.code === 'stale'
            ? t('ownChangedElsewhere')
            : t('ownUnreadable', placedProblemWords(outcome.path, outcome.problem, words));
        setLast({ told: why, back: null });
        show(await readOwn());
      }
    } catch (error) {
      report('own', error);
      setProblem(problemCode(error));
      setLast({ told: t('ownFailed'), back: null });
      show(await readOwn().catch(() => before));
    } finally {
      unwritten.current -= 1;
    }
  };

  const undo = ({ change, from }: NonNullable<LastChange['back']>) => {
    const now = latest.current;
    if (now === null) return;
    if (isUntouched(change, from, now)) void write(changed(now, change), t('ownUndone'), false);
    else setLast({ told: t('ownUndoGone'), back: null });
  };

  const back = last?.back ?? null;
  return {
    own,
    problem,
    change: (make, told) => {
      if (latest.current !== null) void write(make(latest.current), told, true);
    },
    told: last?.told ?? null,
    undo: back === null ? null : () => undo(back),
  };
}
