import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { startedKind } from '../../../lib/domain/engine/started.ts';
import { surfaces } from '../../../lib/domain/engine/surfaces.ts';
import {
  active,
  answer,
  beat,
  type Desk,
  desk,
  idle,
  instant,
  LOCK,
  later,
  minute,
  RESTING,
  type When,
} from './desk.ts';

const shows = (at: Desk, when: When = at.state.lastSeenAt) => surfaces(at.state, at.settings, instant(when));
const effects = (at: Desk) => at.last.effects.map(({ type }) => type);
const outbox = (at: Desk) => at.state.outbox.map(({ effect }) => effect.type);
const begin: EngineEvent = { type: 'routine-start', routine: minute() };
const use = (control: 'pause' | 'resume' | 'stop'): EngineEvent => ({
  type: 'routine-control',
  routineId: 'minute',
  control,
});
const start = (reason: 'install' | 'update' | 'browser'): EngineEvent => ({ type: 'start', reason, sense: RESTING });
/** The nudge is open since 09:30. */
const nudged = (settings = {}): Desk => desk({ settings }).until('09:30', { input: false });

describe('the heartbeat', () => {
  it('goes on while the person is, or may be, there', () => {
    const at = desk();
    expect(shows(at).alarms.heartbeat).toBe(true);
    expect(shows(at.until('09:10').at('09:11', idle())).alarms.heartbeat).toBe(false);
    expect(shows(at.at('09:12', active())).alarms.heartbeat).toBe(true);
    expect(shows(at.at('09:13', LOCK)).alarms.heartbeat).toBe(false);
    expect(shows(desk().until('09:10').at('10:00', start('browser'))).alarms.heartbeat).toBe(true);
  });
});

describe('the alarm of a minute', () => {
  it('comes two seconds after its end, and five minutes after the beginning of a pause', () => {
    const at = desk().at('09:01', begin);
    expect(shows(at).alarms.routineAt).toBe(instant('09:02:02'));
    expect(shows(at.at('09:01:20', use('pause'))).alarms.routineAt).toBe(instant('09:06:20'));
    expect(shows(at.at('09:01:30', use('resume'))).alarms.routineAt).toBe(instant('09:02:12'));
    expect(shows(at.at('09:01:40', use('stop'))).alarms.routineAt).toBeNull();
  });

  it('comes no more when the end has passed unseen', () => {
    expect(shows(desk().at('09:01', begin).at('09:02:16', beat())).alarms.routineAt).toBeNull();
  });
});

describe('the badge', () => {
  it('is empty until a nudge is open, and says then how many minutes were sat', () => {
    const at = desk().until('09:29', { input: false });
    expect(shows(at).badge).toBeNull();
    at.until('09:30', { input: false });
    expect(shows(at).badge).toEqual({ topic: 'movement', minutes: 30 });
    expect(shows(at, later('09:31', -0.001)).badge?.minutes).toBe(30);
    expect(shows(at, '09:31').badge?.minutes).toBe(31);
    expect(shows(at.at('09:32', answer('skip'))).badge).toBeNull();
  });
});

describe('a minute that was asked for', () => {
  it('is of the kind of the nudge that was answered, for as long as a window takes to open', () => {
    const quiet = { postureIntervalMinutes: null, movementIntervalMinutes: 90 };
    const at = desk({ settings: { ...quiet, breathingIntervalMinutes: 30 } }).until('09:31', { input: false });
    expect(startedKind(at.state, instant('09:31'), 60_000)).toBe('movement');
    at.at('09:31', answer('start'));
    expect(startedKind(at.state, instant('09:32'), 60_000)).toBe('breathing');
    expect(startedKind(at.state, instant('09:32:01'), 60_000)).toBe('movement');
  });
});

