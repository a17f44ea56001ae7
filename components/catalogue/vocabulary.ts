import type {
  Area,
  BackRegion,
  Equipment,
  Exercise,
  Intensity,
  Position,
} from '../../lib/domain/exercises/exercise.ts';
import type { LeftOutReason } from '../../lib/domain/exercises/search.ts';
import type { Place } from '../../lib/domain/settings.ts';
import { FLAG_WORDS } from '../options/choices.ts';
import type { MessageKey, Words } from '../words.ts';

export const AREA_WORDS = {
  neck: 'catalogueAreaNeck',
  shoulders: 'catalogueAreaShoulders',
  'upper-back': 'catalogueAreaUpperBack',
  'mid-back': 'catalogueAreaMidBack',
  'lower-back': 'catalogueAreaLowerBack',
  chest: 'catalogueAreaChest',
  core: 'catalogueAreaCore',
  wrists: 'catalogueAreaWrists',
  hands: 'catalogueAreaHands',
  hips: 'catalogueAreaHips',
  glutes: 'catalogueAreaGlutes',
  thighs: 'catalogueAreaThighs',
  calves: 'catalogueAreaCalves',
  ankles: 'catalogueAreaAnkles',
  'whole-body': 'catalogueAreaWholeBody',
  eyes: 'catalogueAreaEyes',
  breath: 'catalogueAreaBreath',
} as const satisfies Record<Area, MessageKey>;

/** The groups of the article that the catalogue grew from, in its order. */
export const SEED_GROUPS = ['upper-back', 'mid-back', 'lower-back'] as const satisfies readonly BackRegion[];

export const POSITION_WORDS = {
  seated: 'cataloguePositionSeated',
  standing: 'cataloguePositionStanding',
  'all-fours': 'cataloguePositionAllFours',
  floor: 'cataloguePositionFloor',
  hanging: 'cataloguePositionHanging',
} as const satisfies Record<Position, MessageKey>;

export const EFFORT_WORDS = {
  light: 'catalogueEffortLight',
  moderate: 'catalogueEffortModerate',
  vigorous: 'catalogueEffortVigorous',
} as const satisfies Record<Intensity, MessageKey>;

/** Within a sentence. */
const PLACE_WORDS = {
  'desk-discreet': 'cataloguePlaceDesk',
  'office-space': 'cataloguePlaceOffice',
  'home-gym': 'cataloguePlaceHome',
} as const satisfies Record<Place, MessageKey>;

/** Within a sentence. */
export const EQUIPMENT_WORDS = {
  chair: 'catalogueEquipmentChair',
  desk: 'catalogueEquipmentDesk',
  wall: 'catalogueEquipmentWall',
  stairs: 'catalogueEquipmentStairs',
  dumbbells: 'catalogueEquipmentDumbbells',
  'resistance band': 'catalogueEquipmentBand',
  mat: 'catalogueEquipmentMat',
  'exercise ball': 'catalogueEquipmentBall',
  'speed bag': 'catalogueEquipmentBag',
  'pull-up bar': 'catalogueEquipmentBar',
} as const satisfies Record<Exclude<Equipment, 'none'>, MessageKey>;

/** All that an exercise can need, what is everywhere first. */
export const KIT = Object.keys(EQUIPMENT_WORDS) as readonly (keyof typeof EQUIPMENT_WORDS)[];

const inARow = (parts: readonly string[]): string => parts.join(', ');
/** With a capital at its beginning. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Shoulders, upper back": the parts of the body that it works, the main one first. */
export function areasOf({ targetAreas }: Exercise, { t }: Words): string {
  return inARow(
    targetAreas.map((area, index) => (index === 0 ? t(AREA_WORDS[area]) : t(AREA_WORDS[area]).toLowerCase())),
  );
}

/** "Dumbbells, a mat"; null when nothing is needed. */
export function needsOf({ equipment }: Exercise, { t }: Words): string | null {
  const needed = equipment.flatMap((one) => (one === 'none' ? [] : t(EQUIPMENT_WORDS[one])));
  return needed.length === 0 ? null : asSentence(inARow(needed));
}

/** "In an office with some space, at home or in a gym". */
export function placesOf({ place }: Exercise, { t }: Words): string {
  return asSentence(inARow(place.map((one) => t(PLACE_WORDS[one]))));
}

/** How long it takes, with its sides and about how many repetitions. */
export function doseOf({ work }: Exercise, { t }: Words): string {
  const { seconds, perSideSeconds, reps } = work;
  const time =
    perSideSeconds === null ? t('catalogueSeconds', String(seconds)) : t('catalogueEachSide', String(perSideSeconds));
  return reps === null ? time : inARow([time, t('catalogueReps', String(reps))]);
}

/** Why an exercise is left out for somebody, in plain words. */
export function reasonWords(reason: LeftOutReason, { place }: Exercise, { t, date }: Words): string {
  switch (reason.code) {
    case 'not-this':
      return t('catalogueReasonNotThis');
    case 'place':
      return t('catalogueReasonPlace', inARow(place.map((one) => t(PLACE_WORDS[one]))));
    case 'equipment':
      return t('catalogueReasonEquipment', t(EQUIPMENT_WORDS[reason.equipment]));
    case 'flag': {
      const flag = t(FLAG_WORDS[reason.flag]);
      return reason.weight === 'avoid' ? t('catalogueReasonAvoid', flag) : t('catalogueReasonCaution', flag);
    }
    case 'resting':
      return t('catalogueReasonResting', date(reason.until));
  }
}
