import { useRef } from 'preact/hooks';
import type { FileProblem } from '../../lib/domain/own/file.ts';
import type { Own } from '../../lib/domain/own/own.ts';
import { Button } from '../button/Button.tsx';
import { Notice } from '../notice/Notice.tsx';
import room from '../room/Room.module.css';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';
import { exerciseCount } from './naming.ts';
import styles from './OwnView.module.css';
import { fileProblemWords } from './problems.ts';

/** What has come of a file that was chosen. */
export type Chosen =
  | { readonly code: 'refused'; readonly file: string; readonly problem: FileProblem }
  /** There is something that it would take the place of. */
  | { readonly code: 'asks'; readonly file: string; readonly brings: Own; readonly replaces: Own };

export interface FileSectionProps {
  readonly isEmpty: boolean;
  readonly files: {
    readonly chosen: Chosen | null;
    readonly choose: (file: File) => void;
    /** Puts the chosen file in the place of what there is. */
    readonly accept: () => void;
    readonly dismiss: () => void;
    readonly save: () => void;
  };
}

/** All that is own as one file, out and in. */
export function FileSection({ isEmpty, files }: FileSectionProps) {
  const words = useWords();
  const { t } = words;
  const input = useRef<HTMLInputElement>(null);
  const { chosen } = files;
  useFocusKept(chosen !== null, () => input.current?.parentElement?.querySelector<HTMLElement>('[data-opens-file]'));
  const counted = ({ routines, exercises }: Own) =>
    [
      routines.length === 1 ? t('ownCountRoutine') : t('ownCountRoutines', String(routines.length)),
      exerciseCount(exercises.length, words),
    ].join(', ');
  return (
    <section class={styles.group} aria-labelledby="own-file">
      <h2 id="own-file" class={room.groupTitle}>
        {t('ownFileTitle')}
      </h2>
      <p class={room.soft}>{t('ownFileHint')}</p>
      <div class={styles.line}>
        {!isEmpty && <Button onClick={files.save}>{t('ownFileSave')}</Button>}
        <Button data-opens-file onClick={() => input.current?.click()}>
          {t('ownFileOpen')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={t('ownFileOpen')}
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file again is a choice, too: it may have been mended.
            event.currentTarget.value = '';
            if (file !== undefined) files.choose(file);
          }}
        />
      </div>
      {chosen?.code === 'refused' && (
        <Notice
          title={t('ownFileRefused', chosen.file)}
          actions={<Button onClick={files.dismiss}>{t('ownFileDismiss')}</Button>}
        >
          <span class={styles.reason}>{fileProblemWords(chosen.problem, words)}</span>
        </Notice>
      )}
      {chosen?.code === 'asks' && (
        <Notice
          title={t('ownFileAsks', chosen.file)}
          actions={
            <>
              <Button onClick={files.accept}>{t('ownFileReplace')}</Button>
              <Button onClick={files.dismiss}>{t('ownFileKeep')}</Button>
            </>
          }
        >
          {t('ownFileReplaces', counted(chosen.brings), counted(chosen.replaces))}
        </Notice>
      )}
    </section>
  );
}
