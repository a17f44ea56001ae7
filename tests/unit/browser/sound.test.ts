import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepAwake } from '../../../lib/browser/wake-lock.ts';

beforeEach(() => () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Lets everything run that waits for promises alone. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('speech', () => {
  interface Spoken {
    readonly text: string;
    readonly voice: string;
    readonly lang: string;
    readonly volume: number;
  }
  const ANN = { name: 'Ann', lang: 'en-US', localService: true, default: false };

  /** A system with voices that the browser tells late or never, and a fresh copy of the module. */
  async function system() {
    vi.useFakeTimers();
    vi.resetModules();
    const spoken: Spoken[] = [];
    let voices: readonly (typeof ANN)[] = [];
    const cancel = vi.fn();
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel,
      speak: ({ text, voice, lang, volume }: SpeechSynthesisUtterance) =>
        spoken.push({ text, voice: voice?.name ?? '', lang, volume }),
    });
    vi.stubGlobal('speechSynthesis', synthesis);
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    const { speak, stop } = await import('../../../lib/browser/speech.ts');
    const tell = (known: typeof voices) => {
      voices = known;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    };
    return { speak, stop, tell, spoken, cancel };
  }

  it('speaks with a voice of this machine, in the place of what is being said', async () => {
    const { speak, tell, spoken, cancel } = await system();
    tell([{ ...ANN, name: 'Net', lang: 'en-GB', localService: false }, ANN]);
    await speak('Stand up.', 0.6, 'en-GB');
    expect(spoken).toEqual([{ text: 'Stand up.', voice: 'Ann', lang: 'en-US', volume: 0.6 }]);
    await speak('Halfway.', 0.6, 'en-GB');
    expect(cancel).toHaveBeenCalledOnce();
    expect(spoken).toHaveLength(2);
  });

  it('waits for voices that are told a moment later', async () => {
    const { speak, tell, spoken } = await system();
    const said = speak('Stand up.', 1, 'en');
    await settle();
    tell([ANN]);
    await said;
    expect(spoken.map(({ text }) => text)).toEqual(['Stand up.']);
  });

  it('says nothing, and complains about nothing, where there are no voices', async () => {
    const { speak, stop, spoken } = await system();
    const said = speak('Stand up.', 1, 'en');
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(said).resolves.toBeUndefined();
    stop();
    expect(spoken).toEqual([]);
  });

  it('forgets a line that waited for voices when another one follows or all is to be silent', async () => {
    const { speak, stop, tell, spoken } = await system();
    const said = [speak('One.', 1, 'en'), speak('Two.', 1, 'en')];
    await settle();
    tell([ANN]);
    await Promise.all(said);
    expect(spoken.map(({ text }) => text)).toEqual(['Two.']);

    tell([]);
    const late = speak('Three.', 1, 'en');
    await settle();
    stop();
    tell([ANN]);
    await late;
    expect(spoken).toHaveLength(1);
  });

  it('leaves the speech of the system asleep when nothing was said', async () => {
    const { stop, cancel } = await system();
    stop();
    stop();
    expect(cancel).not.toHaveBeenCalled();
  });
});

describe('the wake lock', () => {
  interface Lock {
    released: boolean;
  }

  function screen(refuses = false) {
    vi.useFakeTimers();
    const locks: Lock[] = [];
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const request = async () => {
      if (refuses) throw new DOMException('low battery', 'NotAllowedError');
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
        },
      };
      locks.push(lock);
      return lock;
    };
    vi.stubGlobal('document', document);
    vi.stubGlobal('navigator', { wakeLock: { request } });
    return {
      locks,
      isHeld: async () => {
        await settle();
        return locks.some(({ released }) => !released);
      },
      /** The browser lets go whenever the page is hidden. */
      turn: async (visibilityState: 'visible' | 'hidden') => {
        await settle();
        document.visibilityState = visibilityState;
        if (visibilityState === 'hidden') for (const lock of locks) lock.released = true;
        document.dispatchEvent(new Event('visibilitychange'));
      },
    };
  }

  it('is held until it is let go', async () => {
    const { isHeld } = screen();
    const letGo = keepAwake();
    expect(await isHeld()).toBe(true);
    letGo();
    expect(await isHeld()).toBe(false);
  });

  it('is asked for anew when the page is seen again, once', async () => {
    const { isHeld, turn, locks } = screen();
    const letGo = keepAwake();
    await turn('hidden');
    expect(await isHeld()).toBe(false);
    await turn('visible');
    await turn('visible');
    expect(await isHeld()).toBe(true);
    expect(locks).toHaveLength(2);
    letGo();
    expect(await isHeld()).toBe(false);
    await turn('visible');
    expect(await isHeld()).toBe(false);
  });

  it('is let go even if the browser had not given it yet', async () => {
    const { isHeld, locks } = screen();
    keepAwake()();
    expect(await isHeld()).toBe(false);
    expect(locks).toHaveLength(1);
  });

  it('throws nothing where it is refused or unknown', async () => {
    const { isHeld, turn } = screen(true);
    const letGo = keepAwake();
    await turn('visible');
    letGo();
    expect(await isHeld()).toBe(false);
    vi.stubGlobal('navigator', {});
    keepAwake()();
    expect(await isHeld()).toBe(false);
  });
});
