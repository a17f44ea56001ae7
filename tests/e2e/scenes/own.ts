/** What is the person’s own. */
import { join } from 'node:path';
import type { RoutineRow } from '../../../lib/domain/engine/records.ts';
import { ONCE_THROUGH, type Own, type OwnExercise } from '../../../lib/domain/own/own.ts';
import { planOf } from '../../../lib/domain/own/plan.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { ROOT } from '../../support/build.ts';
import { expect, type Page } from '../backbeat.ts';
import { text } from '../words.ts';
import { ACCEPTED, button, hurtTwice, inRoutine, MINUTE, NARROW, PAGE, popup, type Scene, sees } from './scene.ts';

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
      ...ONCE_THROUGH,
      steps: [
        { exerciseId: 'quad-set', seconds: 30 },
        { exerciseId: 'heel-slide', seconds: 60 },
        { exerciseId: 'desk-push-up', seconds: 25 },
        { exerciseId: 'leg-raise', seconds: 40 },
      ],
      order: 0,
    },
    {
      id: 'evening',
      name: 'Evening',
      ...ONCE_THROUGH,
      steps: [{ exerciseId: 'cat-cow-stretch', seconds: 60 }],
      order: 1,
    },
    {
      id: 'hips',
      name: 'Hips and knees, three times a week',
      rounds: 3,
      restSeconds: 20,
      restBetweenSeconds: 60,
      steps: [
        { exerciseId: 'leg-raise', seconds: 40 },
        { exerciseId: 'bridge-position', seconds: 40 },
        { exerciseId: 'heel-slide', seconds: 60 },
      ],
      order: 2,
    },
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

/** As it comes from a letter: with a heading, and a time that is too long for a step. */
const LETTER = 'Morning and evening:\n1. Clam shells, 45 s\n2. Wall sit, 20 s\n3. Walk, 10 min\n';
const pasteLetter = async (page: Page) => {
  const field = page.getByLabel(text('ownEntryName'), { exact: true });
  await field.evaluate((input, list) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', list);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, LETTER);
  await sees(page, text('ownPasteHeading'));
};

/** The workout of the list, stopped an hour ago in its second round. */
const stopped = (now: number): readonly RoutineRow[] => {
  const [routine] = LIST.routines.filter(({ rounds }) => rounds > 1);
  const plan = routine === undefined ? null : planOf(routine, LIST.exercises, 'hips-1');
  if (plan === null) throw new Error('the list has no workout');
  const endedAt = now - HOUR_MS;
  return [
    {
      id: plan.id,
      kind: plan.kind,
      presetId: plan.presetId,
      startedAt: endedAt - 4 * MINUTE_MS,
      endedAt,
      done: false,
      breaksSitting: true,
      performedMs: 4 * MINUTE_MS,
      exerciseIds: plan.steps.slice(0, 4).map(({ exerciseId }) => exerciseId),
      hurt: [],
      progress: { step: 4, steps: plan.steps, performedMs: 4 * MINUTE_MS },
    },
  ];
};

export const OWN_SCENES: readonly Scene[] = [
  own({ name: 'own-empty', act: (page) => sees(page, text('ownEmptyTitle')) }),
  own({ name: 'own-empty-narrow', size: NARROW, act: (page) => sees(page, text('ownEmptyTitle')) }),
  own({ name: 'own', own: LIST, act: (page) => sees(page, 'Knee, from the physio') }),
  own({ name: 'own-narrow', size: NARROW, own: LIST, act: (page) => sees(page, 'Knee, from the physio') }),
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
        routines: (now) => hurtTwice('leg-raise', now),
        act: async (page) => {
          await page.getByLabel(text('ownEntryName'), { exact: true }).fill('wall sit');
          await sees(page, text('ownEntryKnown'));
        },
      }),
      own({
        name: `own-workout${suffix}`,
        path: 'dashboard.html#own/hips',
        size,
        own: LIST,
        act: pasteLetter,
      }),
      own({
        name: `own-workout-stopped${suffix}`,
        path: 'dashboard.html#own/hips',
        size,
        own: LIST,
        settings: { readiness: { at: 1, yes: ['joints'], clearedAt: null } },
        routines: stopped,
        act: (page) => sees(page, text('workoutStoppedAt', '5', '9')),
      }),
      own({
        name: `own-exercise${suffix}`,
        path: 'dashboard.html#own/exercises/leg-raise',
        size,
        own: LIST,
        act: givePicture,
      }),
      own({
        name: `own-exercise-resting${suffix}`,
        path: 'dashboard.html#own/exercises/leg-raise',
        size,
        own: LIST,
        routines: (now) => hurtTwice('leg-raise', now),
        act: (page) => expect(button(page, text('catalogueBringBack'))).toBeVisible(),
      }),
      own({
        name: `own-nothing-left${suffix}`,
        path: 'dashboard.html#own/evening',
        size,
        own: LIST,
        routines: (now) => hurtTwice('cat-cow-stretch', now),
        act: (page) => sees(page, text('playerNothingTitle')),
      }),
    ];
  }),
  own({
    name: 'own-exercise-refused',
    path: 'dashboard.html#own/exercises/+',
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
