import { useId, useRef, useState } from 'preact/hooks';
import { asLine } from '../../lib/domain/own/line.ts';
import { isList, readList } from '../../lib/domain/own/lines.ts';
import { MOST_EXERCISES, MOST_STEPS, NAME_LENGTH, STEP_SECONDS } from '../../lib/domain/own/own.ts';
import { Button } from '../button/Button.tsx';
import room from '../room/Room.module.css';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';
import entry from './FastEntry.module.css';
import { type Choosable, named, plain } from './naming.ts';
import styles from './OwnView.module.css';
import { lineProblemWords, valueProblemWords } from './problems.ts';

/** What a line of a list says. */
export interface Entry {
  /** Of an exercise that is known by that name; null for one that is new. */
  readonly known: Choosable | null;
  readonly name: string;
  readonly seconds: number;
  readonly sides: boolean;
  readonly breaksSitting: boolean;
  /** How many steps one after the other it makes. */
  readonly times: number;
}

export interface FastEntryProps {
  readonly choices: readonly Choosable[];
  readonly stepCount: number;
  readonly exerciseCount: number;
  /** Never called with none. */
  readonly add: (entries: readonly Entry[]) => void;
}

/** A line of a pasted list that was not taken, and why. */
interface LeftOut {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly said: string;
}

/** As long as a hold on most lists. */
const USUAL_SECONDS = 30;

