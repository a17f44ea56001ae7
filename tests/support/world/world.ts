import type { EngineEvent, IdleState, Sense, StampedEvent } from '../../../lib/domain/engine/event.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import type { WorldEvent, WorldHappening, WorldTrace } from './beyond.ts';
import type { Engine, History, MakeEngine, WorldClock } from './engines.ts';
import type { TraceHeader } from './trace.ts';

/**
 * A person, a machine and a browser, simulated event by event. A trace says what the person and the machine do; the
 * world derives what a browser would tell the extension, and when.
 *
 * It keeps two clocks. Time itself never jumps: idle detection and open pages live by it. The wall clock is time plus
 * an offset that `clock` changes: stamps and alarms live by that.
 */

/** The heartbeat's period, from its creation on. */
const HEARTBEAT_MS = MINUTE_MS;
/** How long ago input may be to count as "input now". */
const RECENT_INPUT_MS = 15 * SECOND_MS;
/**
 * From here on a trace's routine is done. Such a one is planned for just as long as it lasts; a shorter one is planned
 * for a minute, of which this is two thirds, and the person stops it.
 */
const DONE_SECONDS = 40;
const STOPPED_ROUTINE_SECONDS = 60;

/** What waits to happen by itself, from the first to the last of what falls on the same instant. */
type Due = 'page' | 'heartbeat' | 'routine-alarm' | 'idle-state';

interface Alarm {
  /** Epoch ms by the wall clock. */
  readonly wallAt: number;
}

/** The page that leads through a routine: it says when it is over, as long as it is open. */
interface RoutinePage {
  readonly routine: PlannedRoutine;
  readonly startedAt: number;
  readonly plannedMs: number;
  /** When the person stops, or the routine is over. */
  readonly untilAt: number;
}

export interface World {
  /** Lets everything happen until the event, then the event itself. */
  readonly play: (event: WorldEvent) => Promise<void>;
  /** The extension is updated: the worker starts anew and the browser has dropped its alarms. */
  readonly update: () => Promise<void>;
  /** How many events were handled. */
  readonly wakes: () => number;
  /** The totals, once `end` was played. */
  readonly history: () => History;
}

export interface WorldOptions {
  /** Sees each event as it is handed over. */
  readonly observe?: (event: StampedEvent) => void;
  /** The worker dies after each so many events that it handled. */
  readonly killEvery?: number;
  /** What the browser's idle detection is worth. Firefox never says `locked`; some systems say nothing at all. */
  readonly detection?: 'honest' | 'never-locked' | 'always-active' | 'always-idle';
}

