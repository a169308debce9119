/**
 * The times of a moving figure: where in its round each phase is stayed in, and how to get from one
 * instant to another without staying on the way.
 *
 * @typedef {{phase: string, from: number, to: number}} Dwell in seconds of the round
 */

/**
 * @param {string} text as the figure tells it: PHASE:from:to, parted by spaces
 * @returns {Dwell[]}
 */
export function dwellsOf(text) {
  return text.split(' ').filter(Boolean).map((part) => {
    const [phase, from, to] = part.split(':');
    return { phase, from: Number(from), to: Number(to) };
  });
}

/**
 * The shorter way round from an instant to a phase, as stretches of the round to be played one after
 * another, some of them backward.
 *
 * @param {Dwell[]} dwells
 * @param {number} round its length in seconds
 * @param {number} now an instant of the round
 * @param {Dwell} goal
 * @returns {[number, number][]} none when it is there
 */
export function way(dwells, round, now, goal) {
  const here = dwells.find((dwell) => now >= dwell.from && now <= dwell.to);
  if (here === goal) return [];
  // a breath is the same backward, so it can always be let out in the direction of travel
  const breath = here ? Math.min(now - here.from, here.to - now) : 0;
  const ahead = stretches(here ? here.to - breath : now, dwells, round, goal, 1);
  const back = stretches(here ? here.from + breath : now, dwells, round, goal, -1);
  return long(ahead) <= long(back) ? ahead : back;
}

function stretches(begin, dwells, round, goal, direction) {
  /** @type {[number, number][]} */
  const found = [];
  let at = begin;
  for (let step = 0; step <= dwells.length + 1; step++) {
    const next = direction > 0
      ? dwells.filter((dwell) => dwell.from >= at).at(0)
      : dwells.filter((dwell) => dwell.to <= at).at(-1);
    if (!next) {
      // over the end of the round, where its first instant is its last
      found.push([at, direction > 0 ? round : 0]);
      at = direction > 0 ? 0 : round;
      continue;
    }
    found.push([at, direction > 0 ? next.from : next.to]);
    if (next === goal) break;
    at = direction > 0 ? next.to : next.from;
  }
  return found.filter(([from, to]) => from !== to);
}

/** @param {[number, number][]} stretched */
export const long = (stretched) => stretched.reduce((sum, [from, to]) => sum + Math.abs(to - from), 0);

/**
 * Where one is after a share of a way.
 *
 * @param {[number, number][]} stretched not empty
 * @param {number} share from 0 to 1
 */
export function along(stretched, share) {
  let left = long(stretched) * share;
  for (const [from, to] of stretched) {
    const length = Math.abs(to - from);
    if (left <= length) return from + Math.sign(to - from) * left;
    left -= length;
  }
  return stretched[stretched.length - 1][1];
}
