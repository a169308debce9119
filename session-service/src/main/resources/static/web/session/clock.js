import { uuidv7 } from '/web/api.js';

/**
 * The times of one page load. {@code now} only goes forward and durations come from it; {@code wall}
 * is what the phone shows and may be set; {@code bootId} names the span in which {@code now} counts.
 *
 * @typedef {{now: () => number, wall: () => number, bootId: string}} Clock
 * @returns {Clock}
 */
export function pageClock() {
  return { now: () => performance.now(), wall: () => Date.now(), bootId: uuidv7() };
}

/** A phone asleep stops counting on some systems, but the clock on the wall goes on. */
const ASLEEP_MS = 5000;

/**
 * Tells whether the phone slept since it was last asked.
 *
 * @param {Clock} clock
 * @returns {() => boolean}
 */
export function sleepWatch(clock) {
  let apart = clock.wall() - clock.now();
  return () => {
    const before = apart;
    apart = clock.wall() - clock.now();
    return apart - before > ASLEEP_MS;
  };
}
