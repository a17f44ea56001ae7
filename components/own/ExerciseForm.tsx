import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CUE_LENGTH, MOST_CUES, type OwnExercise, type OwnPicture, STEP_SECONDS } from '../../lib/domain/own/own.ts';
import { sameValue } from '../../lib/domain/same-value.ts';
import { Button } from '../button/Button.tsx';
import type { Catalogue } from '../catalogue/load.ts';
import { Rest } from '../catalogue/Rest.tsx';
import { Notice } from '../notice/Notice.tsx';
import { BackLink } from '../room/BackLink.tsx';
import room from '../room/Room.module.css';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';
import { type DraftField, type DraftProblems, type ExerciseDraft, judgeDraft } from './draft.ts';
import styles from './OwnView.module.css';
import { Thumb } from './Thumb.tsx';

export interface ExerciseFormProps {
  readonly isNew: boolean;
  readonly from: ExerciseDraft;
  readonly catalogue: Catalogue;
  /** The address of the picture that is kept; null without one. */
  readonly keptUrl: string | null;
  readonly listHref: string;
  /** Until when it rests because it hurt twice (epoch ms); null if it does not. */
  readonly restsUntil: number | null;
  /** Makes a picture of a file, and its address; null when it is none. */
  readonly draw: (file: File, id: string) => Promise<{ readonly picture: OwnPicture; readonly url: string } | null>;
  /** @param picture what was chosen in place of the picture that is kept; null for nothing new. */
  readonly save: (exercise: OwnExercise, picture: OwnPicture | null) => void;
  readonly cancel: () => void;
  /** Ends its rest, or lets it rest again. */
  readonly bringBack: (whether: boolean) => void;
}

const FIELDS: readonly DraftField[] = ['name', 'cues', 'seconds'];

