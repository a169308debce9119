import { isOn } from './settings.js';

/** Three soft tones: a fifth up to begin, one note to change over, a fifth down when it is done. */
const NOTES = {
  ready: [[392, 0], [587, 0.16]],
  switch: [[494, 0]],
  done: [[587, 0], [392, 0.16]],
};
const SOFT = 0.16;
const RINGS = 0.5;
/** The clock of the sound goes a little apart from that of the page; from here on a tone is set anew. */
const APART = 0.2;
/** A tone that comes later than this would lie: the phone slept, or somebody called. */
const LATE_MS = 1000;

/**
 * Tones set ahead on the clock of Web Audio, which runs when a tab in the background no longer does.
 */
export class Tones {
  constructor() {
    /** What is set, by tone and time. @type {Map<string, {when: number, start: number, notes: OscillatorNode[]}>} */
    this.ahead = new Map();
  }

  /** Within a touch or a key: browsers let nothing sound before. */
  unlock() {
    if (!globalThis.AudioContext) {
      return;
    }
    this.context ??= new AudioContext();
    this.context.resume().catch(() => {});
  }

  /**
   * Sets these tones and takes back all others, but not one that is due by now: where the clock of the
   * sound is a little behind, it is about to sound.
   *
   * @param {{tone: keyof typeof NOTES, when: number}[]} tones on the clock that {@code now} reads
   * @param {number} now
   */
  schedule(tones, now) {
    if (!this.context) {
      return;
    }
    const wanted = new Map(isOn('tones') ? tones.map((each) => [each.tone + Math.round(each.when), each]) : []);
    const time = this.context.currentTime;
    for (const [key, { when, start, notes }] of this.ahead) {
      const apart = Math.abs(start - time - (when - now) / 1000) > APART;
      const due = now >= when && now - when < LATE_MS;
      if (start > time && (wanted.has(key) ? apart : !due)) {
        notes.forEach((note) => note.stop());
        this.ahead.delete(key);
      } else if (start + 2 * RINGS < time) {
        this.ahead.delete(key);
      }
    }
    for (const [key, { tone, when }] of wanted) {
      if (!this.ahead.has(key)) {
        const start = time + Math.max(0, when - now) / 1000;
        this.ahead.set(key, { when, start, notes: NOTES[tone].map(([hertz, after]) => this.#note(hertz, start + after)) });
      }
    }
  }

  silence() {
    this.schedule([], -Infinity);
  }

  #note(hertz, start) {
    const note = new OscillatorNode(this.context, { type: 'sine', frequency: hertz });
    const loudness = new GainNode(this.context, { gain: 0 });
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(SOFT, start + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + RINGS);
    note.connect(loudness).connect(this.context.destination);
    note.start(start);
    note.stop(start + RINGS);
    return note;
  }
}

/** A short buzz beside a tone. @param {'ready'|'switch'|'done'} tone */
export function buzz(tone) {
  if (isOn('vibration')) {
    navigator.vibrate?.({ ready: [60], switch: [60, 80, 60], done: [180] }[tone]);
  }
}
