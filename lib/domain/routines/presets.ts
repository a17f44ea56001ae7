import type { ExerciseId } from '../exercises/exercise.ts';
import type { Place } from '../settings.ts';
import type { MinuteKind } from './routine.ts';

/** One exercise of a preset. Whole seconds. */
export interface PresetSlot {
  readonly exerciseId: ExerciseId;
  readonly setupSeconds: number;
  readonly workSeconds: number;
}

/** A minute that was put together by hand. Its slots add up to 60 seconds. */
export interface Preset<Id extends string = string> {
  readonly id: Id;
  readonly kinds: readonly MinuteKind[];
  /** The most discreet place in which it can be done. */
  readonly place: Place;
  /** Stays with one part of the body on purpose, so that the rules on variety of areas do not hold for it. */
  readonly themed: boolean;
  readonly slots: readonly PresetSlot[];
}

const three = (first: ExerciseId, second: ExerciseId, third: ExerciseId): readonly PresetSlot[] =>
  [first, second, third].map((exerciseId) => ({ exerciseId, setupSeconds: 3, workSeconds: 17 }));
const two = (first: ExerciseId, second: ExerciseId): readonly PresetSlot[] =>
  [first, second].map((exerciseId) => ({ exerciseId, setupSeconds: 5, workSeconds: 25 }));
const one = (exerciseId: ExerciseId): readonly PresetSlot[] => [{ exerciseId, setupSeconds: 0, workSeconds: 60 }];

const preset = <Id extends string>(
  id: Id,
  kinds: readonly MinuteKind[],
  place: Place,
  slots: readonly PresetSlot[],
): Preset<Id> => ({ id, kinds, place, themed: false, slots });
const themed = <Id extends string>(
  id: Id,
  kinds: readonly MinuteKind[],
  place: Place,
  slots: readonly PresetSlot[],
): Preset<Id> => ({ id, kinds, place, themed: true, slots });

const ALL = [
  themed('screen-neck-reset', ['posture'], 'desk-discreet', three('chin-tuck', 'slow-neck-turns', 'shoulder-rolls')),
  preset(
    'shoulder-unwind',
    ['posture'],
    'desk-discreet',
    three('shrug-and-drop', 'shoulder-blade-squeeze', 'seated-chest-opener'),
  ),
  themed(
    'chair-spine-flow',
    ['posture'],
    'desk-discreet',
    three('seated-cat-cow', 'seated-thoracic-rotation', 'seated-pelvic-tilts'),
  ),
  preset(
    'quiet-meeting-minute',
    ['posture'],
    'desk-discreet',
    three('seated-calf-pump', 'shoulder-blade-squeeze', 'seated-pelvic-tilts'),
  ),
  themed('keyboard-hands', ['posture'], 'desk-discreet', two('wrist-flexor-stretch', 'wrist-extensor-stretch')),
  themed('far-and-soft', ['eyes'], 'desk-discreet', [
    { exerciseId: 'far-focus-20', setupSeconds: 3, workSeconds: 20 },
    { exerciseId: 'blink-reset', setupSeconds: 3, workSeconds: 15 },
    { exerciseId: 'near-far-focus-shift', setupSeconds: 3, workSeconds: 16 },
  ]),
  preset(
    'stand-tall',
    ['posture', 'movement'],
    'office-space',
    three('standing-back-bend', 'standing-arm-circles', 'calf-raises'),
  ),
  preset('leg-pump', ['movement'], 'office-space', three('sit-to-stand', 'calf-raises', 'march-on-the-spot')),
  themed(
    'hips-off-the-chair',
    ['movement'],
    'office-space',
    two('standing-hip-flexor-stretch', 'standing-side-leg-lift'),
  ),
  themed('band-back-wake-up', ['posture'], 'office-space', two('resistance-band-pull-down', 'band-pull-apart')),
  preset('minute-on-your-feet', ['movement'], 'office-space', one('brisk-corridor-walk')),
  preset('sigh-it-out', ['breathing'], 'desk-discreet', one('cyclic-sighing')),
  preset('air-speed-bag-minute', ['movement'], 'office-space', two('air-speed-bag', 'step-jacks')),
  preset('box-minute', ['breathing'], 'desk-discreet', one('box-breathing')),
] as const;

export type PresetId = (typeof ALL)[number]['id'];

/** The twelve presets and two extras. */
export const PRESETS: readonly Preset<PresetId>[] = ALL;

/** Whether a text names a preset, such as one from a stored routine. */
export function isPresetId(id: string): id is PresetId {
  return PRESETS.some((preset) => preset.id === id);
}