export function createWorld(header: TraceHeader, makeEngine: MakeEngine, options: WorldOptions = {}): World {
  const { settings } = header;
  const { detection = 'honest' } = options;
  const detectionMs = settings.idleDetectionSeconds * SECOND_MS;

  // Time, in epoch ms by a clock that nobody sets.
  let now = 0;
  let wallOffset = 0;
  let zone = header.zone;

  // The person and the machine.
  let typing = false;
  let lastInputAt = Number.NEGATIVE_INFINITY;
  let locked = false;
  let asleep = false;

  // The browser.
  let running = true;
  let reported: IdleState = 'active';
  let audible = false;
  let fullscreen = false;
  let heartbeat: Alarm | null = null;
  let routineAlarm: Alarm | null = null;
  let page: RoutinePage | null = null;
  let routines = 0;

  let engine: Engine | null = null;
  let wakes = 0;
  let history: History | null = null;

  const clock: WorldClock = { now: () => now + wallOffset, zone: () => zone };
  const up = () => running && !asleep;
  const canReach = () => up() && !locked;

  const inputSeen = (): number => (typing && !asleep && !locked ? now : lastInputAt);
  const noteInput = () => {
    lastInputAt = inputSeen();
  };
  const idleState = (intervalMs: number): IdleState => {
    if (detection === 'always-active') return 'active';
    if (detection === 'always-idle') return 'idle';
    if (locked && detection === 'honest') return 'locked';
    return now - inputSeen() >= intervalMs ? 'idle' : 'active';
  };
  const sense = (): Sense => ({
    input: idleState(RECENT_INPUT_MS) === 'active',
    idleState: idleState(detectionMs),
    audible,
    fullscreen,
  });

  const setAlarms = (counting: Engine) => {
    const wanted = counting.wants();
    if (wanted === null) return;
    const { heartbeat: beats, routineAt, anew } = wanted;
    if (!beats) heartbeat = null;
    else if (heartbeat === null || anew) heartbeat = { wallAt: clock.now() + HEARTBEAT_MS };
    if (routineAt === null) routineAlarm = null;
    else if (routineAlarm?.wallAt !== routineAt || anew) routineAlarm = { wallAt: routineAt };
  };

  const tell = async (event: EngineEvent): Promise<void> => {
    if (engine === null) return;
    wakes += 1;
    options.observe?.({ ...event, at: clock.now(), zone });
    const handled = engine.handle(event);
    if (handled !== undefined) await handled;
    if (options.killEvery !== undefined && wakes % options.killEvery === 0) await engine.restart();
    setAlarms(engine);
  };

  const start = (reason: 'install' | 'browser' | 'update'): Promise<void> => {
    reported = 'active';
    return tell({ type: 'start', reason, sense: sense() });
  };

  /** The instant at which it falls due; null if nothing is under way. What is overdue comes as soon as it can. */
  const dueAt = (what: Due): number | null => {
    if (!up()) return null;
    switch (what) {
      case 'page':
        return page === null ? null : page.untilAt;
      case 'heartbeat':
        return heartbeat === null ? null : heartbeat.wallAt - wallOffset;
      case 'routine-alarm':
        return routineAlarm === null ? null : routineAlarm.wallAt - wallOffset;
      case 'idle-state': {
        if (idleState(detectionMs) !== reported) return now;
        const silent = detection === 'always-active' || (locked && detection === 'honest');
        const counting = reported === 'active' && !silent && (!typing || locked);
        return counting ? lastInputAt + detectionMs : null;
      }
    }
  };

  const next = (): { readonly what: Due; readonly at: number } | null => {
    let found: { readonly what: Due; readonly at: number } | null = null;
    for (const what of ['page', 'heartbeat', 'routine-alarm', 'idle-state'] as const) {
      const due = dueAt(what);
      if (due === null) continue;
      const at = Math.max(now, due);
      if (found === null || at < found.at) found = { what, at };
    }
    return found;
  };

  const happen = async (what: Due): Promise<void> => {
    switch (what) {
      case 'page': {
        if (page === null) return;
        const { routine, plannedMs, startedAt } = page;
        page = null;
        if (now - startedAt >= plannedMs) return tell({ type: 'routine-end', routineId: routine.id });
        return act({ type: 'routine-control', routineId: routine.id, control: 'stop' });
      }
      case 'heartbeat':
        heartbeat = { wallAt: clock.now() + HEARTBEAT_MS };
        return tell({ type: 'heartbeat', sense: sense() });
      case 'routine-alarm': {
        routineAlarm = null;
        const sensed = sense();
        return tell({ type: 'routine-alarm', quiet: !sensed.input, sense: sensed });
      }
      case 'idle-state':
        reported = idleState(detectionMs);
        return tell({ type: 'idle-state', sense: sense() });
    }
  };

  const runUntil = async (until: number): Promise<void> => {
    for (let coming = next(); coming !== null && coming.at <= until; coming = next()) {
      now = coming.at;
      noteInput();
      await happen(coming.what);
    }
    now = until;
    noteInput();
  };

  /** What the person does in the extension takes a hand on the mouse, and a screen that is on. */
  const act = async (event: EngineEvent): Promise<void> => {
    if (!canReach()) return;
    lastInputAt = now;
    if (idleState(detectionMs) !== reported) await happen('idle-state');
    await tell(event);
  };

  const startRoutine = async (seconds: number): Promise<void> => {
    if (!canReach()) return;
    const plannedSeconds = seconds >= DONE_SECONDS ? seconds : STOPPED_ROUTINE_SECONDS;
    routines += 1;
    const routine: PlannedRoutine = {
      id: `routine-${routines}`,
      kind: 'movement',
      presetId: null,
      steps: [
        {
          exerciseId: 'march-on-the-spot',
          setupSeconds: 0,
          workSeconds: plannedSeconds,
          sides: false,
          breaksSitting: true,
        },
      ],
    };
    await act({ type: 'routine-start', routine });
    page = {
      routine,
      startedAt: now,
      plannedMs: plannedSeconds * SECOND_MS,
      untilAt: now + seconds * SECOND_MS,
    };
  };

  /** Who leaves in the middle of a routine that will not be done stops it first. */
  const leaveRoutine = async (): Promise<void> => {
    if (page !== null && page.untilAt - page.startedAt < page.plannedMs) await happen('page');
  };

  /** The browser is gone, whatever the way: its alarms, its pages and its sound with it. */
  const close = () => {
    running = false;
    audible = false;
    fullscreen = false;
    heartbeat = null;
    routineAlarm = null;
    page = null;
  };

  const apply = async (event: WorldHappening): Promise<void> => {
    switch (event.type) {
      case 'input-start':
        typing = true;
        noteInput();
        return;
      case 'input-stop':
        noteInput();
        typing = false;
        return;
      case 'lock':
        await leaveRoutine();
        noteInput();
        locked = true;
        return;
      case 'unlock':
        if (!locked) return;
        locked = false;
        if (!asleep) lastInputAt = now;
        return;
      case 'sleep':
        await leaveRoutine();
        noteInput();
        asleep = true;
        return;
      case 'wake':
        asleep = false;
        noteInput();
        return;
      case 'quit':
      case 'crash':
        if (event.type === 'quit') await leaveRoutine();
        close();
        if (engine !== null) await engine.restart();
        return;
      case 'launch':
        if (running || asleep) return;
        running = true;
        return start('browser');
      case 'kill-worker':
        if (engine !== null) await engine.restart();
        return;
      case 'sound-on':
        audible = running;
        return;
      case 'sound-off':
        audible = false;
        return;
      case 'fullscreen-on':
        fullscreen = running;
        return;
      case 'fullscreen-off':
        fullscreen = false;
        return;
      case 'clock':
        wallOffset += event.byMs;
        return;
      case 'zone':
        zone = event.zone;
        return;
      case 'answer':
        return act({
          type: 'answer',
          answer: event.answer,
          ...(event.minutes === undefined ? {} : { minutes: event.minutes }),
        });
      case 'routine':
        return startRoutine(event.seconds);
      case 'posture':
        return act({ type: 'posture', posture: event.posture });
      case 'moved':
        return act({ type: 'moved' });
      case 'pause':
        return act({ type: 'pause', until: { minutes: event.minutes } });
      case 'resume':
        return act({ type: 'pause', until: 'now' });
      case 'meeting':
        return act({ type: 'meeting', until: event.minutes === 0 ? 'now' : { minutes: event.minutes } });
      case 'meeting-over':
        return act({ type: 'meeting', until: 'now' });
      case 'done':
        return act({ type: 'answer', answer: 'done' });
      case 'wait':
        return;
      case 'look':
        return act({ type: 'opened' });
      case 'settings':
        return act({ type: 'settings', changes: event.changes });
      case 'notifications':
        if (up()) await tell({ type: 'notified', shown: event.work });
        return;
      case 'end':
        if (engine !== null) history = await engine.history(clock.now());
        return;
    }
  };

  /** What the first line says of the person and the machine is already so when the extension is installed. */
  const install = async (event: WorldEvent): Promise<void> => {
    now = event.at;
    const ofThePerson = event.type === 'input-start' || event.type === 'sound-on' || event.type === 'fullscreen-on';
    if (event.type === 'zone') zone = event.zone;
    if (ofThePerson) await apply(event);
    engine = await makeEngine(clock, settings);
    await start('install');
    if (ofThePerson) return;
    await runUntil(now);
    await apply(event);
  };

  return {
    play: async (event) => {
      if (engine === null) return install(event);
      await runUntil(event.at - wallOffset);
      await apply(event);
    },
    update: async () => {
      heartbeat = null;
      routineAlarm = null;
      await engine?.restart();
      await start('update');
    },
    wakes: () => wakes,
    history: () => {
      if (history === null) throw new Error('the world has not ended yet');
      return history;
    },
  };
}

export interface Outcome {
  readonly header: TraceHeader;
  readonly history: History;
  readonly endedAt: number;
  readonly wakes: number;
}

/** Plays a whole trace. */
export async function playTrace(
  trace: WorldTrace,
  makeEngine: MakeEngine,
  options: WorldOptions = {},
): Promise<Outcome> {
  const world = createWorld(trace.header, makeEngine, options);
  for (const event of trace.events) await world.play(event);
  const endedAt = trace.events.at(-1)?.at ?? 0;
  return { header: trace.header, history: world.history(), endedAt, wakes: world.wakes() };
}
