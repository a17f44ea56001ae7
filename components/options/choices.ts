import {
  INJURY_FLAGS,
  type InjuryFlag,
  OWNED_EQUIPMENT,
  type OwnedEquipment,
  PLACES,
  type Place,
} from '../../lib/domain/settings.ts';
import type { MessageKey } from '../words.ts';
import type { OfferedChoice, OfferedSet } from './rows.ts';

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
