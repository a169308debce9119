/**
 * The course of a session: a pure fold over what the member does and the time it is. Times are
 * milliseconds of one clock that only goes forward; whoever calls says which.
 *
 * Nothing is counted in ticks: a step that ended while nobody looked ended when it was due, and the
 * next began there. What is journaled carries the moment it happened.
 *
 * @typedef {import('./programme.js').Step} Step
 * @typedef {{kind: 'menu'|'steps'|'skip'|'stop'|'pain'|'flags'|'high'|'correct', item?: number,
 *   moment?: string, then?: 'stay'|'skip'}} Aside a question in between; time stands still meanwhile
 * @typedef {{steps: Step[], index: number, since: number, seen: number, frozen: number|null,
 *   paused: boolean, aside: Aside|null, awayAfter: number, again: number, highPain: number,
 *   told: string[], started: string|null, high: number|null, corrections: number,
 *   end: null|'FINISHED'|'STOPPED'|'PAIN'|'RED_FLAG', flag: string|null}} Course
 *   frozen: how far the step had come when time was stopped; told: keys of holds in the journal
 * @typedef {{type: string, when: number, [field: string]: unknown}} Telling
 *   an entry without its place in the journal; corrects: 'high' stands for the last high pain
 * @typedef {{course: Course, tell: Telling[]}} Next
 */
import { holdFields, keyOf } from './programme.js';

/**
 * @param {Step[]} steps
 * @param {object} pace from pace.json
 * @param {number} highPain the pain from which danger is asked about
 * @param {number} now
 * @returns {Course}
 */
export function begin(steps, pace, highPain, now) {
  return {
    steps,
    index: 0,
    since: now,
    seen: now,
    frozen: null,
    paused: false,
    aside: null,
    awayAfter: pace.away.seconds * 1000,
    again: pace.again.seconds * 1000,
    highPain,
    told: [],
    started: null,
    high: null,
    corrections: 0,
    end: null,
    flag: null,
  };
}

/**
 * A course kept before a reload, on the new page's clock: paused, because nobody knows what the
 * member did meanwhile. A hold that was under way is held again from its start.
 *
 * @param {Course} kept
 * @param {number} now
 * @returns {Course}
 */
export function reopened(kept, now) {
  if (kept.end) {
    return { ...kept, since: now, seen: now };
  }
  return { ...kept, since: now, seen: now, paused: true, frozen: isHold(kept) ? 0 : (kept.frozen ?? 0), aside: keptAside(kept) };
}

/** What Escape closes; a question about danger stays. */
export const isMenu = (aside) => ['menu', 'steps', 'skip', 'stop'].includes(aside?.kind);

/** A menu closes with the page. */
const keptAside = (kept) => (isMenu(kept.aside) ? null : kept.aside);

/** @param {Course} course @returns {Step|undefined} */
export const step = (course) => course.steps[course.index];
const isHold = (course) => step(course)?.kind === 'hold';
const isAsk = (course) => step(course)?.kind === 'ask';
const stands = (course) => course.paused || course.aside !== null || course.end !== null;

/** Milliseconds of the step that have passed; below 0 while a hold taken up again is led in. */
export function elapsed(course, now) {
  return course.frozen ?? now - course.since;
}

/**
 * @param {Course} course
 * @param {{type: string, now: number, score?: number, reason?: string, flag?: string}} event
 * @returns {Next}
 */
export function next(course, event) {
  const caught = caughtUp(course, event.now);
  if (caught.course.end) {
    return caught;
  }
  const act = ACTS[event.type];
  if (!act) {
    throw new Error(`unknown event ${event.type}`);
  }
  const { course: after, tell } = act(caught.course, event);
  return { course: after, tell: [...caught.tell, ...tell] };
}

