import type { InjuryFlag, Place } from '../settings.ts';

export const AREAS = [
  'neck',
  'shoulders',
  'upper-back',
  'mid-back',
  'lower-back',
  'chest',
  'core',
  'wrists',
  'hands',
  'hips',
  'glutes',
  'thighs',
  'calves',
  'ankles',
  'whole-body',
  'eyes',
  'breath',
] as const;
/** A part of the body that an exercise is for. */
export type Area = (typeof AREAS)[number];

export type BackRegion = 'upper-back' | 'mid-back' | 'lower-back';
export type Position = 'seated' | 'standing' | 'all-fours' | 'floor' | 'hanging';
export type FloorPose = 'kneeling' | 'plank' | 'prone' | 'side-lying' | 'supine';
export type Equipment =
  | 'none'
  | 'chair'
  | 'desk'
  | 'wall'
  | 'stairs'
  | 'dumbbells'
  | 'resistance band'
  | 'mat'
  | 'exercise ball'
  | 'speed bag'
  | 'pull-up bar';
export type Intensity = 'light' | 'moderate' | 'vigorous';
/** Which kind of nudge or session an exercise fits. */
export type PromptType = 'movement' | 'posture' | 'eyes' | 'breathing' | 'workout';

/** The identity of an exercise: its name in kebab case. */
export type ExerciseId = string;

/** What is known of an exercise whatever the language. Wording lives in one module a language. */
export interface Exercise {
  readonly id: ExerciseId;
  /** One of the eleven exercises of the article that the catalogue grew from. */
  readonly fromSeed: boolean;
  readonly seedGroup: BackRegion | null;
  /** In order of importance; the first one is what a composer balances by. Never empty. */
  readonly targetAreas: readonly [Area, ...Area[]];
  readonly position: Position;
  readonly floorPose: FloorPose | null;
  readonly place: readonly Place[];
  readonly equipment: readonly Equipment[];
  readonly intensity: Intensity;
  readonly met: {
    /** Metabolic equivalent of task: multiples of resting energy, 2024 Adult Compendium. */
    readonly value: number;
    /** Code of the activity in the compendium. */
    readonly code: string;
    /** `near`: the nearest activity of the compendium, not this exercise. */
    readonly match: 'exact' | 'near';
  };
  readonly work: {
    readonly mode: 'reps' | 'hold' | 'time';
    /** Seconds of work, both sides included. */
    readonly seconds: number;
    /** Seconds for each side of a held, mirrored move; null otherwise. */
    readonly perSideSeconds: number | null;
    readonly reps: number | null;
  };
  /** Never offered to a person with one of these. */
  readonly avoidIf: readonly InjuryFlag[];
  /** The easier alternative is tried first for a person with one of these. */
  readonly cautionIf: readonly InjuryFlag[];
  /** The id of the next easier exercise. Chains are finite for every single flag. */
  readonly easierAlternative: ExerciseId;
  /** Done on one side, then on the other. */
  readonly mirroredSides: boolean;
  readonly promptTypes: readonly PromptType[];
  /** Whether doing it takes the person out of the chair. */
  readonly breaksSitting: boolean;
}

/** What the player says of an exercise, in one language. */
export interface ExerciseWording {
  readonly name: string;
  /** Three to five short sentences in the order of doing. */
  readonly cues: readonly string[];
  readonly stopWhen: string;
}

/** What there is to read about an exercise beyond that, in one language. The player does not load it. */
export interface ExerciseDetails {
  readonly tempo: string;
  readonly commonMistake: string;
  /** What the easier alternative changes. */
  readonly easierNote: string;
  readonly breathingCue: string;
  readonly muscles: readonly string[];
}
