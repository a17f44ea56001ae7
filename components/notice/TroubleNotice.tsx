import { useWords } from '../words.ts';
import { Notice } from './Notice.tsx';
import { TROUBLES, type Trouble } from './troubles.ts';

/** Says what is wrong, and what can be done about it. */
export function TroubleNotice({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useWords();
  const { title, text } = TROUBLES[trouble];
  return <Notice title={t(title)}>{t(text)}</Notice>;
}
