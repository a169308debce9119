/** The screens before and after a session. */
import { button, h } from './h.js';
import { settings, stepsOf } from './asks.js';
import { heldOf } from './view.js';
import { programme, secondsOf } from './programme.js';

const screen = (look, title, ...rest) => h('section', { class: `talk talk-${look}` }, h('h1', { tabindex: -1 }, title), ...rest);
const link = (text, href, look = '') => h('a', { href, class: look || null }, text);

const stillOf = (item) =>
  h('exercise-figure', { exercise: item.exerciseId, name: item.name, motion: 'still', side: item.laterality === 'BOTH' ? 'BOTH' : 'LEFT', phase: item.phases[0] });

/** What is done today, and the one action. */
export function startPage(words, supplies, items, acts, warning) {
  const { prescription, kit } = supplies;
  const others = kit.routines.filter((each) => each.routineId !== prescription.routineId);
  const list = items.map((item) =>
    h(
      'li',
      {},
      stillOf(item),
      h('details', {}, h('summary', {}, h('span', { class: 'name' }, item.name), h('span', { class: 'dose' }, words.dose(item))), stepsOf(words, supplies.exercises[item.exerciseId])),
    ),
  );
  return screen(
    'start',
    prescription.routineName,
    h('p', { class: 'about soft' }, `${words.start.about(items.length, secondsOf(programme(items, kit.pace)))} ${supplies.fresh ? '' : words.start.offlineReady}`),
    h('ol', { class: 'exercises' }, ...list),
    prescription.withheld.length > 0 && h('p', {}, words.start.withheld(prescription.withheld.length)),
    words.translation && h('p', { class: 'small soft' }, words.translation),
    warning && h('p', { class: 'notice attention', role: 'status' }, warning),
    h('details', {}, h('summary', {}, words.settings.title), settings(words, false)),
    others.length > 0 && h('nav', { 'aria-label': words.start.other }, h('p', {}, words.start.other), ...others.map((each) => link(each.name, `/player?routine=${encodeURIComponent(each.routineId)}`))),
    h('div', { class: 'bottom' }, button(warning ? words.act.startHere : words.act.start, acts.start, 'main')),
  );
}

/** A session that has no end yet. */
export function resumePage(words, session, acts) {
  const index = Math.min(session.course.index, session.course.steps.length - 1);
  const at = session.course.steps.slice(index).find((each) => each.item !== undefined) ?? session.course.steps.at(-1);
  const item = session.items.find((each) => each.item === at.item);
  if (!acts.goOn) {
    const day = new Intl.DateTimeFormat(words.language, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(session.startedAt));
    return screen('resume', words.resume.title, h('p', {}, words.resume.old(day)), h('div', { class: 'bottom' }, button(words.resume.end, acts.end, 'main')));
  }
  return screen(
    'resume',
    words.resume.title,
    h('exercise-figure', { exercise: item.exerciseId, name: item.name, motion: 'still', side: at.side ?? 'BOTH', phase: at.phase ?? item.phases[0] }),
    h('p', {}, words.resume.at(item.name, at.side ? words.side(at.side) : '')),
    h('div', { class: 'bottom' }, button(words.resume.end, acts.end, 'quiet'), button(words.resume.goOn, acts.goOn, 'main')),
  );
}

/**
 * What was held, and whether the programme has it.
 *
 * @param {object[]} entries as they were told
 * @param {{signIn: () => void, fate: () => ReturnType<import('./journal.js').Journal['fate']>}} acts
 *   fate: what became of the session's entries
 */
export function endPage(words, session, entries, acts) {
  const held = heldOf(entries, session.items);
  const holds = held.reduce((sum, each) => sum + each.holds, 0);
  const seconds = held.reduce((sum, each) => sum + each.seconds, 0);
  const finished = session.course.end === 'FINISHED';
  const saved = h('p', { class: 'saved', role: 'status' });
  const lines = held.filter((each) => finished || each.holds > 0 || each.skipped).map((each) =>
    h('li', {}, stillOf(each.item), h('span', { class: 'name' }, each.item.name), h('span', { class: 'dose' }, each.holds > 0 ? words.end.short(each) : words.end.skipped)),
  );
  const element = screen(
    'end',
    finished ? words.end.title : words.end.stopped,
    h('p', { class: 'lead' }, finished ? words.end.thanks : words.end.stoppedThanks),
    holds > 0 && h('p', { class: 'about soft' }, words.end.held(seconds, holds)),
    holds > 0 && h('ul', { class: 'held' }, ...lines),
    finished && h('p', {}, words.end.morning),
    saved,
    h('div', { class: 'bottom' }, link(words.act.progress, '/my/progress', 'button quiet'), link(words.act.todayAfter, '/today', 'button main')),
  );
  return { element, saved: (standing) => savedText(words, saved, standing, acts) };
}

