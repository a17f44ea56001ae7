import { SETTINGS, type SettingName, type Settings } from '../../lib/domain/settings.ts';
import type { MessageKey } from '../words.ts';

/**
 * Which settings the page offers, in which groups. The control, the range and the choices of each come from its
 * declaration.
 */
interface Group {
  readonly title: MessageKey;
  readonly hint?: MessageKey;
  readonly names: readonly SettingName[];
}

/** At the top of the page, in controls of their own; the exact interval stands among the rows once more. */
type TopName = 'movementIntervalMinutes' | 'firmness';

export const GROUPS = [
  {
    title: 'optionsGroupNudges',
    names: [
      'movementIntervalMinutes',
      'nudgeGraceMinutes',
      'backOff',
      'holdInFullscreen',
      'holdWhileSounding',
      'fixedTimes',
    ],
  },
  {
    title: 'optionsGroupCues',
    hint: 'optionsGroupCuesHint',
    names: [
      'postureIntervalMinutes',
      'eyesIntervalMinutes',
      'breathingIntervalMinutes',
      'standingDesk',
      'standingMinutes',
    ],
  },
  { title: 'optionsGroupReminders', hint: 'optionsGroupRemindersHint', names: ['reminders'] },
  { title: 'optionsGroupDay', names: ['workingHours', 'bedtime', 'dayStartHour'] },
  { title: 'optionsGroupSound', names: ['sound', 'soundVolume', 'playerTones', 'playerVoice', 'playerVolume'] },
  { title: 'optionsGroupExercises', names: ['place', 'equipment', 'injuryFlags'] },
] as const satisfies readonly Group[];

/** For the few who want to know: how sitting is told from breaks, and what is kept. */
export const DEEPER_GROUPS = [
  {
    title: 'optionsGroupCounting',
    hint: 'optionsGroupCountingHint',
    names: [
      'idleDetectionSeconds',
      'bridgeSeconds',
      'breakAfterIdleSeconds',
      'breakAfterLockSeconds',
      'watchingMinutes',
    ],
  },
  { title: 'optionsGroupData', names: ['keepDetailsMonths'] },
] as const satisfies readonly Group[];

export type RowName = (typeof GROUPS)[number]['names'][number] | (typeof DEEPER_GROUPS)[number]['names'][number];
export type OfferedName = RowName | TopName;

/** Whether a setting matters as the others are. */
export function isInUse(name: RowName, settings: Settings): boolean {
  switch (name) {
    case 'standingMinutes':
      return settings.standingDesk;
    case 'soundVolume':
      return settings.sound;
    case 'playerVolume':
      return settings.playerTones || settings.playerVoice;
    default:
      return true;
  }
}

type NamesOfKind<Kind extends string> = {
  [K in SettingName]: (typeof SETTINGS)[K] extends { readonly kind: Kind } ? K : never;
}[SettingName];
type OptionalName = {
  [K in SettingName]: (typeof SETTINGS)[K] extends { readonly optional: true } ? K : never;
}[SettingName];

export type OfferedVolume = 'soundVolume' | 'playerVolume';
/** A number that can be off. The months for which details are kept have a row of their own kind. */
export type OfferedOptional = Exclude<Extract<RowName, OptionalName>, 'keepDetailsMonths'>;
export type OfferedNumber = Exclude<Extract<RowName, NamesOfKind<'number'>>, OptionalName | OfferedVolume>;
export type OfferedBoolean = Extract<RowName, NamesOfKind<'boolean'>>;
export type OfferedChoice = Extract<RowName, NamesOfKind<'choice'>>;
export type OfferedSet = Extract<RowName, NamesOfKind<'set'>>;

export const isVolume = (name: RowName): name is OfferedVolume => name === 'soundVolume' || name === 'playerVolume';
export const isOptional = (name: RowName): name is OfferedOptional => Object.hasOwn(WHEN_SWITCHED_ON, name);
export const isNumber = (name: RowName): name is OfferedNumber => Object.hasOwn(UNITS, name) && !isOptional(name);
export const isBoolean = (name: RowName): name is OfferedBoolean => SETTINGS[name].kind === 'boolean';
export const isChoice = (name: RowName): name is OfferedChoice => SETTINGS[name].kind === 'choice';
export const isSet = (name: RowName): name is OfferedSet => SETTINGS[name].kind === 'set';

/** The value of a number that is switched on; those of posture and eyes are the evidence's. */
export const WHEN_SWITCHED_ON = {
  postureIntervalMinutes: 20,
  eyesIntervalMinutes: 20,
  breathingIntervalMinutes: 120,
} as const satisfies Record<OfferedOptional, number>;