describe('the notification', () => {
  it('is there with an open nudge', () => {
    const at = nudged();
    const { id, line } = at.state.track.open ?? {};
    expect(shows(at).nudge).toEqual({ id, topic: 'movement', line, sittingMinutes: 30, lastSnooze: false, own: null });
    expect(shows(at.at('09:31', answer('snooze'))).nudge).toBeNull();
  });

  it('knows when there is nothing left to put off, so that its button can say so', () => {
    const at = nudged().at('09:30', answer('snooze')).until('09:35', { input: false });
    expect(shows(at).nudge).toMatchObject({ lastSnooze: false });
    at.at('09:35', answer('snooze')).until('09:40', { input: false });
    expect(shows(at).nudge).toMatchObject({ lastSnooze: true });
    expect(at.at('09:41', answer('skip')).came().at(-1)).toBe('movement 09:40, skipped 09:41');
  });

  it('is gone when it was dismissed, and the badge stays', () => {
    const at = nudged().at('09:31', answer('dismiss'));
    expect(shows(at)).toMatchObject({ nudge: null, badge: { minutes: 31 } });
    expect(effects(at)).toEqual(['badge', 'nudge']);
  });

  it('is not there when nobody wants one, or when the nudge was held for as long as it may be', () => {
    expect(shows(nudged({ firmness: 'gentle' }))).toMatchObject({ nudge: null, badge: { minutes: 30 } });
    const wide = desk().until('09:50', { input: false, fullscreen: true });
    expect(shows(wide)).toMatchObject({ nudge: null, badge: { minutes: 50 } });
  });

  it('does not greet who launches the browser in the morning, and is back after a restart of a minute', () => {
    const morning = nudged().at('2026-06-02T08:00', start('browser'));
    expect(shows(morning)).toMatchObject({ nudge: null, alarms: { heartbeat: true } });
    expect(morning.at('2026-06-02T08:01', active()).came().at(-1)).toBe('movement 09:30, missed 09:30');
    expect(shows(nudged().at('09:34:59.999', start('browser'))).nudge).not.toBeNull();
    expect(shows(nudged().at('09:35', start('browser'))).nudge).toBeNull();
  });

  it('is gone with what is seen of a break under way, and not before it is one', () => {
    const away = nudged().at('09:31:30', idle());
    expect(shows(away, '09:35:29.999').nudge).not.toBeNull();
    expect(shows(away, '09:35:30').nudge).toBeNull();
    expect(effects(away.at('09:40', LOCK))).toContain('nudge');
  });

  it('says as many minutes as it did when it came', () => {
    expect(shows(nudged(), '09:34').nudge?.sittingMinutes).toBe(30);
  });
});

describe('an effect', () => {
  it('is asked for only when something changes', () => {
    const at = desk().at('09:01', beat());
    expect(effects(at)).toEqual([]);
    expect(effects(at.at('09:02', idle()))).toEqual(['alarms']);
    expect(effects(at.at('09:03', idle()))).toEqual([]);
    expect(effects(at.at('09:03', active()))).toEqual(['alarms']);
    expect(effects(at.at('09:04', { type: 'settings', changes: { idleDetectionSeconds: 30 } }))).toEqual(['detection']);
    expect(effects(nudged())).toEqual(['badge', 'nudge']);
    expect(effects(nudged().at('09:30:30', beat({ input: false })))).toEqual([]);
    expect(effects(nudged().at('09:31', beat({ input: false })))).toEqual(['badge']);
  });

  it('is asked for on every surface at each start, since the alarms may be gone', () => {
    for (const reason of ['update', 'browser'] as const)
      expect(desk().at('09:01', start(reason)).last.effects).toEqual([
        { type: 'alarms', anew: false },
        { type: 'detection' },
        { type: 'badge' },
        { type: 'nudge' },
      ]);
  });

  it('opens the welcome at the installation, and the break when a minute is asked for', () => {
    expect(desk().last.effects).toContainEqual({ type: 'open', page: 'welcome' });
    expect(nudged().at('09:31', answer('start')).last.effects).toContainEqual({ type: 'open', page: 'break' });
  });

  it('sets the alarms anew when the clock was set back, and only then', () => {
    const anew = (at: Desk) => at.last.effects.filter(({ type }) => type === 'alarms');
    expect(anew(desk().until('09:10').at('08:10', beat()))).toEqual([{ type: 'alarms', anew: true }]);
    expect(anew(desk().until('09:10').at('08:10', idle()))).toEqual([{ type: 'alarms', anew: true }]);
    expect(anew(desk().until('09:10').at(later('09:10', -1.999), beat()))).toEqual([]);
    expect(desk().until('09:10').at('08:10', start('browser')).last.effects).toEqual([
      { type: 'detection' },
      { type: 'badge' },
      { type: 'nudge' },
      { type: 'alarms', anew: true },
    ]);
  });
});

describe('the outbox', () => {
  it('has a lasting surface once, however often it changed', () => {
    const at = desk().at('09:01', idle()).at('09:02', active()).at('09:03', idle());
    expect(outbox(at)).toEqual(['detection', 'badge', 'nudge', 'open', 'alarms']);
  });

  it('has a moment as often as it was asked for', () => {
    const at = nudged().at('09:31', answer('start')).at('09:31:10', answer('start'));
    expect(at.state.outbox.filter(({ effect }) => effect.type === 'open').map(({ effect }) => effect)).toEqual([
      { type: 'open', page: 'welcome' },
      { type: 'open', page: 'break' },
      { type: 'open', page: 'break' },
    ]);
  });

  it('does not forget that the alarms are to be set anew', () => {
    const at = desk().until('09:10').at('08:10', beat()).at('08:11', idle());
    expect(at.state.outbox.filter(({ effect }) => effect.type === 'alarms').map(({ effect }) => effect)).toEqual([
      { type: 'alarms', anew: true },
    ]);
  });

  it('numbers its effects upwards, and never twice', () => {
    const at = desk().at('09:01', idle()).at('09:02', active());
    const ids = at.state.outbox.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(Math.max(...ids)).toBe(at.state.nextEffectId - 1);
  });
});