/** A list is typed line by line: Enter takes the line and is ready for the next one. Or it is pasted as a whole. */
export function FastEntry({ choices, stepCount, exerciseCount, add }: FastEntryProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const nameInput = useRef<HTMLInputElement>(null);
  const secondsInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  /** As typed; null while it is what is proposed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [sides, setSides] = useState(false);
  // A list is mostly of one sort, so this stays from line to line.
  const [onFeet, setOnFeet] = useState(false);
  const [problem, setProblem] = useState<{ readonly at: 'name' | 'seconds'; readonly words: string } | null>(null);

  /** Of the list that was pasted last. */
  const [left, setLeft] = useState<readonly LeftOut[]>([]);

  const isFull = stepCount >= MOST_STEPS;
  const full = useRef<HTMLParagraphElement>(null);
  useFocusKept(!isFull, () => full.current);
  useFocusKept(left.length > 0, () => nameInput.current ?? full.current);

  const known = named(choices, name) ?? null;
  const seconds = typed ?? String(known?.seconds ?? USUAL_SECONDS);

  const submit = () => {
    const { min, max } = STEP_SECONDS;
    const refuse = (at: 'name' | 'seconds', words: string) => {
      setProblem({ at, words });
      (at === 'name' ? nameInput : secondsInput).current?.focus();
    };
    const typedName = asLine(name);
    if (typedName === '') return refuse('name', t('ownEntryNameMissing'));
    // The field takes any length: cut to this, what is pasted would lose its end without a word.
    if (typedName.length > NAME_LENGTH) {
      const tooLong = { code: 'too-long', most: NAME_LENGTH, length: typedName.length } as const;
      return refuse('name', valueProblemWords(tooLong, words));
    }
    if (known === null && exerciseCount >= MOST_EXERCISES) {
      return refuse('name', t('ownMostExercises', String(MOST_EXERCISES)));
    }
    const number = Number(seconds);
    if (!/^\d+$/.test(seconds.trim()) || number < min || number > max) {
      return refuse('seconds', t('ownEntrySeconds', String(min), String(max)));
    }
    add([{ known, name: known?.name ?? typedName, seconds: number, sides, breaksSitting: onFeet, times: 1 }]);
    setLeft([]);
    setName('');
    setTyped(null);
    setSides(false);
    setProblem(null);
    nameInput.current?.focus();
  };

  const pasteList = (text: string) => {
    const read = readList(text);
    const fresh = new Set<string>();
    const entries: Entry[] = [];
    const full: LeftOut[] = [];
    let places = MOST_STEPS - stepCount;
    for (const { line, text, ...said } of read.lines) {
      const known = named(choices, said.name) ?? null;
      const isFresh = known === null && !fresh.has(plain(said.name));
      if (said.times > places) {
        full.push({ line, text, said: t('ownMostSteps', String(MOST_STEPS)) });
        continue;
      }
      if (isFresh && exerciseCount + fresh.size >= MOST_EXERCISES) {
        full.push({ line, text, said: t('ownMostExercises', String(MOST_EXERCISES)) });
        continue;
      }
      if (isFresh) fresh.add(plain(said.name));
      places -= said.times;
      entries.push({
        known,
        name: known?.name ?? said.name,
        seconds: said.seconds ?? known?.seconds ?? USUAL_SECONDS,
        sides: sides || said.sides,
        breaksSitting: onFeet,
        times: said.times,
      });
    }
    if (entries.length > 0) add(entries);
    setProblem(null);
    setLeft(
      [
        ...full,
        ...read.left.map(({ problem, ...place }) => ({ ...place, said: lineProblemWords(problem, words) })),
      ].sort((one, other) => one.line - other.line),
    );
  };

  if (isFull) {
    return (
      <>
        <p ref={full} tabIndex={-1}>
          {t('ownMostSteps', String(MOST_STEPS))}
        </p>
        <LeftOutLines left={left} dismiss={() => setLeft([])} />
      </>
    );
  }
  const invalid = (at: 'name' | 'seconds') => ({
    'aria-invalid': problem?.at === at,
    'aria-describedby': problem?.at === at ? `${id}-problem` : `${id}-hint`,
  });
  return (
    <form
      class={entry.entry}
      aria-label={t('ownEntryTitle')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class={styles.line}>
        <label class={styles.field}>
          <span class={styles.label}>{t('ownEntryName')}</span>
          <input
            ref={nameInput}
            type="text"
            autocomplete="off"
            list={`${id}-known`}
            value={name}
            data-return="entry"
            {...invalid('name')}
            onPaste={(event) => {
              const text = event.clipboardData?.getData('text/plain') ?? '';
              if (!isList(text)) return;
              event.preventDefault();
              pasteList(text);
            }}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </label>
        <label class={`${styles.field} ${styles.short}`}>
          <span class={styles.label}>{t('ownEntrySecondsLabel')}</span>
          <input
            ref={secondsInput}
            type="number"
            inputMode="numeric"
            min={STEP_SECONDS.min}
            max={STEP_SECONDS.max}
            value={seconds}
            {...invalid('seconds')}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </label>
        <Button type="submit" look={stepCount === 0 ? 'primary' : 'quiet'}>
          {t('ownEntryAdd')}
        </Button>
      </div>
      <datalist id={`${id}-known`}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.name} />
        ))}
      </datalist>
      <div class={styles.checks}>
        <label>
          <input
            type="checkbox"
            checked={known === null ? sides : (known.own?.sides ?? false)}
            disabled={known !== null}
            onChange={(event) => setSides(event.currentTarget.checked)}
          />
          {t('ownEntrySides')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={known === null ? onFeet : (known.own?.breaksSitting ?? false)}
            disabled={known !== null}
            onChange={(event) => setOnFeet(event.currentTarget.checked)}
          />
          {t('ownEntryFeet')}
        </label>
      </div>
      {problem === null ? (
        <p id={`${id}-hint`} class={room.soft}>
          {known === null ? t('ownEntryHint') : t(known.own === null ? 'ownEntryKnown' : 'ownEntryOwn')}
        </p>
      ) : (
        <p id={`${id}-problem`} role="alert" class={styles.refused}>
          {problem.words}
        </p>
      )}
      <LeftOutLines left={left} dismiss={() => setLeft([])} />
    </form>
  );
}

interface LeftOutLinesProps {
  readonly left: readonly LeftOut[];
  readonly dismiss: () => void;
}

/** What of a pasted list has to be typed by hand. */
function LeftOutLines({ left, dismiss }: LeftOutLinesProps) {
  const { t } = useWords();
  return (
    // There before it has anything to say.
    <div role="status" class={entry.leftOut}>
      {left.length > 0 && (
        <>
          <p class={styles.label}>{t('ownPasteLeft')}</p>
          <ul>
            {left.map(({ line, text, said }) => (
              <li key={line}>{t('ownPasteLine', String(line), text, said)}</li>
            ))}
          </ul>
          <Button onClick={dismiss}>{t('ownFileDismiss')}</Button>
        </>
      )}
    </div>
  );
}
