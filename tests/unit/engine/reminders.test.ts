import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import type { Reminder } from '../../../lib/domain/reminder.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { active, answer, type Desk, desk, instant, LOCK, later, MOVED, meet, reads, STAND, settings } from './desk.ts';

/** Reminders of the person's own. They live by the rules of the others, and bring their words along. */

const WATER: Reminder = {
  id: 'water',
  name: 'Water',
  text: 'A glass, then on.',
  everyMinutes: 40,
  times: [],
  quiet: true,
};
const PILL: Reminder = { id: 'pill', name: 'Pill', text: '', everyMinutes: null, times: ['09:30'], quiet: false };

const remind = (reminders: readonly Reminder[], given: Partial<Settings> = {}): Desk =>
  desk({ settings: { reminders, postureIntervalMinutes: null, movementIntervalMinutes: 90, ...given } });

describe('a reminder of one’s own', () => {
  it('by sitting comes after its minutes, quietly if that was chosen', () => {
    const at = reads('09:41', remind([WATER]));
    expect(at.came()).toEqual(['own:water 09:40, open']);
    expect(at.shows()).toMatchObject({ badge: { topic: 'own' }, nudge: null });
    expect(at.look('09:41').nudge.open?.own).toEqual({ name: 'Water', text: 'A glass, then on.' });
  });

  it('by the clock comes at its time, as a notification with its own words', () => {
    const at = reads('09:31', remind([PILL]));
    expect(at.came()).toEqual(['own:pill 09:30, open']);
    expect(at.shows().nudge).toMatchObject({ topic: 'own', own: { name: 'Pill', text: '' } });
  });

  it('by the clock that is set to another time while it waits comes at that time alone', () => {
    const at = remind([PILL]).until('09:31');
    at.at('09:31:30', settings({ reminders: [{ ...PILL, times: ['10:00'] }] }));
    expect(at.until('10:06').came()).toEqual(['own:pill 10:05:30, open']);
  });

  it('comes though a nudge to move resets the other cues every half hour, and a break every bout', () => {
    const at = remind([WATER], { movementIntervalMinutes: 30 });
    reads('09:31', at).at('09:31', MOVED);
    expect(reads('09:42', at).came()).toEqual(['movement 09:30, taken 09:31', 'own:water 09:40, open']);
  });

  it.each([
    ['09:38', '09:39'],
    ['09:39', '09:39'],
    ['09:22', '09:22'],
    ['09:29', '09:29'],
  ])('at %s keeps more than eight minutes from the nudge to move at 09:30 before it: it comes at %s', (time, shown) => {
    const at = reads('09:31', remind([{ ...PILL, times: [time] }], { movementIntervalMinutes: 30 }));
    at.at('09:31', answer('skip'));
    expect(
      reads('09:45', at)
        .came()
        .filter((line) => line.startsWith('own')),
    ).toEqual([expect.stringContaining(`own:pill ${shown}`)]);
  });

  it('by the clock is not displaced: the nudge to move waits until it is answered, or given up', () => {
    const at = () => remind([{ ...PILL, times: ['09:29'] }], { movementIntervalMinutes: 30 });
    const ignored = reads('09:35', at());
    expect(ignored.came()).toEqual(['own:pill 09:29, missed 09:34', 'movement 09:34, open']);
    const done = reads('09:31', at()).at('09:31:30', answer('done'));
    expect(reads('09:33', done).came()).toEqual(['own:pill 09:29, taken 09:31:30', 'movement 09:32:30, open']);
  });

  it('by the clock comes as firmly as was chosen, however much has come before', () => {
    const pills = ['10:00', '10:10', '10:20'].map((time) => ({ ...PILL, id: time, name: time, times: [time] }));
    const at = reads('10:26', remind(pills, { movementIntervalMinutes: 20, postureIntervalMinutes: 15 }));
    const came = at.came().filter((line) => line.startsWith('own'));
    expect(came).toHaveLength(3);
    for (const [index, line] of came.entries()) {
      const shown = instant(line.split(' ')[1]?.replace(',', '') ?? '');
      // A nudge to move keeps it off for eight minutes at most.
      expect(shown - instant(pills[index]?.name ?? '')).toBeLessThanOrEqual(9 * MINUTE_MS);
    }
    const rows = at.records.flatMap((record) => (record.store === 'nudges' ? [record.row] : []));
    expect(rows.filter(({ kind, quiet }) => kind === 'own' && quiet === true)).toEqual([]);
  });

  it('by sitting that is put off to the end of a meeting comes back then', () => {
    const at = reads('09:41', remind([WATER])).at('09:41', meet(15));
    reads('09:57', at).at('09:57', answer('skip'));
    // The meeting ends with an offer of its own, and the reminder keeps its distance.
    expect(reads('10:06', at).came()).toEqual([
      'own:water 09:40, snoozed 09:41',
      'movement 09:56, skipped 09:57',
      'own:water 10:05, open',
    ]);
  });

  it.each([
    ['by sitting', WATER, '09:41'],
    ['by the clock', PILL, '09:31'],
  ])('%s that is put off to the end of a meeting comes back when it ends sooner', (_, reminder, from) => {
    const at = reads(from, remind([reminder])).at(from, meet(60));
    reads(later(from, 600), at).at(later(from, 600), meet('now'));
    reads(later(from, 660), at).at(later(from, 660), answer('skip'));
    const [, , back] = reads(later(from, 1260), at).came();
    expect(back).toMatch(`own:${reminder.id}`);
  });

  it('by the clock that is put off to the end of a meeting comes back though that goes on for longer', () => {
    const at = reads('09:31', remind([PILL])).at('09:31', meet(30));
    reads('09:56', at).at('09:56', meet(60));
    reads('10:57', at).at('10:57', answer('skip'));
    expect(reads('11:07', at).came()).toEqual([
      'own:pill 09:30, snoozed 09:31',
      'movement 10:56, skipped 10:57',
      'own:pill 11:05, open',
    ]);
  });

  it('by sitting counts from its own last time, and goes on when the person is back', () => {
    const at = reads('09:41', remind([WATER])).at('09:41', answer('done'));
    at.at('09:42', LOCK).at('09:50', active());
    // A minute before the break, and 39 after it.
    expect(reads('10:30', at).came()).toEqual(['own:water 09:40, taken 09:41', 'own:water 10:29, open']);
  });

  it('by sitting that was put off comes after its own minutes again once an hour has passed', () => {
    const snoozed = () => reads('09:41', remind([WATER])).at('09:41', answer('snooze', 15));
    const night = snoozed().at('09:42', LOCK).at('2026-06-02T09:00', active());
    expect(reads(instant('2026-06-02T09:40'), night).came()).toEqual([
      'own:water 09:40, snoozed 09:41',
      'own:water 09:40, open',
    ]);
    // A shorter break leaves it what it is: fourteen minutes are left.
    const coffee = snoozed().at('09:42', LOCK).at('09:50', active());
    expect(reads('10:05', coffee).came().at(-1)).toBe('own:water 10:04, open');
  });

  it('by the clock that was put off twice and never seen again can be put off the next day', () => {
    const at = reads('09:31', remind([PILL])).at('09:31', answer('snooze'));
    reads('09:37', at).at('09:37', answer('snooze')).at('09:38', LOCK).at('2026-06-02T09:00', active());
    reads(instant('2026-06-02T09:31'), at);
    expect(at.came().at(-1)).toBe('own:pill 09:30, open');
    expect(at.shows().nudge).toMatchObject({ lastSnooze: false });
    const near = reads('09:31', remind([PILL])).at('09:31', answer('snooze'));
    // Back within the hour, and too late for what was put off.
    reads('09:37', near).at('09:37', answer('snooze')).at('09:38', LOCK).at('10:13', active());
    expect(reads('10:16', near).state.cues['own:pill']).toMatchObject({ snoozesInRow: 0, calledAt: null });
  });

  it('by the clock that is put off a moment after it was given up comes back all the same', () => {
    const at = reads('09:34', remind([PILL]));
    const nudgeId = at.shows().nudge?.id ?? '';
    at.at('09:35:20', { ...answer('snooze', 10), nudgeId } as EngineEvent);
    expect(reads('09:46', at).came()).toEqual(['own:pill 09:30, missed 09:35', 'own:pill 09:45:20, open']);
  });

  it.each(['snooze', 'skip', 'done'] as const)('is not answered by "%s" to the one before it', (what) => {
    const at = reads('09:34', remind([PILL, { ...PILL, id: 'plant', name: 'Plant', times: ['09:34'] }]));
    const nudgeId = at.shows().nudge?.id ?? '';
    reads('09:36', at).at('09:36', { ...answer(what), nudgeId } as EngineEvent);
    expect(at.came()).toEqual(['own:pill 09:30, missed 09:35', 'own:plant 09:35, open']);
  });

  it('by the clock asks nobody how they stand; by sitting, nobody who stands', () => {
    const standing = remind([WATER, PILL]).at('09:00', STAND);
    expect(reads('10:00', standing).came()).toEqual(['own:pill 09:30, missed 09:35']);
  });

  it('by the clock waits for its person half an hour', () => {
    const late = reads('09:20', remind([PILL]))
      .at('09:20', LOCK)
      .at('09:50', active());
    expect(reads('09:53', late).came()).toEqual(['own:pill 09:52, open']);
    const tooLate = reads('09:20', remind([PILL]))
      .at('09:20', LOCK)
      .at('10:01', active());
    expect(reads('10:10', tooLate).came()).toEqual([]);
  });

  it('by the clock waits two minutes after a break, however short a locked screen makes it', () => {
    const at = reads('09:08', remind([{ ...PILL, times: ['09:10'] }]))
      .at('09:08', LOCK)
      .at('09:10:20', active());
    expect(reads('09:12', at).came()).toEqual([]);
    expect(at.look('09:12').nudge.hold).toBe('just-back');
    expect(reads('09:13', at).came()).toEqual(['own:pill 09:13, open']);
  });

  it('keeps working hours', () => {
    const workingHours = { monday: [['10:00', '17:00']] } as const;
    expect(reads('09:59', remind([PILL, WATER], { workingHours })).came()).toEqual([]);
    const at = reads('10:01', remind([{ ...PILL, times: ['09:45'] }], { workingHours }));
    expect(at.came()).toEqual(['own:pill 10:00, open']);
  });

  it('that is deleted while it is open is closed, and its words are gone from every surface', () => {
    const at = reads('09:31', remind([PILL, WATER])).at('09:31', settings({ reminders: [WATER] }));
    expect(at.came()).toEqual(['own:pill 09:30, missed 09:31']);
    expect(at.shows()).toMatchObject({ badge: null, nudge: null });
    expect(at.look('09:31').nudge.open).toBeNull();
    expect(reads('09:41', at).came().at(-1)).toBe('own:water 09:40, open');
  });

  it('that is reworded while it is open says the new words', () => {
    const at = reads('09:31', remind([PILL])).at(
      '09:31',
      settings({ reminders: [{ ...PILL, text: 'The white one.' }] }),
    );
    expect(at.came()).toEqual(['own:pill 09:30, open']);
    expect(at.shows().nudge?.own).toEqual({ name: 'Pill', text: 'The white one.' });
  });

  it('waits until another cue is gone', () => {
    const at = reads('09:36', remind([PILL, { ...PILL, id: 'plant', name: 'Plant' }]));
    expect(at.came()).toEqual(['own:pill 09:30, missed 09:35', 'own:plant 09:35, open']);
  });
});
