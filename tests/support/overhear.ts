/** What a page lets be heard, from within the page. */

/** One audio context, when it is closed. */
export interface Overheard {
  readonly state: AudioContextState;
  /** The largest sample that went to the loudspeaker, without its sign: 1 is as loud as it gets. */
  readonly peak: number;
}

/**
 * In a page, before anything else runs: an ear before the loudspeaker of each audio context. It calls the global
 * `overheard` with what it heard, as JSON. It has no imports, since a page gets it as text.
 */
export function overhear(): void {
  const { AudioContext } = globalThis;
  if (AudioContext === undefined) return;
  /** Most of a second: an ear that is asked late has missed nothing. */
  const SAMPLES = 32_768;

  class Heard extends AudioContext {
    readonly ear: AnalyserNode;
    readonly asking: ReturnType<typeof setInterval>;
    peak = 0;

    constructor() {
      super();
      this.ear = new AnalyserNode(this, { fftSize: SAMPLES });
      this.ear.connect(super.destination);
      this.asking = setInterval(() => this.listen(), 50);
    }

    // What connects to the loudspeaker is connected to the ear, and through it.
    override get destination(): AudioDestinationNode {
      return this.ear as unknown as AudioDestinationNode;
    }

    listen(): void {
      const samples = new Float32Array(SAMPLES);
      this.ear.getFloatTimeDomainData(samples);
      this.peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), this.peak);
    }

    override close(): Promise<void> {
      this.listen();
      clearInterval(this.asking);
      const { state, peak } = this;
      (globalThis as unknown as { overheard?: (what: string) => void }).overheard?.(JSON.stringify({ state, peak }));
      return super.close();
    }
  }
  globalThis.AudioContext = Heard;
}
