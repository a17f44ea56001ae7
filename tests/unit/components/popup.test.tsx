import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, type Mock, vi } from 'vitest';
import { TroubleNotice } from '../../../components/notice/TroubleNotice.tsx';
import type { Trouble } from '../../../components/notice/troubles.ts';
import { type PopupActions, PopupView } from '../../../components/popup/PopupView.tsx';
import type { Glance } from '../../../lib/domain/engine/glance.ts';
import type { HoldReason } from '../../../lib/domain/nudges/policy.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { addToDay } from '../../../lib/domain/summary/day.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { inWords } from './words.tsx';

const DAY_START = Date.UTC(2026, 10, 23);
const AT = DAY_START + 14 * HOUR_MS;

const today = addToDay(undefined, {
  day: '2026-11-23',
  dayStartAt: DAY_START,
  changes: [
    { type: 'span', kind: 'active', startAt: DAY_START + 9 * HOUR_MS, endAt: DAY_START + 10 * HOUR_MS + 2 * MINUTE_MS },
    {
      type: 'bout',
      bout: {
        startAt: DAY_START + 9 * HOUR_MS,
        endAt: DAY_START + 10 * HOUR_MS,
        sittingMs: 41 * MINUTE_MS,
        wholeMs: 41 * MINUTE_MS,
      },
    },
    { type: 'break', break: { kind: 'moved', startAt: AT, endAt: AT } },
    { type: 'break', break: { kind: 'moved', startAt: AT, endAt: AT } },
  ],
});
const emptyToday = addToDay(undefined, { day: '2026-11-23', dayStartAt: DAY_START, changes: [] });
const ROUTINE: PlannedRoutine = { id: 'r', kind: 'movement', presetId: null, steps: [] };

const NUDGE: Glance['nudge'] = {
  open: null,
  dueInMs: 8 * MINUTE_MS,
  endsBefore: false,
  hold: null,
  spent: null,
  lastSnooze: false,
};
const OPEN: Glance['nudge']['open'] = {
  id: 'n',
  kind: 'movement',
  topic: 'movement',
  line: 0,
  dueAt: AT,
  shownAt: AT,
  sittingAtShownMs: 30 * MINUTE_MS,
  quiet: false,
  dismissed: false,
  windows: 0,
  windowAt: null,
  own: null,
};
/** What the open nudge says. */
const ASK = 'A minute on your feet?';
const SITTING: Glance = {
  at: AT,
  presence: 'active',
  posture: 'sitting',
  standingSince: null,
  boutMs: 22 * MINUTE_MS,
  intervalMs: 30 * MINUTE_MS,
  nudge: NUDGE,
  pausedUntil: null,
  meetingUntil: null,
  routine: null,
  asking: null,
  today,
  confidence: 'high',
  signal: 'fine',
};

type Spies = { readonly [K in keyof PopupActions]: Mock<PopupActions[K]> };
const spies = (): Spies => ({
  start: vi.fn<PopupActions['start']>(),
  snooze: vi.fn<PopupActions['snooze']>(),
  skip: vi.fn<PopupActions['skip']>(),
  done: vi.fn<PopupActions['done']>(),
  meet: vi.fn<PopupActions['meet']>(),
  moved: vi.fn<PopupActions['moved']>(),
  pause: vi.fn<PopupActions['pause']>(),
  resume: vi.fn<PopupActions['resume']>(),
  posture: vi.fn<PopupActions['posture']>(),
  claim: vi.fn<PopupActions['claim']>(),
  openDashboard: vi.fn<PopupActions['openDashboard']>(),
  openOptions: vi.fn<PopupActions['openOptions']>(),
  fault: vi.fn<PopupActions['fault']>(),
});

function popup(glance: Glance | null, problem: Trouble | null = null) {
  const on = spies();
  const view = (now: Glance | null) =>
    inWords(
      <PopupView
        glance={now}
        trouble={problem === null ? null : <TroubleNotice trouble={problem} />}
        ask={now?.nudge.open == null ? null : ASK}
        on={on}
      />,
    );
  const { rerender } = render(view(glance));
  return { on, update: (now: Glance | null) => rerender(view(now)) };
}

