/** What a scene is made of. */
import type { RoutineRow } from '../../../lib/domain/engine/records.ts';
import type { EngineState } from '../../../lib/domain/engine/state.ts';
import type { ExerciseId } from '../../../lib/domain/exercises/exercise.ts';
import type { Own } from '../../../lib/domain/own/own.ts';
import { begun } from '../../../lib/domain/routines/control.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { expect, type Page } from '../backbeat.ts';

export interface Scene {
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  /** A day just begun instead of a full one. */
  readonly empty?: boolean;
  readonly settings?: Partial<Settings>;
  /** Routines that were settled, besides those of the day. */
  readonly routines?: (now: number) => readonly RoutineRow[];
  /** Changes the state that the day left behind. */
  readonly state?: (state: EngineState, now: number) => EngineState;
  /** What is the person's own. */
  readonly own?: Pick<Own, 'exercises' | 'routines'>;
  /** What a person does on the page; resolves when the scene can be seen. */
  readonly act: (page: Page) => Promise<unknown>;
}

export const POPUP = { width: 360, height: 600 } as const;
export const WINDOW = { width: 480, height: 720 } as const;
export const PAGE = { width: 1280, height: 800 } as const;

/** Half a screen. */
export const NARROW = { width: 480, height: 800 } as const;

export const ACCEPTED: Partial<Settings> = { safetyAcceptedAt: 1 };

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const sees = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible();

export const MINUTE: PlannedRoutine = {
  id: 'movement-of-the-scene',
  kind: 'movement',
  presetId: 'hips-off-the-chair',
  steps: (['standing-hip-flexor-stretch', 'standing-side-leg-lift'] as const).map((exerciseId) => ({
    exerciseId,
    setupSeconds: 5,
    workSeconds: 25,
    sides: true,
    breaksSitting: true,
  })),
};

/** A part of a workout: with rests. */
export const ROUND: PlannedRoutine = {
  id: 'workout-of-the-scene',
  kind: 'workout',
  presetId: 'upper-back-builder',
  steps: (['standing-arm-circles', 'wall-angels', 'air-speed-bag'] as const).map((exerciseId) => ({
    exerciseId,
    setupSeconds: 0,
    workSeconds: 30,
    restSeconds: 15,
    place: { part: 'main', round: 1, rounds: 3 },
    sides: false,
    breaksSitting: true,
  })),
};

/** A minute whose end nobody saw, two minutes ago. */
export const unseen = (state: EngineState, now: number): EngineState => ({
  ...state,
  routine: {
    running: begun(MINUTE, now - 3 * MINUTE_MS),
    before: state.book,
    held: [],
    unseenEndAt: now - 2 * MINUTE_MS,
  },
});

/** Under way for so long, and paused at that second: the scene stands still. */
export const inRoutine =
  (atMs: number, plan = MINUTE) =>
  (state: EngineState, now: number): EngineState => ({
    ...state,
    routine: {
      running: { ...begun(plan, now - atMs), pausedAt: now },
      before: state.book,
      held: [],
      unseenEndAt: null,
    },
  });

export const popup = (scene: Omit<Scene, 'path' | 'size'>): Scene => ({ path: 'popup.html', size: POPUP, ...scene });

const DAY_MS = 24 * HOUR_MS;

/** A minute that was stopped because this hurt. */
const hurtIn = (id: ExerciseId, startedAt: number): RoutineRow => ({
  id: `hurt-${startedAt}`,
  kind: 'movement',
  presetId: null,
  startedAt,
  endedAt: startedAt + MINUTE_MS,
  done: true,
  breaksSitting: true,
  performedMs: MINUTE_MS,
  exerciseIds: [id],
  hurt: [id],
});

/** Within four days: it rests. */
export const hurtTwice = (id: ExerciseId, now: number): readonly RoutineRow[] => [
  hurtIn(id, now - 3 * DAY_MS),
  hurtIn(id, now - DAY_MS),
];
