import { FIRMNESS, type Firmness } from '../../lib/domain/settings.ts';
import { ChoiceCards } from '../choice-cards/ChoiceCards.tsx';
import { Notice } from '../notice/Notice.tsx';
import { type MessageKey, useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { SelfTest, type SelfTestProps } from './self-test/SelfTest.tsx';

interface FirmnessWords {
  readonly title: MessageKey;
  readonly line: MessageKey;
  readonly note: MessageKey;
}

const WORDS = {
  gentle: { title: 'settingGently', line: 'settingGentlyLine', note: 'settingGentlyNote' },
  normal: { title: 'settingNormally', line: 'settingNormallyLine', note: 'settingNormallyNote' },
  firm: { title: 'settingFirmly', line: 'settingFirmlyLine', note: 'settingFirmlyNote' },
} as const satisfies Record<Firmness, FirmnessWords>;

export interface FirmnessChoiceProps {
  readonly firmness: Firmness;
  readonly change: (firmness: Firmness) => void;
  /** Whether the browser lets the extension show notifications; null while that is not known. */
  readonly notificationsAllowed: boolean | null;
  /** The last nudge could not be shown as a notification. */
  readonly notificationsFail: boolean;
  readonly test: SelfTestProps['test'];
}

/** How firmly a nudge asks, whether that works here, and a way to find out. */
export function FirmnessChoice(props: FirmnessChoiceProps) {
  const { firmness, change, notificationsAllowed, notificationsFail, test } = props;
  const { t } = useWords();
  const blocked = notificationsAllowed === false;
  return (
    <div class={styles.top}>
      <ChoiceCards
        title={t('settingFirmness')}
        hint={t('settingFirmnessHint')}
        cards={FIRMNESS.map((each) => {
          const { title, line, note } = WORDS[each];
          return { value: each, title: t(title), line: t(line), note: t(note) };
        })}
        chosen={firmness}
        choose={(value) => change(value as Firmness)}
      />
      {firmness === 'normal' && (blocked || notificationsFail) && (
        <Notice title={t(blocked ? 'optionsNotificationsBlocked' : 'optionsNotificationsFail')}>
          {t('optionsNotificationsInstead')}
        </Notice>
      )}
      <SelfTest firmness={firmness} test={test} chooseWindow={() => change('firm')} />
    </div>
  );
}