const ACTS = {
  tick: (course) => only(course),
  pause: (course, { now }) =>
    course.paused || isAsk(course) ? only(course) : { course: stop({ ...course, paused: true }, now), tell: [{ type: 'Paused', when: now }] },
  resume: (course, { now }) => {
    if (!course.paused) {
      return only(course);
    }
    // a question that was open when the page closed is answered first
    const on = { ...course, paused: false };
    return { course: course.aside ? on : go(on, now), tell: [{ type: 'Resumed', when: now }] };
  },
  menu: (course, { now }) => only({ ...stop(course, now), aside: { kind: 'menu' } }),
  ask: (course, { kind, now }) => only({ ...stop(course, now), aside: { kind, item: step(course)?.item } }),
  close: (course, { now }) => {
    if (!course.aside) {
      return only(course);
    }
    const open = { ...course, aside: null };
    return only(open.paused ? open : go(open, now));
  },
  back: (course, { now }) => back(course, now),
  onward: (course, { now }) => onward(course, now),
  hurts: (course, { now }) =>
    only({ ...stop(course, now), aside: { kind: 'pain', moment: 'DURING', item: step(course)?.item, then: 'stay' } }),
  score: (course, { score, now }) => scored(course, score, now),
  skip: (course, { reason, now }) => skipped(course, reason, now),
  stop: (course, { reason, now }) => ended({ ...course, aside: null }, 'STOPPED', now, reason),
  flags: (course, { now }) => only({ ...stop(course, now), aside: { kind: 'flags' } }),
  flag: (course, { flag, now }) => {
    const told = [{ type: 'RedFlagReported', flag, when: now }];
    const over = ended({ ...course, aside: null, flag }, 'RED_FLAG', now, 'RED_FLAG');
    return { course: over.course, tell: [...told, ...over.tell] };
  },
  noFlags: (course, { now }) => {
    if (course.high !== null) {
      return ended({ ...course, aside: null }, 'PAIN', now, 'PAINFUL');
    }
    return only(staying(course));
  },
  mistaken: (course, { now }) =>
    course.high === null ? only(course) : only({ ...stop(course, now), aside: { ...course.aside, kind: 'correct' } }),
};

const only = (course) => ({ course, tell: [] });

function stop(course, now) {
  return course.frozen === null ? { ...course, frozen: now - course.since } : course;
}

/** Takes time up again: a wait where it was, a hold from its start after a short lead-in. */
function go(course, now) {
  if (course.frozen === null) {
    return course;
  }
  const spent = isHold(course) ? -course.again : course.frozen;
  return { ...course, frozen: null, since: now - spent, seen: now };
}

function caughtUp(course, now) {
  if (stands(course) || isAsk(course)) {
    return only({ ...course, seen: now });
  }
  if (now - course.seen > course.awayAfter) {
    // nobody was led through this time, so nothing of it counts
    return { course: { ...stop(course, course.seen), paused: true, seen: now }, tell: [{ type: 'Paused', when: course.seen }] };
  }
  let current = course;
  const tell = [];
  while (!current.end && step(current)?.seconds !== undefined) {
    if (isHold(current) && elapsed(current, now) >= 0) {
      const begun = started(current);
      tell.push(...begun.tell);
      current = begun.course;
    }
    const due = current.since + step(current).seconds * 1000;
    if (due > now) {
      break;
    }
    const done = isHold(current) ? told(current, 'HoldCompleted', step(current).seconds, due) : only(current);
    const moved = forward(done.course, due);
    tell.push(...done.tell, ...moved.tell);
    current = moved.course;
  }
  return { course: { ...current, seen: now }, tell };
}

/** Tells once that a hold has begun, when it has. */
function started(course) {
  const key = keyOf(step(course));
  if (course.started === key || course.told.includes(key)) {
    return only(course);
  }
  return {
    course: { ...course, started: key },
    tell: [{ type: 'HoldStarted', ...holdFields(step(course)), when: course.since }],
  };
}

/** The first word on a hold stands; one repeated for oneself is told to nobody. */
function told(course, type, heldSeconds, when) {
  const key = keyOf(step(course));
  if (course.told.includes(key)) {
    return only(course);
  }
  return {
    course: { ...course, told: [...course.told, key] },
    tell: [{ type, ...holdFields(step(course)), heldSeconds, when }],
  };
}

function forward(course, when) {
  const index = course.index + 1;
  if (index >= course.steps.length) {
    return ended({ ...course, index }, 'FINISHED', when);
  }
  const paused = course.paused && course.steps[index].kind !== 'ask';
  return only({ ...course, index, since: when, seen: when, frozen: paused ? 0 : null, paused, aside: null });
}

