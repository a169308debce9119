/**
 * What there is to see and to hear of a course at a moment. Pure.
 *
 * @typedef {import('./course.js').Course} Course
 * @typedef {import('./programme.js').Step} Step
 */
import { elapsed, step } from './course.js';
import { keyOf } from './programme.js';

/**
 * @param {Course} course
 * @param {number} now
 * @returns {{kind: string, step: Step, seconds: number, fraction: number, total: number}|null}
 *   seconds: whole ones still to go, as people count them; fraction: how much of the time is left
 */
export function countOf(course, now) {
  const current = step(course);
  if (!current?.seconds) {
    return null;
  }
  const spent = elapsed(course, now);
  const leadIn = spent < 0;
  const total = leadIn ? course.again : current.seconds * 1000;
  const left = Math.min(total, Math.max(0, leadIn ? -spent : total - spent));
  return {
    kind: leadIn ? 'again' : current.kind,
    step: current,
    seconds: Math.ceil(left / 1000),
    fraction: left / total,
    total: total / 1000,
  };
}

/**
 * Whether to breathe in or out now, and how far that breath has come.
 *
 * @returns {{way: 'in'|'out', done: number}}
 */
export function breathOf(course, now, { inSeconds, outSeconds }) {
  const at = (Math.max(0, elapsed(course, now)) / 1000) % (inSeconds + outSeconds);
  return at < inSeconds ? { way: 'in', done: at / inSeconds } : { way: 'out', done: (at - inSeconds) / outSeconds };
}

/** The hold that comes after the current one, of any exercise. @returns {Step|undefined} */
export function holdAfter(course) {
  const from = step(course)?.kind === 'hold' ? course.index + 1 : course.index;
  const ahead = course.steps.slice(from).filter((each) => each.kind === 'hold');
  return step(course)?.kind === 'hold' ? ahead[0] : ahead[1];
}

/**
 * The exercise after the current one, by its first hold; before the first exercise that one.
 *
 * @param {Course} course
 * @param {import('./programme.js').Item[]} items
 * @returns {import('./preview.js').Upcoming|null} null when none follows
 */
export function exerciseAfter(course, items) {
  const hold = course.steps.slice(course.index).find((each) => each.kind === 'hold' && each.item !== step(course).item);
  return hold ? { hold, item: items.find((each) => each.item === hold.item) } : null;
}

/** The hold that is done or led to. @returns {Step|undefined} */
export function holdNow(course) {
  return course.steps.slice(course.index).find((each) => each.kind === 'hold');
}

/**
 * The tones of the time ahead, to be set on an audio clock: they sound when due even when nobody
 * runs this code any more.
 *
 * @param {Course} course running
 * @param {number} now
 * @param {number} ahead milliseconds
 * @returns {{tone: 'ready'|'switch'|'done', when: number}[]} by time, on the course's clock
 */
export function tonesOf(course, now, ahead) {
  if (course.paused || course.aside || course.end || course.frozen !== null) {
    return [];
  }
  const tones = [];
  let start = course.since;
  for (let index = course.index; index < course.steps.length && start <= now + ahead; index++) {
    const current = course.steps[index];
    if (current.seconds === undefined) {
      break;
    }
    const end = start + current.seconds * 1000;
    if (current.kind === 'hold') {
      tones.push({ tone: 'ready', when: start }, { tone: goesOn(course.steps[index + 1]) ? 'switch' : 'done', when: end });
    }
    start = end;
  }
  return tones.filter((each) => each.when >= now && each.when <= now + ahead);
}

/**
 * How an entry feels in the hand, beside its tone.
 *
 * @param {Course} course in which it was told
 * @param {import('./course.js').Telling} telling
 * @returns {'ready'|'switch'|'done'|null}
 */
export function buzzOf({ steps }, telling) {
  if (telling.type === 'HoldStarted') {
    return 'ready';
  }
  if (telling.type !== 'HoldCompleted') {
    return null;
  }
  const hold = steps.findIndex((each) => each.kind === 'hold' && keyOf(each) === keyOf(telling));
  return goesOn(steps[hold + 1]) ? 'switch' : 'done';
}

/** Whether a step leads to the other side or another phase of the same repetition. */
const goesOn = (following) => ['side', 'phase'].includes(following?.kind);

/** How far the exercises have come: which of how many. */
export function placeOf(course, items) {
  const item = course.steps.slice(course.index).find((each) => each.item !== undefined)?.item ?? items.at(-1).item;
  return { number: items.findIndex((each) => each.item === item) + 1, of: items.length, item: items.find((each) => each.item === item) };
}

/**
 * What was held, exercise by exercise, as it was told.
 *
 * @param {object[]} entries journal entries
 * @param {import('./programme.js').Item[]} items
 */
export function heldOf(entries, items) {
  return items.map((item) => {
    const holds = entries.filter((each) => each.item === item.item && each.heldSeconds !== undefined);
    return {
      item,
      holds: holds.length,
      seconds: holds.reduce((sum, each) => sum + each.heldSeconds, 0),
      skipped: entries.find((each) => each.type === 'ExerciseSkipped' && each.item === item.item)?.reason ?? null,
    };
  });
}