const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();
const status = () =>
  document.getElementById(button('Start a minute').getAttribute('aria-describedby') ?? '')?.textContent;

describe('the popup', () => {
  it('shows the stretch under way and when the next nudge comes', () => {
    popup(SITTING);
    expect(screen.getAllByText('Sitting, about')[0]?.nextSibling?.textContent).toBe('22 min');
    expect(status()).toBe('Next nudge to move after about 8 min more of sitting.');
  });

  it('fills the ring by the share of the way to the next nudge', () => {
    const { update } = popup(SITTING);
    const fill = () =>
      document.querySelector('circle[pathLength], circle[pathlength]')?.getAttribute('stroke-dasharray');
    expect(Number.parseFloat(fill() ?? '')).toBeCloseTo(22 / 30);
    update({ ...SITTING, nudge: { ...NUDGE, open: OPEN, dueInMs: 30 * MINUTE_MS } });
    expect(fill()).toBe('1 1');
    update({ ...SITTING, presence: 'unknown' });
    expect(fill()).toBeUndefined();
  });

  it('shows today rounded as far as it is known', async () => {
    popup(SITTING);
    const today = within(screen.getByRole('region', { name: 'Today so far' }));
    expect(today.getAllByRole('definition').map((value) => value.textContent)).toEqual(['60 min', '40 min', '2']);
    expect((await today.findByRole('img')).getAttribute('aria-label')).toBe(
      'From 09:00 to 14:00, estimated: sitting 60 min.',
    );
    expect(today.getByText(/cannot see your chair/)).toBeTruthy();
  });

  it('counts the stretch under way as the longest when it is', () => {
    popup({ ...SITTING, boutMs: 71 * MINUTE_MS });
    expect(screen.getAllByRole('definition')[1]?.textContent).toBe('70 min');
  });

  it('has one primary button that starts a minute, and nothing that speaks by itself', () => {
    const { on } = popup(SITTING);
    fireEvent.click(button('Start a minute'));
    expect(on.start).toHaveBeenCalledOnce();
    expect(document.querySelectorAll('.primary')).toHaveLength(1);
    expect(document.querySelector('[role=status], [role=alert], [aria-live]')).toBeNull();
  });

  it('takes "I just moved", the posture and the ways to the other pages', () => {
    const { on } = popup(SITTING);
    fireEvent.click(button('I just moved'));
    fireEvent.click(screen.getByRole('radio', { name: 'Standing' }));
    fireEvent.click(button('Your days'));
    fireEvent.click(button('Options'));
    expect(on.moved).toHaveBeenCalledOnce();
    expect(on.posture.mock.calls).toEqual([['standing']]);
    expect(on.openDashboard).toHaveBeenCalledOnce();
    expect(on.openOptions).toHaveBeenCalledOnce();
  });

  it.each([
    ['30 min', { minutes: 30 }],
    ['1 hour', { minutes: 60 }],
    ['Today', 'tomorrow'],
  ])('pauses for %s', async (name, until) => {
    const { on } = popup(SITTING);
    fireEvent.click(button('Pause nudges'));
    const pauses = within(await screen.findByRole('group', { name: 'No nudges for' }));
    fireEvent.click(pauses.getByRole('button', { name }));
    expect(on.pause.mock.calls).toEqual([[until]]);
    noButton(name);
  });

  it('keeps quiet in a meeting, for half an hour or an hour, until it is over', async () => {
    const { on, update } = popup(SITTING);
    fireEvent.click(button('Pause nudges'));
    const meetings = within(await screen.findByRole('group', { name: 'In a meeting, for the next' }));
    expect(meetings.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['30 min', '1 hour']);
    fireEvent.click(meetings.getByRole('button', { name: '1 hour' }));
    expect(on.meet.mock.calls).toEqual([[60]]);
    update({ ...SITTING, meetingUntil: AT + 60 * MINUTE_MS, nudge: { ...NUDGE, hold: 'meeting' } });
    expect(status()).toBe('In a meeting until 15:00.');
    noButton('Pause nudges');
    // From its end on, not from now.
    fireEvent.click(await screen.findByRole('button', { name: '30 min more' }));
    expect(on.meet.mock.calls).toEqual([[60], [90]]);
    fireEvent.click(button('The meeting is over'));
    expect(on.resume).toHaveBeenCalledOnce();
  });

  it('says until when nudges are paused, and resumes', async () => {
    const hold: HoldReason = 'paused';
    const { on, update } = popup({ ...SITTING, pausedUntil: AT + 30 * MINUTE_MS, nudge: { ...NUDGE, hold } });
    expect(status()).toBe('Nudges are paused until 14:30.');
    noButton('Pause nudges');
    fireEvent.click(await screen.findByRole('button', { name: 'Resume nudges' }));
    expect(on.resume).toHaveBeenCalledOnce();
    update({ ...SITTING, pausedUntil: AT + 10 * HOUR_MS, nudge: { ...NUDGE, hold } });
    expect(status()).toBe('Nudges are paused until tomorrow.');
  });

  it('asks when a nudge is open, in its own words, and takes its answers', async () => {
    const { on } = popup({ ...SITTING, nudge: { ...NUDGE, open: OPEN } });
    expect(status()).toBe(ASK);
    const later = within(await screen.findByRole('group', { name: 'Ask again in' }));
    for (const name of ['5\u00a0min', '10\u00a0min', '15\u00a0min'])
      fireEvent.click(later.getByRole('button', { name }));
    fireEvent.click(button('Skip'));
    expect(on.snooze.mock.calls).toEqual([[5], [10], [15]]);
    expect(on.skip).toHaveBeenCalledOnce();
    // A break tells whether it was taken, and nobody's word.
    noButton('Done');
  });

  it.each(['posture', 'eyes', 'breathing', 'winddown', 'own'] as const)('lets a cue be done: %s', async (topic) => {
    const open = { ...OPEN, kind: topic, topic };
    const { on } = popup({ ...SITTING, nudge: { ...NUDGE, open } });
    fireEvent.click(await screen.findByRole('button', { name: 'Done' }));
    expect(on.done).toHaveBeenCalledOnce();
    fireEvent.click(await screen.findByRole('button', { name: 'Start a minute' }));
    expect(on.start).toHaveBeenCalledOnce();
    expect(document.querySelectorAll('.primary')).toHaveLength(1);
  });

  it.each([
    ['stand', 'I am standing now', 'standing'],
    ['sit', 'I am sitting now', 'sitting'],
  ] as const)('lets a desk be raised and lowered: %s', async (topic, name, posture) => {
    const open = { ...OPEN, kind: 'posture' as const, topic };
    const { on } = popup({ ...SITTING, nudge: { ...NUDGE, open } });
    fireEvent.click(await screen.findByRole('button', { name }));
    expect(on.posture.mock.calls).toEqual([[posture]]);
    fireEvent.click(await screen.findByRole('button', { name: 'Start a minute' }));
    expect(on.start).toHaveBeenCalledOnce();
    expect(document.querySelectorAll('.primary')).toHaveLength(1);
  });

  it('offers to skip after two snoozes', async () => {
    const { on } = popup({ ...SITTING, nudge: { ...NUDGE, open: OPEN, lastSnooze: true } });
    expect(status()).toContain('You can skip this one');
    fireEvent.click(await screen.findByRole('button', { name: 'Skip this one' }));
    noButton('5\u00a0min');
    expect(on.skip).toHaveBeenCalledOnce();
  });

  it('shows no answers without a question', () => {
    popup(SITTING);
    for (const name of ['5\u00a0min', 'Skip', 'Skip this one', 'Yes, I did', 'No', 'Resume nudges']) noButton(name);
  });

  it.each([
    ['Yes, I did', true],
    ['No', false],
  ])('asks whether the last minute was done: %s', (name, done) => {
    const { on } = popup({ ...SITTING, asking: ROUTINE, nudge: { ...NUDGE, open: OPEN } });
    expect(status()).toBe('Did you do your minute?');
    noButton('Skip');
    fireEvent.click(button(name));
    expect(on.claim.mock.calls).toEqual([[done]]);
  });

  it('shows how long the person stands, and asks after an hour whether that still holds', () => {
    const standing = (minutes: number): Glance => ({
      ...SITTING,
      posture: 'standing',
      standingSince: AT - minutes * MINUTE_MS,
      boutMs: 0,
      nudge: { ...NUDGE, dueInMs: null, hold: 'standing' },
    });
    const { on, update } = popup(standing(59));
    expect(screen.getByText('59 min')).toBeTruthy();
    expect(status()).toBe('On your feet since 13:01. Nudges to get up wait.');
    update(standing(60));
    expect(status()).toMatch(/^Still standing\?/);
    fireEvent.click(screen.getByRole('radio', { name: 'Sitting' }));
    expect(on.posture.mock.calls).toEqual([['sitting']]);
  });

  it.each<[HoldReason, RegExp]>([
    ['away', /away/],
    ['just-back', /first two minutes/],
    ['off-hours', /working hours/],
    ['ration', /Enough nudges/],
    ['fullscreen', /full screen/i],
    ['sounding', /playing/],
    ['routine', /under way/],
  ])('says why no nudge comes now: %s', (hold, text) => {
    popup({ ...SITTING, nudge: { ...NUDGE, hold } });
    expect(status()).toMatch(text);
  });

  it('says that a nudge which is due waits for a pause in the typing', () => {
    popup({ ...SITTING, nudge: { ...NUDGE, dueInMs: 0 } });
    expect(status()).toMatch(/waits for a pause/);
  });

  it('says when the next one comes on the icon alone, and why', () => {
    const { update } = popup({ ...SITTING, nudge: { ...NUDGE, spent: 'hour' } });
    expect(status()).toMatch(/8 min.*It comes on the icon alone: two notifications an hour/);
    update({ ...SITTING, nudge: { ...NUDGE, spent: 'day' } });
    expect(status()).toMatch(/8 min.*It comes on the icon alone: twelve notifications a day/);
  });

  it('promises no nudge for a time at which none may come', () => {
    popup({ ...SITTING, nudge: { ...NUDGE, endsBefore: true } });
    expect(status()).toBe('The next nudge would fall outside your working hours.');
  });

  it('explains itself on a first day without numbers', () => {
    popup({ ...SITTING, boutMs: 0, today: emptyToday, nudge: { ...NUDGE, dueInMs: 30 * MINUTE_MS } });
    expect(status()).toMatch(/^The ring fills as you sit/);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('leads back to a minute under way', () => {
    const routine = { plan: ROUTINE, startedAt: AT, pausedAt: null, pausedMs: 0, skippedMs: 0, hurt: [] };
    const { on } = popup({ ...SITTING, routine });
    fireEvent.click(button('Back to the minute'));
    expect(on.start).toHaveBeenCalledOnce();
  });

  it('leads to the page of a workout under way', () => {
    const plan: PlannedRoutine = { ...ROUTINE, kind: 'workout' };
    const { on } = popup({
      ...SITTING,
      routine: { plan, startedAt: AT, pausedAt: null, pausedMs: 0, skippedMs: 0, hurt: [] },
    });
    expect(screen.getByText('Your workout is under way.')).toBeDefined();
    fireEvent.click(button('Go on with the workout'));
    expect(on.start).toHaveBeenCalledOnce();
  });

  it('still starts a minute where nothing can be saved, and says so', () => {
    const { on } = popup(null, 'refused');
    expect(screen.getByRole('status').textContent).toMatch(/Nothing can be saved here.*The minute still works/);
    fireEvent.click(button('Start a minute'));
    expect(on.start).toHaveBeenCalledOnce();
  });

  it('says that the signal is missing or stuck', () => {
    popup({ ...SITTING, presence: 'unknown' }, 'signal');
    expect(screen.getByRole('status').textContent).toMatch(/looks stuck/);
    expect(status()).toMatch(/so nothing is counted/);
  });

  it('keeps the focus when the answer that had it goes away', async () => {
    const { update } = popup({ ...SITTING, nudge: { ...NUDGE, open: OPEN } });
    (await screen.findByRole('button', { name: 'Skip' })).focus();
    update(SITTING);
    expect(document.activeElement).toBe(button('Start a minute'));
  });

  it('leaves the focus alone while nothing was answered', () => {
    const { update } = popup(SITTING);
    update({ ...SITTING, boutMs: 23 * MINUTE_MS });
    expect(document.activeElement).toBe(document.body);
  });
});
