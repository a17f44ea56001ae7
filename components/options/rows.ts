import {
  INJURY_FLAGS,
  type InjuryFlag,
  OWNED_EQUIPMENT,
  type OwnedEquipment,
  PLACES,
  type Place,
  SETTINGS,
  type SettingName,
  type Settings,
} from '../../lib/domain/settings.ts';
import type { MessageKey } from '../words.ts';

/**
 * Which settings the page offers, in which groups. The control, the range and the choices of each come from its
 * declaration; a setting that nothing obeys yet is not offered.
 */
export const GROUPS = [
  { legend: 'optionsGroupNudges', names: ['movementIntervalMinutes', 'nudgeGraceMinutes', 'backOff'] },
  { legend: 'optionsGroupReach', names: ['notify', 'holdInFullscreen'] },
  { legend: 'optionsGroupExercises', names: ['place', 'equipment', 'injuryFlags'] },
  { legend: 'optionsGroupDay', names: ['dayStartHour'] },
] as const satisfies readonly { legend: MessageKey; names: readonly SettingName[] }[];

/** How sitting is told from breaks: for the few who want to know. */
export const MORE = [
  'idleDetectionSeconds',
  'bridgeSeconds',
  'breakAfterIdleSeconds',
  'breakAfterLockSeconds',
  'watchingMinutes',
] as const satisfies readonly SettingName[];

/** Has a row of its own kind: a shorter time deletes, so it is asked about first and cannot be taken back. */
export const RETENTION = 'keepDetailsMonths' satisfies SettingName;

export type OfferedName = (typeof GROUPS)[number]['names'][number] | (typeof MORE)[number];

type NamesOfKind<Kind extends string> = {
  [K in SettingName]: (typeof SETTINGS)[K] extends { readonly kind: Kind } ? K : never;
}[SettingName];

export type OfferedNumber = Extract<OfferedName, NamesOfKind<'number'>>;
export type OfferedBoolean = Extract<OfferedName, NamesOfKind<'boolean'>>;
export type OfferedChoice = Extract<OfferedName, NamesOfKind<'choice'>>;
export type OfferedSet = Extract<OfferedName, NamesOfKind<'set'>>;

export const isNumber = (name: OfferedName): name is OfferedNumber => SETTINGS[name].kind === 'number';
export const isBoolean = (name: OfferedName): name is OfferedBoolean => SETTINGS[name].kind === 'boolean';
export const isChoice = (name: OfferedName): name is OfferedChoice => SETTINGS[name].kind === 'choice';

export const LABELS = {
  movementIntervalMinutes: 'settingMovementInterval',
  nudgeGraceMinutes: 'settingNudgeGrace',
  backOff: 'settingBackOff',
  notify: 'settingNotify',
  holdInFullscreen: 'settingHoldInFullscreen',
  place: 'settingPlace',
  equipment: 'settingEquipment',
  injuryFlags: 'settingInjuryFlags',
  dayStartHour: 'settingDayStart',
  idleDetectionSeconds: 'settingIdleDetection',
  bridgeSeconds: 'settingBridge',
  breakAfterIdleSeconds: 'settingBreakAfterIdle',
  breakAfterLockSeconds: 'settingBreakAfterLock',
  watchingMinutes: 'settingWatching',
  [RETENTION]: 'settingKeepDetails',
} as const satisfies Record<OfferedName | typeof RETENTION, MessageKey>;

export const HINTS = {
  movementIntervalMinutes: 'settingMovementIntervalHint',
  nudgeGraceMinutes: 'settingNudgeGraceHint',
  backOff: 'settingBackOffHint',
  notify: 'settingNotifyHint',
  holdInFullscreen: 'settingHoldInFullscreenHint',
  place: 'settingPlaceHint',
  equipment: 'settingEquipmentHint',
  injuryFlags: 'settingInjuryFlagsHint',
  dayStartHour: 'settingDayStartHint',
  idleDetectionSeconds: 'settingIdleDetectionHint',
  bridgeSeconds: 'settingBridgeHint',
  breakAfterIdleSeconds: 'settingBreakAfterIdleHint',
  breakAfterLockSeconds: 'settingBreakAfterLockHint',
  watchingMinutes: 'settingWatchingHint',
} as const satisfies Record<OfferedName, MessageKey>;

type Unit = 'minutes' | 'seconds' | 'hour';

export const UNITS = {
  movementIntervalMinutes: 'minutes',
  nudgeGraceMinutes: 'minutes',
  dayStartHour: 'hour',
  idleDetectionSeconds: 'seconds',
  bridgeSeconds: 'seconds',
  breakAfterIdleSeconds: 'seconds',
  breakAfterLockSeconds: 'seconds',
  watchingMinutes: 'minutes',
} as const satisfies Record<OfferedNumber, Unit>;

export const UNIT_WORDS = {
  minutes: 'optionsUnitMinutes',
  seconds: 'optionsUnitSeconds',
  hour: 'optionsUnitHour',
} as const satisfies Record<Unit, MessageKey>;

export const PLACE_WORDS = {
  'desk-discreet': 'settingPlaceDesk',
  'office-space': 'settingPlaceOffice',
  'home-gym': 'settingPlaceHome',
} as const satisfies Record<Place, MessageKey>;

const EQUIPMENT_WORDS = {
  dumbbells: 'settingEquipmentDumbbells',
  'resistance band': 'settingEquipmentBand',
  mat: 'settingEquipmentMat',
  'exercise ball': 'settingEquipmentBall',
  'speed bag': 'settingEquipmentBag',
  'pull-up bar': 'settingEquipmentBar',
} as const satisfies Record<OwnedEquipment, MessageKey>;

export const FLAG_WORDS = {
  wrist: 'flagWrist',
  shoulder: 'flagShoulder',
  neck: 'flagNeck',
  'lower-back': 'flagLowerBack',
  'back-extension': 'flagBackExtension',
  'back-flexion': 'flagBackFlexion',
  knee: 'flagKnee',
  hip: 'flagHip',
  ankle: 'flagAnkle',
  pregnancy: 'flagPregnancy',
  'blood-pressure': 'flagBloodPressure',
  heart: 'flagHeart',
  balance: 'flagBalance',
  osteoporosis: 'flagOsteoporosis',
  'breath-hold': 'flagBreathHold',
  floor: 'flagFloor',
} as const satisfies Record<InjuryFlag, MessageKey>;

export interface ChoiceWords {
  readonly choice: string;
  readonly words: MessageKey;
}

const choices = <T extends string>(all: readonly T[], words: Readonly<Record<T, MessageKey>>): readonly ChoiceWords[] =>
  all.map((choice) => ({ choice, words: words[choice] }));

/** The choices of a setting in the order of their declaration, with their words. */
export const CHOICES = {
  place: choices(PLACES, PLACE_WORDS),
  equipment: choices(OWNED_EQUIPMENT, EQUIPMENT_WORDS),
  injuryFlags: choices(INJURY_FLAGS, FLAG_WORDS),
} as const satisfies Record<OfferedChoice | OfferedSet, readonly ChoiceWords[]>;

/** The words of a setting, if the page offers one of this name. */
export function labelOf(name: string): MessageKey | undefined {
  return Object.hasOwn(LABELS, name) ? LABELS[name as keyof typeof LABELS] : undefined;
}

/** A change of one setting, as the page hands it out. */
export type ChangeSetting = <K extends SettingName>(name: K, value: Settings[K]) => Promise<void>;
