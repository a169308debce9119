/**
 * From a frozen prescription to what the player does, step by step. Pure.
 *
 * @typedef {{holdSeconds: number, repetitions: number, sets: number}} Dose
 * @typedef {{fromDays: number, dose: Dose, newScreening: boolean}} LayOffStep
 * @typedef {{item: number, exerciseId: string, exerciseRevision: number, name: string,
 *   laterality: 'BOTH'|'ALTERNATING', phases: string[], target: Dose,
 *   lastPerformedOn?: string, layOff: LayOffStep[]}} Item
 * @typedef {{prescriptionId: string, routineId: string, routineName: string, zone: string,
 *   issuedAt: string, expiresAt: string, screeningValidUntil: string, items: Item[],
 *   withheld: {exerciseId: string, reason: string}[]}} Prescription
 *
 * @typedef {{kind: 'ready'|'hold'|'phase'|'side'|'repetition'|'set'|'ask', seconds?: number,
 *   item?: number, set?: number, repetition?: number, phase?: string, side?: string,
 *   what?: 'pain'|'effort', moment?: 'BEFORE'|'DURING'}} Step
 *   a wait names the hold it leads to; an ask has no time
 */

const SIDES = { BOTH: ['BOTH'], ALTERNATING: ['LEFT', 'RIGHT'] };

/**
 * Every step of a session, in order.
 *
 * @param {Item[]} items with the doses to run at
 * @param {object} pace the seconds between holds, from pace.json
 * @returns {Step[]}
 */
export function programme(items, pace) {
  /** @type {Step[]} */
  const steps = [{ kind: 'ask', what: 'pain', moment: 'BEFORE' }];
  for (const item of items) {
    let before = null;
    for (const hold of holdsOf(item)) {
      steps.push(before ? between(before, hold, pace) : { ...hold, kind: 'ready', seconds: pace.ready.seconds });
      steps.push(hold);
      before = hold;
    }
    steps.push({ kind: 'ask', what: 'pain', moment: 'DURING', item: item.item });
    steps.push({ kind: 'ask', what: 'effort', item: item.item });
  }
  return steps;
}

/**
 * The holds of one item, in the order in which the service counts them: both sides of a repetition,
 * then the next, each side its full time.
 *
 * @param {Item} item
 * @returns {Step[]}
 */
export function holdsOf(item) {
  const holds = [];
  const { holdSeconds, repetitions, sets } = item.target;
  for (let set = 1; set <= sets; set++) {
    for (let repetition = 1; repetition <= repetitions; repetition++) {
      for (const phase of item.phases) {
        for (const side of SIDES[item.laterality]) {
          holds.push({ kind: 'hold', seconds: holdSeconds, item: item.item, set, repetition, phase, side });
        }
      }
    }
  }
  return holds;
}

function between(before, hold, pace) {
  if (before.set !== hold.set) {
    return { ...hold, kind: 'set', seconds: pace.set.seconds };
  }
  if (before.side !== hold.side) {
    const quick = hold.seconds <= pace.quickSide.upToHold;
    return { ...hold, kind: 'side', seconds: quick ? pace.quickSide.seconds : pace.side.seconds };
  }
  if (before.phase !== hold.phase) {
    return { ...hold, kind: 'phase', seconds: pace.phase.seconds };
  }
  return { ...hold, kind: 'repetition', seconds: pace.repetition.seconds };
}

/**
 * The items with the doses of a day: the target, or what the frozen table lowers it to after a
 * lay-off. The service judges the same again.
 *
 * @param {Prescription} prescription
 * @param {Date} startedAt
 * @param {Record<string, string>} [performed] the newest local day on which an exercise was done, as
 *   this phone knows it
 * @returns {Item[]}
 */
export function itemsOn(prescription, startedAt, performed = {}) {
  const day = localDay(startedAt, prescription.zone);
  return prescription.items.map((item) => ({ ...item, target: stepOn(item, day, performed)?.dose ?? item.target }));
}

/**
 * Whether the lay-off table asks for a screening before this day's session.
 *
 * @param {Prescription} prescription
 * @param {Date} startedAt
 * @param {Record<string, string>} [performed]
 */
export function screeningByLayOff(prescription, startedAt, performed = {}) {
  const day = localDay(startedAt, prescription.zone);
  const rest = prescription.items.map((item) => stepOn(item, day, performed));
  return rest.length > 0 && rest.every((step) => step?.newScreening);
}

function stepOn(item, day, performed) {
  const last = [item.lastPerformedOn, performed[item.exerciseId]].filter((each) => each).sort().at(-1);
  if (!last) {
    return undefined;
  }
  const rested = (Date.parse(day) - Date.parse(last)) / 86_400_000;
  return item.layOff.filter((step) => step.fromDays <= rested).sort((a, b) => a.fromDays - b.fromDays).at(-1);
}

/**
 * The newest local day on which each exercise was done, counted as the service counts it: in sessions
 * that have ended, however short, and that the service will take.
 *
 * @param {import('./journal.js').KeptSession[]} sessions
 * @param {import('./journal.js').KeptEntry[]} entries of these sessions, others beside them
 * @param {Record<string, string>} [known] what is known of sessions kept no longer
 * @returns {Record<string, string>} by exercise; those never done are absent
 */
export function daysPerformed(sessions, entries, known = {}) {
  const days = { ...known };
  for (const { sessionId, startedAt, prescription, items } of sessions.filter((each) => each.ended && !each.gone)) {
    const held = entries.filter((each) => each.sessionId === sessionId && each.state !== 'REFUSED' && each.entry.heldSeconds > 0);
    const day = localDay(new Date(startedAt), prescription.zone);
    for (const { exerciseId } of items.filter(({ item }) => held.some((each) => each.entry.item === item))) {
      days[exerciseId] = [days[exerciseId] ?? day, day].sort().at(-1);
    }
  }
  return days;
}

/**
 * The calendar day at a moment in a time zone, as 2026-11-23.
 *
 * @param {Date} moment
 * @param {string} zone IANA name
 */
export function localDay(moment, zone) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(moment);
}

/** Seconds of everything that has a time. @param {Step[]} steps */
export function secondsOf(steps) {
  return steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);
}

/** The name of a hold within its session. @param {Step} hold */
export function keyOf(hold) {
  return [hold.item, hold.set, hold.repetition, hold.phase, hold.side].join('/');
}

/** What a journal entry says of a hold. @param {Step} hold */
export function holdFields({ item, set, repetition, phase, side }) {
  return { item, set, repetition, phase, side };
}
