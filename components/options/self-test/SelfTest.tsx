import { useId, useRef, useState } from 'preact/hooks';
import type { SelfTestOutcome } from '../../../lib/domain/nudges/self-test.ts';
import type { Firmness } from '../../../lib/domain/settings.ts';
import { Button } from '../../button/Button.tsx';
import { type MessageKey, useWords } from '../../words.ts';
import options from '../OptionsView.module.css';
import styles from './self-test.module.css';

type Phase =
  | { readonly at: 'trying' | 'seen' }
  /** It was shown, as far as the browser says: only the person knows whether it can be seen. */
  | { readonly at: 'asking'; readonly outcome: ShownOutcome }
  | { readonly at: 'unseen'; readonly outcome: SelfTestOutcome };

type ShownOutcome = Exclude<SelfTestOutcome, 'failed' | 'blocked'>;

const ASK_WORDS = {
  shown: 'selfTestAskShown',
  badge: 'selfTestAskBadge',
  window: 'selfTestAskWindow',
} as const satisfies Record<ShownOutcome, MessageKey>;

const UNSEEN_WORDS = {
  shown: 'selfTestUnseen',
  failed: 'selfTestFailed',
  blocked: 'selfTestBlocked',
  badge: 'selfTestUnseenBadge',
  window: 'selfTestUnseenWindow',
} as const satisfies Record<SelfTestOutcome, MessageKey>;

const SYSTEMS = [
  { name: 'selfTestWindows', help: 'selfTestWindowsHelp' },
  { name: 'selfTestMacos', help: 'selfTestMacosHelp' },
  { name: 'selfTestLinux', help: 'selfTestLinuxHelp' },
] as const satisfies readonly { name: MessageKey; help: MessageKey }[];

const isNotification = (firmness: Firmness, outcome: SelfTestOutcome) =>
  firmness === 'normal' && outcome !== 'badge' && outcome !== 'window';

export interface SelfTestProps {
  readonly firmness: Firmness;
  /** Shows a nudge as it would come now, and says what became of it. */
  readonly test: () => Promise<SelfTestOutcome>;
  readonly chooseWindow: () => void;
}

/** Shows a nudge at once and asks whether it was seen: systems swallow notifications without a word. */
export function SelfTest({ firmness, test, chooseWindow }: SelfTestProps) {
  const { t } = useWords();
  const id = useId();
  const button = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ readonly firmness: Firmness; readonly phase: Phase } | null>(null);
  // What was found out for one firmness says nothing about another.
  const phase = state?.firmness === firmness ? state.phase : null;
  const enter = (next: Phase) => setState({ firmness, phase: next });

  const run = async () => {
    if (phase?.at === 'trying') return;
    enter({ at: 'trying' });
    const outcome = await test().catch((): SelfTestOutcome => 'failed');
    enter(outcome === 'failed' || outcome === 'blocked' ? { at: 'unseen', outcome } : { at: 'asking', outcome });
  };
  /** The buttons of an answer go with it, and the focus with them unless it is put back. */
  const backToButton = () => button.current?.querySelector('button')?.focus();
  const answer = (next: Phase) => {
    backToButton();
    enter(next);
  };

  return (
    <div class={options.rows}>
      <div class={options.row}>
        <div class={options.words}>
          <h3 class={options.label}>{t('selfTestTitle')}</h3>
          <p class={options.hint}>{t('selfTestHint')}</p>
        </div>
        <div ref={button}>
          <Button onClick={() => void run()}>{t('selfTestShow')}</Button>
        </div>
        <div class={phase === null || phase.at === 'trying' ? styles.nothing : styles.answer}>
          <div role="status" id={`${id}-said`}>
            {phase?.at === 'asking' && (
              <>
                <p class={options.label}>{t('selfTestAsk')}</p>
                <p>{t(ASK_WORDS[phase.outcome])}</p>
              </>
            )}
            {phase?.at === 'seen' && <p>{t('selfTestSeen')}</p>}
            {phase?.at === 'unseen' && <Help firmness={firmness} outcome={phase.outcome} />}
          </div>
          {phase?.at === 'asking' && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset here would be announced as a group of settings
            <div class={styles.acts} role="group" aria-labelledby={`${id}-said`}>
              <Button onClick={() => answer({ at: 'seen' })}>{t('selfTestYes')}</Button>
              <Button onClick={() => answer({ at: 'unseen', outcome: phase.outcome })}>{t('selfTestNo')}</Button>
            </div>
          )}
          {phase?.at === 'unseen' && firmness !== 'firm' && (
            <div class={styles.acts}>
              <Button
                onClick={() => {
                  backToButton();
                  chooseWindow();
                }}
              >
                {t('selfTestUseWindow')}
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/** What can be done about a nudge that was not seen. */
function Help({ firmness, outcome }: { readonly firmness: Firmness; readonly outcome: SelfTestOutcome }) {
  const { t } = useWords();
  // Icon and window are nothing that a system turns off.
  const words = outcome === 'failed' && firmness !== 'normal' ? 'selfTestFailedOther' : UNSEEN_WORDS[outcome];
  return (
    <>
      <p>{t(words)}</p>
      {isNotification(firmness, outcome) && (
        <ul class={styles.systems}>
          {SYSTEMS.map(({ name, help }) => (
            <li key={name}>
              <strong>{t(name)}</strong> {t(help)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
