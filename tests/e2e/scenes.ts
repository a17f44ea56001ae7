/** Everything that can be looked at, each with what has to have happened for it. */
import { join } from 'node:path';
import type { RoutineRow } from '../../lib/domain/engine/records.ts';
import { type EngineState, initialState } from '../../lib/domain/engine/state.ts';
import type { Own, OwnExercise } from '../../lib/domain/own/own.ts';
import { boutSittingMs } from '../../lib/domain/presence/book.ts';
import { begun } from '../../lib/domain/routines/control.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import type { WorkoutId } from '../../lib/domain/routines/workouts.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import { ROOT } from '../support/build.ts';
import { demoDay } from '../support/demo.ts';
import { changeState, type SeedRows, seedAnew } from '../support/seed.ts';
import { expect, type Page } from './backbeat.ts';
import { text } from './words.ts';

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

const POPUP = { width: 360, height: 600 } as const;
const WINDOW = { width: 480, height: 720 } as const;
const PAGE = { width: 1280, height: 800 } as const;

/** Half a screen. */
const NARROW = { width: 480, height: 800 } as const;

const ACCEPTED: Partial<Settings> = { safetyAcceptedAt: 1 };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const sees = (page: Page, words: string) => expect(page.getByText(words).first()).toBeVisible();

const MINUTE: PlannedRoutine = {
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

/** Which line a nudge says: one that names the minutes. */
const LINE = 0;

/** A part of a workout: with rests. */
const ROUND: PlannedRoutine = {
  id: 'workout-of-the-scene',
  kind: 'workout',
  presetId: 'upper-back-builder',
  steps: (['standing-arm-circles', 'wall-angels', 'air-speed-bag'] as const).map((exerciseId) => ({
    exerciseId,
    setupSeconds: 0,
    workSeconds: 30,
    restSeconds: 15,
    place: { part: 'main', round: 1, rounds: 1 },
    sides: false,
    breaksSitting: true,
  })),
};

/** The movement nudge, open since a moment ago. */
const nudged = ({ track, book, presence }: EngineState, now: number): EngineState['track'] => ({
  ...track,
  dueAt: now,
  open: {
    id: `movement-${now}`,
    kind: 'movement',
    topic: 'movement',
    line: LINE,
    dueAt: now,
    shownAt: now,
    sittingAtShownMs: boutSittingMs(book, presence.sinceAt, now),
    quiet: true,
    dismissed: false,
    windows: 0,
    windowAt: null,
  },
});

/** A cue of this topic, open since a moment ago, in place of the movement nudge. */
const cued =
  (topic: 'posture' | 'stand') =>
  (state: EngineState, now: number): EngineState => {
    const { open, ...track } = nudged(state, now);
    if (open === null) return state;
    return { ...state, cues: { [topic]: { ...track, open: { ...open, kind: 'posture', topic } } } };
  };

/** Under way for so long, and paused at that second: the scene stands still. */
const inRoutine =
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

const popup = (scene: Omit<Scene, 'path' | 'size'>): Scene => ({ path: 'popup.html', size: POPUP, ...scene });

export const POPUP_SCENES: readonly Scene[] = [
  popup({ name: 'popup', act: (page) => sees(page, text('popupTodayBreaks')) }),
  popup({ name: 'popup-first', empty: true, act: (page) => sees(page, text('popupFirstRun')) }),
  popup({
    name: 'popup-nudge',
    state: (state, now) => ({ ...state, track: nudged(state, now) }),
    act: (page) => sees(page, text('askLater')),
  }),
  popup({
    name: 'popup-last-snooze',
    state: (state, now) => ({ ...state, track: { ...nudged(state, now), snoozesInRow: 2 } }),
    act: (page) => sees(page, text('popupSkipThisOne')),
  }),
  popup({
    name: 'popup-posture',
    settings: { postureIntervalMinutes: 20 },
    state: cued('posture'),
    act: (page) => sees(page, text('askDone')),
  }),
  popup({
    name: 'popup-desk',
    settings: { standingDesk: true },
    state: cued('stand'),
    act: (page) => sees(page, text('askStanding')),
  }),
  popup({
    name: 'popup-meeting',
    state: (state, now) => ({ ...state, meeting: { until: now + 30 * MINUTE_MS, owes: false } }),
    act: (page) => expect(button(page, text('popupMeetingOver'))).toBeVisible(),
  }),
  popup({
    name: 'popup-asking',
    state: (state, now) => ({
      ...state,
      routine: {
        running: begun(MINUTE, now - 3 * MINUTE_MS),
        before: state.book,
        held: [],
        unseenEndAt: now - 2 * MINUTE_MS,
      },
    }),
    act: (page) => sees(page, text('popupClaim')),
  }),
  popup({
    name: 'popup-paused',
    state: (state, now) => ({ ...state, pausedUntil: now + 30 * MINUTE_MS }),
    act: (page) => expect(button(page, text('popupResume'))).toBeVisible(),
  }),
  popup({
    name: 'popup-standing',
    state: (state, now) => ({ ...state, book: { ...state.book, bout: null, standingSince: now - 10 * MINUTE_MS } }),
    act: (page) => expect(page.getByRole('radio', { name: text('popupStanding') })).toBeChecked(),
  }),
  popup({
    name: 'popup-pausing',
    act: async (page) => {
      await button(page, text('popupPause')).click();
      await sees(page, text('popupMeetingTitle'));
    },
  }),
];

const MINUTE_SCENES: readonly Scene[] = [
  popup({
    name: 'safety',
    act: async (page) => {
      await button(page, text('popupStart')).click();
      await expect(page.getByRole('heading', { name: text('safetyTitle') })).toBeVisible();
    },
  }),
  popup({
    name: 'player-ready',
    settings: ACCEPTED,
    state: inRoutine(2_000),
    act: (page) => expect(page.getByRole('timer')).toBeVisible(),
  }),
  popup({
    name: 'player-side',
    settings: ACCEPTED,
    state: inRoutine(25_000),
    act: (page) => expect(page.getByRole('timer')).toBeVisible(),
  }),
  popup({
    name: 'player-running',
    settings: ACCEPTED,
    state: inRoutine(40_000),
    act: async (page) => {
      await button(page, text('playerResume')).click();
      await expect(button(page, text('playerPause'))).toBeVisible();
    },
  }),
  {
    name: 'player-rest',
    path: 'break.html',
    size: WINDOW,
    settings: ACCEPTED,
    state: inRoutine(31_000, ROUND),
    act: async (page) => {
      await button(page, text('playerResume')).click();
      await sees(page, text('playerRest'));
    },
  },
  popup({
    name: 'popup-workout',
    settings: ACCEPTED,
    state: inRoutine(31_000, ROUND),
    act: (page) => expect(button(page, text('popupGoOnWorkout'))).toBeVisible(),
  }),
  popup({
    name: 'player-hurts',
    settings: ACCEPTED,
    state: inRoutine(10_000),
    act: async (page) => {
      await button(page, text('playerHurts')).click();
      await sees(page, text('playerHurtTitle'));
    },
  }),
  popup({
    name: 'player-ended',
    settings: ACCEPTED,
    state: inRoutine(10_000),
    act: async (page) => {
      await button(page, text('playerStop')).click();
      await sees(page, text('playerEnded'));
    },
  }),
  popup({
    name: 'player-done',
    settings: ACCEPTED,
    state: inRoutine(55_000),
    act: async (page) => {
      await button(page, text('playerSkip')).click();
      await sees(page, text('playerDone'));
    },
  }),
  {
    name: 'break-asks',
    path: 'break.html',
    size: WINDOW,
    state: (state, now) => ({ ...state, track: nudged(state, now) }),
    // It is deaf to keys at first; the focus shows that this is over.
    act: (page) => expect(button(page, text('popupStart'))).toBeFocused(),
  },
  {
    name: 'break-test',
    path: 'break.html#test',
    size: WINDOW,
    act: (page) => expect(button(page, text('askClose'))).toBeFocused(),
  },
  {
    name: 'break',
    path: 'break.html',
    size: WINDOW,
    settings: ACCEPTED,
    state: inRoutine(12_000),
    act: (page) => expect(page.getByRole('timer')).toBeVisible(),
  },
];

/** With everything in use that has something to show only then. */
const EVERYTHING: Partial<Settings> = {
  eyesIntervalMinutes: 20,
  standingDesk: true,
  fixedTimes: ['10:30', '15:00'],
  bedtime: '22:30',
  reminders: [
    { id: 'water', name: 'A glass of water', text: 'And one for the plant.', everyMinutes: 60, times: [], quiet: true },
    { id: 'window', name: 'Open the window', text: '', everyMinutes: null, times: ['11:00', '16:00'], quiet: false },
  ],
  workingHours: {
    monday: [
      ['09:00', '12:00'],
      ['13:00', '17:30'],
    ],
    tuesday: [['09:00', '17:30']],
    thursday: [['18:00', '24:00']],
  },
  sound: true,
  playerVoice: true,
};

const options = (scene: Omit<Scene, 'path' | 'size'> & Partial<Pick<Scene, 'size'>>): Scene => ({
  path: 'options.html',
  size: PAGE,
  ...scene,
});

const openMore = async (page: Page) => {
  await page.getByText(text('optionsMore'), { exact: true }).click();
  await sees(page, text('optionsGroupCounting'));
};

/** A reminder by the clock that was left half written. */
const writeReminder = async (page: Page) => {
  await openMore(page);
  await button(page, text('optionsReminderEdit', 'A glass of water')).click();
  await page.getByLabel(text('optionsReminderName'), { exact: true }).fill('');
  await page.getByLabel(text('optionsReminderByClock')).check();
  await button(page, text('optionsReminderSave')).click();
  await sees(page, text('optionsReminderNameMissing'));
};

const OPTIONS_SCENES: readonly Scene[] = [
  options({
    name: 'options',
    settings: { movementIntervalMinutes: 40 },
    act: (page) => expect(button(page, text('selfTestShow'))).toBeVisible(),
  }),
  options({
    name: 'options-asked',
    act: async (page) => {
      await button(page, text('selfTestShow')).click();
      await expect(button(page, text('selfTestYes'))).toBeVisible();
    },
  }),
  options({
    name: 'options-unseen',
    size: NARROW,
    act: async (page) => {
      await button(page, text('selfTestShow')).click();
      await button(page, text('selfTestNo')).click();
      await expect(button(page, text('selfTestUseWindow'))).toBeVisible();
    },
  }),
  options({ name: 'options-more', settings: EVERYTHING, act: openMore }),
  options({ name: 'options-more-narrow', size: NARROW, settings: EVERYTHING, act: openMore }),
  options({ name: 'options-reminder', settings: EVERYTHING, act: writeReminder }),
  options({ name: 'options-reminder-narrow', size: NARROW, settings: EVERYTHING, act: writeReminder }),
];

const PAGE_SCENES: readonly Scene[] = [
  {
    name: 'dashboard',
    path: 'dashboard.html',
    size: PAGE,
    act: (page) => sees(page, text('dashboardTimelineTitle')),
  },
  {
    name: 'dashboard-empty',
    path: 'dashboard.html',
    size: PAGE,
    empty: true,
    // Nothing at all was seen yet: neither of the person nor of the day.
    state: (state, now) => initialState(now, state.book.calendars[0]?.zone ?? 'UTC', 0),
    act: (page) => sees(page, text('dashboardEmptyTitle')),
  },
  {
    name: 'welcome',
    path: 'welcome.html',
    size: PAGE,
    act: (page) => expect(button(page, text('welcomeBegin'))).toBeVisible(),
  },
];

/** Somebody with a bad wrist and a mat at home, who likes one exercise and set another aside. */
const CHOOSY: Partial<Settings> = {
  place: 'home-gym',
  equipment: ['mat'],
  injuryFlags: ['wrist'],
  favourites: ['chin-tuck'],
  notThese: ['slow-neck-turns'],
};

const found = (page: Page) => page.getByRole('search').getByRole('status');

const CATALOGUE_SCENES: readonly Scene[] = [
  {
    name: 'exercises',
    path: 'dashboard.html#exercises',
    size: PAGE,
    settings: CHOOSY,
    act: (page) => sees(page, text('catalogueLeftOutTitle')),
  },
  {
    name: 'exercises-found',
    path: 'dashboard.html#exercises',
    size: NARROW,
    settings: CHOOSY,
    act: async (page) => {
      await page.getByRole('searchbox').fill('neck');
      await expect(found(page)).toHaveText(/^\d+ /);
      await sees(page, text('catalogueClear'));
    },
  },
  {
    name: 'exercises-none',
    path: 'dashboard.html#exercises',
    size: PAGE,
    act: async (page) => {
      await page.getByRole('searchbox').fill('xylophone');
      await sees(page, text('catalogueEmptyTitle'));
    },
  },
  {
    name: 'exercise',
    path: 'dashboard.html#exercises/bridge-position',
    size: PAGE,
    settings: { ...CHOOSY, favourites: ['bridge-position'] },
    act: (page) => expect(button(page, text('catalogueStart'))).toBeVisible(),
  },
  {
    name: 'exercise-minute',
    path: 'dashboard.html#exercises/standing-side-leg-lift',
    size: PAGE,
    settings: ACCEPTED,
    state: inRoutine(12_000),
    act: async (page) => {
      await button(page, text('popupBackToMinute')).click();
      await expect(page.getByRole('timer')).toBeVisible();
    },
  },
  {
    name: 'exercise-left-out',
    path: 'dashboard.html#exercises/renegade-rows',
    size: NARROW,
    settings: CHOOSY,
    act: async (page) => {
      await button(page, text('catalogueNotThis')).click();
      await expect(button(page, text('catalogueUndo'))).toBeVisible();
    },
  },
];

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

const workouts = (scene: Omit<Scene, 'path' | 'size' | 'act'> & Partial<Scene>): Scene => ({
  path: 'dashboard.html#workouts',
  size: PAGE,
  settings: ATHLETE,
  act: (page) => sees(page, 'Mid-Back Flow'),
  ...scene,
});

const WORKOUT_SCENES: readonly Scene[] = [
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

const ownExercise = (id: string, name: string, more: Partial<OwnExercise> = {}): OwnExercise => ({
  id,
  name,
  cues: [
    'Lie on your back with one knee bent.',
    'Lift the straight leg to the height of the other knee.',
    'Lower it slowly.',
  ],
  seconds: 40,
  sides: true,
  breaksSitting: true,
  picture: null,
  motion: null,
  ...more,
});

/** A list from a physio, and a routine of the person's own making. */
const LIST: Pick<Own, 'exercises' | 'routines'> = {
  exercises: [
    ownExercise('leg-raise', 'Straight leg raise', { motion: 'side-leg-lift' }),
    ownExercise('quad-set', 'Quad set', { seconds: 30, breaksSitting: false }),
    ownExercise('heel-slide', 'Heel slides on a towel', { seconds: 60, sides: false }),
  ],
  routines: [
    {
      id: 'knee',
      name: 'Knee, from the physio',
      steps: [
        { exerciseId: 'quad-set', seconds: 30 },
        { exerciseId: 'heel-slide', seconds: 60 },
        { exerciseId: 'desk-push-up', seconds: 25 },
        { exerciseId: 'leg-raise', seconds: 40 },
      ],
      order: 0,
    },
    { id: 'evening', name: 'Evening', steps: [{ exerciseId: 'cat-cow-stretch', seconds: 60 }], order: 1 },
  ],
};

const own = (scene: Omit<Scene, 'path' | 'size'> & Partial<Pick<Scene, 'size' | 'path'>>): Scene => ({
  path: 'dashboard.html#own',
  size: PAGE,
  ...scene,
});

const addFile = async (page: Page, label: string, file: { name: string; mimeType: string; buffer: Buffer } | string) =>
  page.getByLabel(label, { exact: true }).and(page.locator('input')).setInputFiles(file);

const givePicture = async (page: Page) => {
  await addFile(page, text('ownFormPictureChoose'), join(ROOT, 'public/icon/128.png'));
  await expect(button(page, text('ownFormPictureRemove'))).toBeVisible();
};

/** A file with a slip in its fourth line. */
const SLIP = '{\n  "backbeat": 1,\n  "exercises": [],\n  "routines": [,]\n}\n';
const openSlip = async (page: Page) => {
  await addFile(page, text('ownFileOpen'), {
    name: 'from-my-physio.json',
    mimeType: 'application/json',
    buffer: Buffer.from(SLIP),
  });
  await sees(page, text('ownFileJson', '4', '16', '“,”'));
};

const OWN_SCENES: readonly Scene[] = [
  own({ name: 'own-empty', act: (page) => sees(page, text('ownEmptyTitle')) }),
  own({ name: 'own-empty-narrow', size: NARROW, act: (page) => sees(page, text('ownEmptyTitle')) }),
  own({ name: 'own', own: LIST, act: (page) => sees(page, 'Knee, from the physio') }),
  own({ name: 'own-refused', size: NARROW, own: LIST, act: openSlip }),
  ...([PAGE, NARROW] as const).flatMap((size) => {
    const suffix = size === NARROW ? '-narrow' : '';
    return [
      own({
        name: `own-routine${suffix}`,
        path: 'dashboard.html#own/knee',
        size,
        own: LIST,
        settings: { injuryFlags: ['wrist'] },
        act: async (page) => {
          await page.getByLabel(text('ownEntryName'), { exact: true }).fill('wall sit');
          await sees(page, text('ownEntryKnown'));
        },
      }),
      own({
        name: `own-exercise${suffix}`,
        path: 'dashboard.html#own/exercises/leg-raise',
        size,
        own: LIST,
        act: givePicture,
      }),
    ];
  }),
  own({
    name: 'own-exercise-refused',
    path: 'dashboard.html#own/exercises/new',
    size: NARROW,
    act: async (page) => {
      await button(page, text('ownFormSave')).click();
      await sees(page, text('ownFormCuesMissing'));
    },
  }),
  popup({
    name: 'player-own',
    settings: ACCEPTED,
    own: LIST,
    state: inRoutine(12_000, {
      ...MINUTE,
      steps: [{ exerciseId: 'leg-raise', setupSeconds: 5, workSeconds: 40, sides: true, breaksSitting: true }],
    }),
    act: (page) => expect(page.getByRole('heading', { name: 'Straight leg raise' })).toBeVisible(),
  }),
];

export const SCENES: readonly Scene[] = [
  ...POPUP_SCENES,
  ...MINUTE_SCENES,
  ...PAGE_SCENES,
  ...OPTIONS_SCENES,
  ...CATALOGUE_SCENES,
  ...WORKOUT_SCENES,
  ...OWN_SCENES,
];

/** How long the day of the demo is. */
const DAY_MS = demoDay(0, 'UTC').at();

const emptyDay = (now: number, zone: string): SeedRows => ({
  spans: [],
  breaks: [],
  nudges: [],
  routines: [],
  days: [],
  state: [
    {
      key: 'engine',
      value: {
        ...initialState(now, zone, 0),
        presence: { kind: 'active', sinceAt: now },
        book: {
          bout: { startAt: now, sittingMs: 0, sittingByDay: {} },
          standingSince: null,
          calendars: [{ fromAt: now, zone, dayStartHour: 0 }],
        },
      },
    },
  ],
});

/** Stores what the scene needs, in place of all that was there. */
export async function prepare(scene: Scene, desk: Page): Promise<void> {
  const now = Date.now();
  const zone = await desk.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const day = scene.empty ? emptyDay(now, zone) : demoDay(now - DAY_MS, zone).rows();
  // The popup shows what the scene is about, and no cue that happens to be due.
  const quiet: Partial<Settings> = scene.size === POPUP ? { postureIntervalMinutes: null } : {};
  const settings = Object.entries({ ...quiet, ...scene.settings }).map(([key, value]) => ({ key, value }));
  const settled = (scene.routines?.(now) ?? []).map((value) => ({ value }));
  const own = {
    ownExercises: (scene.own?.exercises ?? []).map((value) => ({ value })),
    ownRoutines: (scene.own?.routines ?? []).map((value) => ({ value })),
    pictures: [],
  };
  await seedAnew(desk, { ...day, ...own, routines: [...(day.routines ?? []), ...settled], settings });
  const { state } = scene;
  if (state) await changeState(desk, (before) => state(before, now));
}

/** Prepares a scene and opens it in a tab. */
export async function open(scene: Scene, desk: Page, page: Page): Promise<void> {
  // A page that asks closes itself when there is nothing left to ask.
  await page.goto('about:blank');
  await prepare(scene, desk);
  await page.setViewportSize(scene.size);
  // An address that differs in its last part alone would not load the page anew.
  if (scene.path.includes('#')) await page.goto('about:blank');
  await page.goto(new URL(scene.path, desk.url()).href);
  await scene.act(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