async function savedText(words, saved, standing, acts) {
  if (standing.condition === 'UNKEPT') {
    saved.textContent = words.end.unkept;
    return;
  }
  const { state, gone } = await fateOr(acts.fate);
  if (state === 'REFUSED') {
    saved.replaceChildren(words.end.refused, ...(gone ? [' ', words.refused.gone[gone] ?? words.refused.gone.other] : []));
  } else if (state === 'SENT') {
    saved.replaceChildren(words.end.complete);
  } else if (standing.condition === 'SIGNED_OUT') {
    saved.replaceChildren(words.end.waiting, ' ', button(words.act.signIn, acts.signIn, 'quiet'));
  } else {
    saved.replaceChildren(words.end.waiting);
  }
}

/** Strong pain ended the session. @param {boolean} kept whether the programme will know of it */
export function easedPage(words, kept) {
  return screen(
    'eased',
    words.eased.title,
    h('p', { class: 'lead' }, kept ? words.eased.text : words.eased.unkept),
    h('p', {}, kept ? words.eased.next : words.eased.ask),
    h('div', { class: 'bottom' }, link(words.act.today, '/today', 'button main')),
  );
}

/**
 * An emergency: what to do stands here before anything is kept or sent, and without a network.
 *
 * @param {() => ReturnType<import('./journal.js').Journal['fate']>} fate what became of the answer
 */
export function emergencyPage(words, kit, number, fate) {
  const advice = kit.clinicalCover ? kit.questions.advice.EMERGENCY : (kit.questions.adviceWithoutCover.EMERGENCY ?? kit.questions.advice.EMERGENCY);
  const told = h('p', { class: 'told', role: 'status' });
  const element = screen(
    'emergency',
    words.emergency.title,
    h('p', { class: 'lead' }, words.emergency.advice ?? firstSentences(advice)),
    h('div', { class: 'bottom' }, link(words.act.call(number), `tel:${number}`, 'button main')),
    h('p', {}, words.emergency.ease),
    told,
  );
  return {
    element,
    saved: async ({ condition }) => {
      if (condition === 'UNKEPT') {
        told.textContent = words.emergency.unkept;
        return;
      }
      const { state } = await fateOr(fate);
      const text = kit.clinicalCover ? words.emergency[TOLD[state]] : words.emergency.uncovered;
      told.replaceChildren(text, ...(state === 'REFUSED' ? [' ', words.emergency.again] : []));
    },
  };
}

/** A phone that cannot say what was sent has not sent it, as far as anybody knows. */
async function fateOr(fate) {
  try {
    return await fate();
  } catch {
    return { state: 'KEPT', gone: null };
  }
}

const TOLD = { SENT: 'told', KEPT: 'untold', REFUSED: 'refused' };

/** The last sentence tells who watches, which is true only once it was sent. */
function firstSentences(advice) {
  const sentences = advice.match(/[^.]+\./g) ?? [advice];
  return sentences.length > 1 ? sentences.slice(0, -1).join('').trim() : advice;
}

const SAME_AS = { MEMBER_UNKNOWN: 'PLAN_UNKNOWN', NO_TARGETS: 'PLAN_UNKNOWN', PRESCRIPTION_UNKNOWN: 'PRESCRIPTION_EXPIRED' };

/** Why no session can start, and the way on. */
export function obstaclePage(words, code, acts) {
  const known = SAME_AS[code] ?? code;
  const [title, text] = words.obstacle[known] ?? words.obstacle.UNAVAILABLE;
  const today = ['SCREENING_NEEDED', 'PRESCRIPTION_EXPIRED', 'SUSPENDED', 'PLAN_NOT_ACTIVE', 'PLAN_UNKNOWN', 'ROUTINE_NOT_PLANNED', 'EVERYTHING_WITHHELD', 'NOT_A_MEMBER'].includes(known);
  const way =
    code === 'SIGNED_OUT'
      ? button(words.act.signIn, acts.signIn, 'main')
      : today
        ? link(words.act.today, '/today', 'button main')
        : button(words.act.retry, acts.retry, 'main');
  return screen('obstacle', title, h('p', { class: 'lead' }, text), h('div', { class: 'bottom' }, way));
}

/** Entries and sessions that were not taken at their word, each in plain words. */
export function refusedNote(words, refused, gone) {
  if (refused.length + gone.length === 0) {
    return null;
  }
  const entries = refused.map((each) => `${words.refused.what[each.entry.type] ?? words.refused.what.other} ${words.refused[each.code] ?? words.refused.other}.`);
  const sessions = gone.map((each) => words.refused.gone[each.gone] ?? words.refused.gone.other);
  return h('aside', { class: 'refused', 'aria-label': words.refused.title }, h('h2', {}, words.refused.title), h('ul', {}, ...[...new Set([...entries, ...sessions])].map((text) => h('li', {}, text))));
}