/** An exercise of the person's own, being written. It applies as a whole, when it is saved. */
export function ExerciseForm(props: ExerciseFormProps) {
  const { isNew, from, catalogue, keptUrl, listHref, restsUntil, draw, save, cancel } = props;
  const words = useWords();
  const { t, date } = words;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(from);
  /** What the draft was made of: another page may have changed the exercise since. */
  const [base, setBase] = useState(from);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [chosen, setChosen] = useState<{ readonly picture: OwnPicture; readonly url: string } | null>(null);
  const [pictureProblem, setPictureProblem] = useState(false);

  const input = (field: DraftField) => form.current?.querySelector<HTMLElement>(`[name="${field}"]`);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[name="name"]')?.focus();
    window.scrollTo(0, 0);
  }, []);
  useFocusKept(draft.picture !== null, () => form.current?.querySelector<HTMLElement>('[data-chooses-picture]'));

  const write = (part: Partial<ExerciseDraft>, field?: DraftField) => {
    setDraft((now) => ({ ...now, ...part }));
    if (field !== undefined) setProblems(({ [field]: _, ...others }) => others);
  };
  const submit = () => {
    const outcome = judgeDraft(draft, words);
    if ('exercise' in outcome) return save(outcome.exercise, draft.picture === null ? null : (chosen?.picture ?? null));
    setProblems(outcome.problems);
    const first = FIELDS.find((field) => outcome.problems[field] !== undefined);
    if (first !== undefined) input(first)?.focus();
  };
  const choose = async (picked: File) => {
    const drawn = await draw(picked, draft.id);
    setPictureProblem(drawn === null);
    if (drawn === null) return;
    setChosen(drawn);
    write({ picture: drawn.picture.id });
  };

  const attributes = (field: DraftField) => ({
    id: `${id}-${field}`,
    name: field,
    'aria-invalid': problems[field] !== undefined,
    'aria-describedby': problems[field] === undefined ? `${id}-${field}-hint` : `${id}-${field}-problem`,
  });
  const field = (name: DraftField, label: string, hint: string, control: ComponentChildren) => (
    <div class={styles.field}>
      <label for={`${id}-${name}`} class={styles.label}>
        {label}
      </label>
      {control}
      {problems[name] === undefined ? (
        <p id={`${id}-${name}-hint`} class={room.soft}>
          {hint}
        </p>
      ) : (
        <p id={`${id}-${name}-problem`} role="alert" class={styles.refused}>
          {problems[name]}
        </p>
      )}
    </div>
  );
  const { min, max } = STEP_SECONDS;
  const url = draft.picture === null ? null : (chosen?.url ?? keptUrl);
  return (
    <article class={styles.own}>
      <header>
        <BackLink href={listHref}>{t('ownAll')}</BackLink>
        <h1 ref={heading} tabIndex={-1} class={room.title}>
          {isNew ? t('ownExerciseNew') : from.name}
        </h1>
        {!isNew && (
          <div>
            {restsUntil !== null && <p>{t('catalogueReasonResting', date(restsUntil))}</p>}
            <Rest name={from.name} rests={restsUntil !== null} focusNext={heading} onBringBack={props.bringBack} />
          </div>
        )}
      </header>
      {!sameValue(base, from) && (
        <Notice
          title={t('ownFormStale')}
          actions={
            <Button
              onClick={() => {
                setDraft(from);
                setBase(from);
                setChosen(null);
                setProblems({});
                input('name')?.focus();
              }}
            >
              {t('ownFormNewer')}
            </Button>
          }
        >
          {t('ownFormStaleText')}
        </Notice>
      )}
      <form
        ref={form}
        class={styles.form}
        aria-label={isNew ? t('ownExerciseNew') : from.name}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div class={styles.column}>
          {field(
            'name',
            t('ownFormName'),
            t('ownFormNameHint'),
            <input
              {...attributes('name')}
              type="text"
              autocomplete="off"
              value={draft.name}
              onInput={(event) => write({ name: event.currentTarget.value }, 'name')}
            />,
          )}
          {field(
            'cues',
            t('ownFormCues'),
            t('ownFormCuesHint', String(MOST_CUES), String(CUE_LENGTH)),
            <textarea
              {...attributes('cues')}
              rows={MOST_CUES}
              value={draft.cues}
              onInput={(event) => write({ cues: event.currentTarget.value }, 'cues')}
            />,
          )}
          {field(
            'seconds',
            t('ownEntrySecondsLabel'),
            t('ownFormSecondsHint', String(min), String(max)),
            <input
              {...attributes('seconds')}
              class={styles.shortInput}
              type="number"
              inputMode="numeric"
              min={min}
              max={max}
              value={draft.seconds}
              onInput={(event) => write({ seconds: event.currentTarget.value }, 'seconds')}
            />,
          )}
          <div class={styles.checks}>
            <label>
              <input
                type="checkbox"
                checked={draft.sides}
                onChange={(event) => write({ sides: event.currentTarget.checked })}
              />
              {t('ownEntrySides')}
            </label>
            <label>
              <input
                type="checkbox"
                checked={draft.breaksSitting}
                onChange={(event) => write({ breaksSitting: event.currentTarget.checked })}
              />
              {t('ownEntryFeet')}
            </label>
          </div>
        </div>
        <fieldset class={styles.column}>
          <legend class={styles.label}>{t('ownFormPicture')}</legend>
          <Thumb exerciseId={draft.id} own={draft} url={url} Figure={catalogue.Figure} large />
          <div class={styles.line}>
            <Button data-chooses-picture onClick={() => file.current?.click()}>
              {t(draft.picture === null ? 'ownFormPictureChoose' : 'ownFormPictureOther')}
            </Button>
            {draft.picture !== null && (
              <Button
                onClick={() => {
                  setChosen(null);
                  write({ picture: null });
                }}
              >
                {t('ownFormPictureRemove')}
              </Button>
            )}
            <input
              ref={file}
              type="file"
              accept="image/*"
              aria-label={t('ownFormPictureChoose')}
              hidden
              onChange={(event) => {
                const [picked] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (picked !== undefined) void choose(picked);
              }}
            />
          </div>
          {pictureProblem && (
            <p role="alert" class={styles.refused}>
              {t('ownProblemNoPicture')}
            </p>
          )}
          <label class={styles.field}>
            <span class={styles.label}>{t('ownFormMotion')}</span>
            <select
              value={draft.motion ?? ''}
              onChange={(event) => write({ motion: event.currentTarget.value || null })}
            >
              <option value="">{t('ownFormMotionNone')}</option>
              {catalogue.entries
                .map(({ exercise, wording }) => ({ value: exercise.id, name: wording.name }))
                .toSorted((one, other) => (one.name < other.name ? -1 : 1))
                .map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
          <p class={room.soft}>{t('ownFormMotionHint')}</p>
        </fieldset>
        <div class={styles.line}>
          <Button type="submit" look="primary">
            {t('ownFormSave')}
          </Button>
          <Button onClick={cancel}>{t('ownFormCancel')}</Button>
        </div>
      </form>
    </article>
  );
}
