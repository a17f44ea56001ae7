import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import { Notice } from './Notice.tsx';

/**
 * In place of a part that did not come, such as one of a version that an update has taken away under the open page.
 * Browsers remember that it failed, so nothing but loading the page anew can bring it.
 */
export function NotLoaded() {
  const { t } = useWords();
  return (
    <Notice
      title={t('notLoadedTitle')}
      actions={<Button onClick={() => location.reload()}>{t('notLoadedReload')}</Button>}
    >
      {t('notLoadedText')}
    </Notice>
  );
}
