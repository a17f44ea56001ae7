import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { INJURY_FLAGS, type InjuryFlag } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import { type MessageKey, useWords } from '../words.ts';
import styles from './SafetyCard.module.css';

/** The words of each flag, also for other places that list them. */
const FLAG_LABELS = {
  wrist: 'safetyFlagWrist',
  shoulder: 'safetyFlagShoulder',
  neck: 'safetyFlagNeck',
  'lower-back': 'safetyFlagLowerBack',
  'back-extension': 'safetyFlagBackExtension',
  'back-flexion': 'safetyFlagBackFlexion',
  knee: 'safetyFlagKnee',
  hip: 'safetyFlagHip',
  ankle: 'safetyFlagAnkle',
  pregnancy: 'safetyFlagPregnancy',
  'blood-pressure': 'safetyFlagBloodPressure',
  heart: 'safetyFlagHeart',
  balance: 'safetyFlagBalance',
  osteoporosis: 'safetyFlagOsteoporosis',
  'breath-hold': 'safetyFlagBreathHold',
  floor: 'safetyFlagFloor',
} as const satisfies Record<InjuryFlag, MessageKey>;

/** Short names stand in two columns where there is room. */
const GROUPS = [
  { title: 'safetyGroupJoints', short: true, flags: ['wrist', 'shoulder', 'neck', 'hip', 'knee', 'ankle'] },
  { title: 'safetyGroupBack', short: false, flags: ['lower-back', 'back-extension', 'back-flexion'] },
  {
    title: 'safetyGroupHealth',
    short: false,
    flags: ['pregnancy', 'blood-pressure', 'heart', 'balance', 'osteoporosis', 'breath-hold', 'floor'],
  },
] as const satisfies readonly { title: MessageKey; short: boolean; flags: readonly InjuryFlag[] }[];

const LINES = ['safetyLineGeneral', 'safetyLineForm', 'safetyLineAsk', 'safetyLineEstimates'] as const;

export interface SafetyCardProps {
  /** What is ticked to begin with. */
  readonly flags: readonly InjuryFlag[];
  /** With everything that is ticked now, in the order of the settings. */
  readonly onAccept: (flags: readonly InjuryFlag[]) => void;
  readonly onCancel: () => void;
}

/** What a person should have read before the first minute, and what the minute should go easy on. */
export function SafetyCard({ flags, onAccept, onCancel }: SafetyCardProps) {
  const { t } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<InjuryFlag>>(new Set(flags));
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // It takes the place of the button that was pressed, and is there to be read from its beginning.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const toggle = (flag: InjuryFlag) => {
    const next = new Set(ticked);
    if (!next.delete(flag)) next.add(flag);
    setTicked(next);
  };
  return (
    <main aria-labelledby={titleId} class={styles.card}>
      <div class={styles.text}>
        <h1 ref={title} id={titleId} tabIndex={-1} class={styles.title}>
          {t('safetyTitle')}
        </h1>
        <ul class={styles.lines}>
          {LINES.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
        <p class={styles.stop}>
          <strong>{t('safetyStop')}</strong> {t('safetyEmergency')}
        </p>
        <h2>{t('safetyFlagsTitle')}</h2>
        <p class={styles.hint}>{t('safetyFlagsHint')}</p>
        {GROUPS.map((group) => (
          <fieldset key={group.title} class={styles.group}>
            <legend>{t(group.title)}</legend>
            <div class={group.short ? styles.shortFlags : styles.flags}>
              {group.flags.map((flag) => (
                <label key={flag} class={styles.flag}>
                  <input type="checkbox" checked={ticked.has(flag)} onChange={() => toggle(flag)} />
                  {t(FLAG_LABELS[flag])}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div class={styles.actions}>
        <Button onClick={onCancel}>{t('safetyCancel')}</Button>
        <Button look="primary" onClick={() => onAccept(INJURY_FLAGS.filter((flag) => ticked.has(flag)))}>
          {t('safetyStart')}
        </Button>
      </div>
    </main>
  );
}