export const LABELS = {
  movementIntervalMinutes: 'settingMovementInterval',
  nudgeGraceMinutes: 'settingNudgeGrace',
  backOff: 'settingBackOff',
  firmness: 'settingFirmness',
  holdInFullscreen: 'settingHoldInFullscreen',
  holdWhileSounding: 'settingHoldWhileSounding',
  fixedTimes: 'settingFixedTimes',
  postureIntervalMinutes: 'settingPosture',
  eyesIntervalMinutes: 'settingEyes',
  breathingIntervalMinutes: 'settingBreathing',
  standingDesk: 'settingStandingDesk',
  standingMinutes: 'settingStandingMinutes',
  reminders: 'optionsGroupReminders',
  workingHours: 'settingWorkingHours',
  bedtime: 'settingBedtime',
  dayStartHour: 'settingDayStart',
  sound: 'settingSound',
  soundVolume: 'settingSoundVolume',
  playerTones: 'settingPlayerTones',
  playerVoice: 'settingPlayerVoice',
  playerVolume: 'settingPlayerVolume',
  place: 'settingPlace',
  equipment: 'settingEquipment',
  injuryFlags: 'settingInjuryFlags',
  idleDetectionSeconds: 'settingIdleDetection',
  bridgeSeconds: 'settingBridge',
  breakAfterIdleSeconds: 'settingBreakAfterIdle',
  breakAfterLockSeconds: 'settingBreakAfterLock',
  watchingMinutes: 'settingWatching',
  keepDetailsMonths: 'settingKeepDetails',
} as const satisfies Record<OfferedName, MessageKey>;

export const HINTS = {
  movementIntervalMinutes: 'settingMovementIntervalHint',
  nudgeGraceMinutes: 'settingNudgeGraceHint',
  backOff: 'settingBackOffHint',
  holdInFullscreen: 'settingHoldInFullscreenHint',
  holdWhileSounding: 'settingHoldWhileSoundingHint',
  fixedTimes: 'settingFixedTimesHint',
  postureIntervalMinutes: 'settingPostureHint',
  eyesIntervalMinutes: 'settingEyesHint',
  breathingIntervalMinutes: 'settingBreathingHint',
  standingDesk: 'settingStandingDeskHint',
  standingMinutes: 'settingStandingMinutesHint',
  workingHours: 'settingWorkingHoursHint',
  bedtime: 'settingBedtimeHint',
  dayStartHour: 'settingDayStartHint',
  sound: 'settingSoundHint',
  soundVolume: 'settingSoundVolumeHint',
  playerTones: 'settingPlayerTonesHint',
  playerVoice: 'settingPlayerVoiceHint',
  playerVolume: 'settingPlayerVolumeHint',
  place: 'settingPlaceHint',
  equipment: 'settingEquipmentHint',
  injuryFlags: 'settingInjuryFlagsHint',
  idleDetectionSeconds: 'settingIdleDetectionHint',
  bridgeSeconds: 'settingBridgeHint',
  breakAfterIdleSeconds: 'settingBreakAfterIdleHint',
  breakAfterLockSeconds: 'settingBreakAfterLockHint',
  watchingMinutes: 'settingWatchingHint',
  keepDetailsMonths: 'settingKeepDetailsHint',
} as const satisfies Record<Exclude<RowName, 'reminders'>, MessageKey>;

/** A row whose words are a label and a hint. */
export type HintedName = keyof typeof HINTS;

type Unit = 'minutes' | 'seconds' | 'hour';

export const UNITS = {
  movementIntervalMinutes: 'minutes',
  nudgeGraceMinutes: 'minutes',
  postureIntervalMinutes: 'minutes',
  eyesIntervalMinutes: 'minutes',
  breathingIntervalMinutes: 'minutes',
  standingMinutes: 'minutes',
  dayStartHour: 'hour',
  idleDetectionSeconds: 'seconds',
  bridgeSeconds: 'seconds',
  breakAfterIdleSeconds: 'seconds',
  breakAfterLockSeconds: 'seconds',
  watchingMinutes: 'minutes',
} as const satisfies Record<OfferedNumber | OfferedOptional, Unit>;

export const UNIT_WORDS = {
  minutes: 'optionsUnitMinutes',
  seconds: 'optionsUnitSeconds',
  hour: 'optionsUnitHour',
} as const satisfies Record<Unit, MessageKey>;

/** The words of a setting, if the page offers one of this name. */
export function labelOf(name: string): MessageKey | undefined {
  return Object.hasOwn(LABELS, name) ? LABELS[name as keyof typeof LABELS] : undefined;
}

/** A change of one setting, as the page hands it out. */
export type ChangeSetting = <K extends SettingName>(name: K, value: Settings[K]) => Promise<void>;

/** The same within the page. @param told says in the page's line what was done, where its name alone would not. */
export type ApplySetting = <K extends OfferedName>(name: K, value: Settings[K], told?: string) => void;
