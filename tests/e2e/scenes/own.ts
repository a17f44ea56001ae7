/** What is the person’s own. */
import { join } from 'node:path';
import type { Own, OwnExercise } from '../../../lib/domain/own/own.ts';
import { ROOT } from '../../support/build.ts';
import { expect, type Page } from '../backbeat.ts';
import { text } from '../words.ts';
import { ACCEPTED, button, inRoutine, MINUTE, NARROW, PAGE, popup, type Scene, sees } from './scene.ts';

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

export const OWN_SCENES: readonly Scene[] = [
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
