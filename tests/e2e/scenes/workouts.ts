/** The workouts. */
import type { RoutineRow } from '../../../lib/domain/engine/records.ts';
import type { WorkoutId } from '../../../lib/domain/routines/workouts.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { expect, type Page } from '../backbeat.ts';
import { text } from '../words.ts';
import { ACCEPTED, button, inRoutine, NARROW, PAGE, ROUND, type Scene, sees } from './scene.ts';

/** Somebody who may do workouts, with some kit and a bad wrist. */
const ATHLETE: Partial<Settings> = {
  ...ACCEPTED,
  equipment: ['mat', 'dumbbells'],
  injuryFlags: ['wrist'],
  readiness: { at: 1, yes: [], clearedAt: null },
};
const LOCKED: Partial<Settings> = {
  ...ATHLETE,
  readiness: { at: 1, yes: ['blood-pressure', 'joints'], clearedAt: null },
};

/** A workout of so many minutes ago: done, or stopped in its third move. */
const workedOut =
  (presetId: WorkoutId, minutesAgo: number, done: boolean) =>
  (now: number): readonly RoutineRow[] => {
    const endedAt = now - minutesAgo * MINUTE_MS;
    const performedMs = (done ? 12 : 2) * MINUTE_MS;
    const row: RoutineRow = {
      id: `workout-${presetId}`,
      kind: 'workout',
      presetId,
      startedAt: endedAt - performedMs,
      endedAt,
      done,
      breaksSitting: true,
      performedMs,
      exerciseIds: ['march-on-the-spot'],
      hurt: [],
    };
    return [done ? row : { ...row, progress: { step: 2, steps: ROUND.steps, performedMs } }];
  };

/** A yes to what has to be asked further. */
async function sayWhich(page: Page): Promise<void> {
  for (const question of ['readinessJoints', 'readinessOther'] as const) {
    await page
      .getByRole('group', { name: text(question) })
      .getByRole('radio', { name: text('readinessYes') })
      .check();
  }
  await expect(page.getByRole('checkbox', { name: text('flagOsteoporosis') })).toBeVisible();
}

const workouts = (scene: Omit<Scene, 'path' | 'size' | 'act'> & Partial<Scene>): Scene => ({
  path: 'dashboard.html#workouts',
  size: PAGE,
  settings: ATHLETE,
  act: (page) => sees(page, 'Mid-Back Flow'),
  ...scene,
});

export const WORKOUT_SCENES: readonly Scene[] = [
  workouts({ name: 'workouts-first', settings: {} }),
  workouts({ name: 'workouts', routines: workedOut('mid-back-flow', 600, true) }),
  workouts({ name: 'workouts-narrow', size: NARROW, routines: workedOut('upper-back-builder', 20, false) }),
  workouts({ name: 'workouts-running', state: inRoutine(31_000, ROUND) }),
  workouts({
    name: 'workouts-locked',
    settings: LOCKED,
    act: async (page) => {
      await button(page, text('lockUnlock')).click();
      await sees(page, text('lockConfirmFirst'));
    },
  }),
  workouts({
    name: 'workouts-questions',
    path: 'dashboard.html#workouts/questions',
    settings: {},
    act: async (page) => {
      await page.getByRole('group').first().getByRole('radio').first().check();
      await button(page, text('readinessSave')).click();
      await sees(page, text('readinessOpen'));
    },
  }),
  workouts({
    name: 'workouts-questions-which',
    path: 'dashboard.html#workouts/questions',
    act: sayWhich,
  }),
  workouts({
    name: 'workouts-questions-which-narrow',
    path: 'dashboard.html#workouts/questions',
    size: NARROW,
    act: sayWhich,
  }),
  workouts({
    name: 'workouts-questions-narrow',
    path: 'dashboard.html#workouts/questions',
    size: NARROW,
    act: (page) => expect(button(page, text('readinessSave'))).toBeVisible(),
  }),
  workouts({
    name: 'workout',
    path: 'dashboard.html#workouts/upper-back-builder',
    act: (page) => expect(button(page, text('workoutStart'))).toBeVisible(),
  }),
  workouts({
    name: 'workout-kit',
    path: 'dashboard.html#workouts/all-eleven',
    settings: { ...ATHLETE, equipment: [] },
    act: (page) => expect(button(page, text('workoutHave', text('catalogueEquipmentMat')))).toBeVisible(),
  }),
  workouts({
    name: 'workout-kit-said',
    path: 'dashboard.html#workouts/no-kit-back-reset',
    size: NARROW,
    settings: { ...ATHLETE, equipment: [] },
    act: async (page) => {
      await button(page, text('workoutHave', text('catalogueEquipmentMat'))).click();
      await expect(button(page, text('workoutStart'))).toBeVisible();
    },
  }),
  workouts({
    name: 'workout-stopped',
    path: 'dashboard.html#workouts/upper-back-builder',
    size: NARROW,
    routines: workedOut('upper-back-builder', 20, false),
    act: (page) => expect(button(page, text('workoutGoOn'))).toBeVisible(),
  }),
  workouts({
    name: 'workout-waits',
    path: 'dashboard.html#workouts/no-kit-back-reset',
    routines: workedOut('mid-back-flow', 600, true),
    act: (page) => sees(page, text('workoutPartMain')),
  }),
  workouts({
    name: 'workout-locked',
    path: 'dashboard.html#workouts/back-hiit',
    size: NARROW,
    settings: LOCKED,
    act: (page) => expect(button(page, text('lockUnlock'))).toBeVisible(),
  }),
  workouts({
    name: 'workout-runs',
    path: 'dashboard.html#workouts/now',
    state: inRoutine(12_000, ROUND),
    act: (page) => expect(page.getByRole('timer')).toBeVisible(),
  }),
];