function onward(course, now) {
  if (course.aside) {
    return only(course);
  }
  if (!isHold(course)) {
    return forward(course, now);
  }
  const ms = Math.max(0, elapsed(course, now));
  const held = Math.floor(Math.min(ms, step(course).seconds * 1000) / 100) / 10;
  const released = held > 0 ? told(course, 'HoldReleased', held, now) : only(course);
  const moved = forward(released.course, now);
  return { course: moved.course, tell: [...released.tell, ...moved.tell] };
}

/** A hold under way from its start, else the hold before, for oneself if it was told. */
function back(course, now) {
  if (course.aside || isAsk(course)) {
    return only(course);
  }
  const paused = course.paused;
  let index = course.index;
  if (!isHold(course)) {
    do {
      index--;
    } while (index >= 0 && !['hold', 'ready'].includes(course.steps[index].kind));
    if (index < 0 || course.steps[index].item !== step(course).item) {
      index = course.index;
    }
  }
  const there = { ...course, index, started: null, frozen: 0 };
  return only(paused ? there : go(there, now));
}

function scored(course, score, now) {
  if (course.aside?.kind === 'correct') {
    return corrected(course, score, now);
  }
  const current = step(course);
  if (!course.aside && current?.kind === 'ask' && current.what === 'effort') {
    const moved = forward(course, now);
    return { course: moved.course, tell: [{ type: 'EffortReported', item: current.item, score, when: now }, ...moved.tell] };
  }
  const asked = course.aside?.kind === 'pain' ? course.aside : current;
  const report = { type: 'PainReported', moment: asked.moment, ...(asked.item && { item: asked.item }), score, when: now };
  if (score >= course.highPain) {
    return { course: { ...stop(course, now), high: score, aside: { kind: 'flags', then: course.aside ? (course.aside.then ?? 'stay') : undefined } }, tell: [report] };
  }
  const on = answered(course, course.aside?.then, now);
  return { course: on.course, tell: [report, ...on.tell] };
}

/** After an answer: on in the programme, or back to where the question came up. */
function answered(course, then, now) {
  if (then === 'skip') {
    return skipOver({ ...course, aside: null }, now);
  }
  return then === 'stay' ? only(staying(course)) : forward({ ...course, aside: null }, now);
}

/** Where the question came up, at rest until the member goes on. */
const staying = (course) => ({ ...course, aside: null, paused: !isAsk(course) });

/** A wrong number was touched: the first word was told and stays told, this one goes beside it. */
function corrected(course, score, now) {
  const telling = { type: 'Corrected', corrects: 'high', number: course.corrections + 1, fields: { score }, when: now };
  const right = { ...course, corrections: course.corrections + 1 };
  if (score >= course.highPain) {
    return { course: { ...right, high: score, aside: { ...course.aside, kind: 'flags' } }, tell: [telling] };
  }
  const on = answered({ ...right, high: null }, course.aside.then, now);
  return { course: on.course, tell: [telling, ...on.tell] };
}

function skipped(course, reason, now) {
  const item = step(course).item;
  const telling = { type: 'ExerciseSkipped', item, reason, when: now };
  if (reason === 'PAINFUL') {
    return { course: { ...stop(course, now), aside: { kind: 'pain', moment: 'DURING', item, then: 'skip' } }, tell: [telling] };
  }
  const on = skipOver({ ...course, aside: null }, now, reason === 'TOO_HARD');
  return { course: on.course, tell: [telling, ...on.tell] };
}

/** Past an exercise; how hard it was is still asked when some of it was done or it was too hard. */
function skipOver(course, now, hard = false) {
  const item = step(course).item;
  const done = course.told.some((key) => key.startsWith(`${item}/`));
  const wanted = (each) => each.item !== item || (each.kind === 'ask' && each.what === 'effort' && (done || hard));
  let index = course.index;
  do {
    index++;
  } while (index < course.steps.length && !wanted(course.steps[index]));
  return forward({ ...course, index: index - 1 }, now);
}

function ended(course, end, now, reason) {
  const telling = end === 'FINISHED' ? { type: 'Finished', when: now } : { type: 'Stopped', reason, when: now };
  return { course: { ...course, end, aside: null, paused: false, frozen: null, seen: now }, tell: [telling] };
}
