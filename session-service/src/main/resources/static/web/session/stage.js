/**
 * The screen while a session runs: the figure, the ring that counts, which side, what comes next,
 * and one big action. Built once; only what changes is changed.
 */
import { button, h, svg } from './h.js';
import { step } from './course.js';
import { nextPose, nextWords } from './preview.js';
import { breathOf, countOf, exerciseAfter, holdAfter, holdNow, placeOf } from './view.js';

const RADIUS = 92;
const INTO_POSE_SECONDS = 3;
/** From how many seconds before the hold the figure shows the pose; elsewhere it always does. */
const LEADS = { ready: 9, repetition: 4, set: 6 };

export class Stage {
  /**
   * @param {object} words
   * @param {{act: (event: object) => void}} player
   */
  constructor(words, player) {
    this.words = words;
    this.shown = {};
    const act = (type) => () => player.act({ type });
    this.place = h('p', { class: 'place soft' });
    this.name = h('h1', { class: 'what', tabindex: -1 });
    this.figure = h('div', { class: 'drawing' });
    this.left = svg('circle', { class: 'left', cx: 100, cy: 100, r: RADIUS, pathLength: 100 });
    this.glow = svg('circle', { class: 'glow', cx: 100, cy: 100, r: RADIUS - 12 });
    this.kind = h('p', { class: 'kind' });
    this.count = h('p', { class: 'count' });
    this.breath = h('p', { class: 'breath' });
    this.side = h('p', { class: 'side' });
    this.nextPose = h('span', { class: 'next-pose' });
    this.nextWords = h('span');
    this.main = button('', act('main'), 'main');
    this.back = button(words.act.back, act('back'), 'quiet');
    this.hurts = button(words.act.hurts, act('hurts'), 'quiet');
    this.onward = button('', act('onward'), 'quiet');
    this.element = h(
      'section',
      { class: 'stage' },
      h('header', { class: 'stage-top' }, h('div', {}, this.place, this.name), button(words.act.stop, act('menu'), 'quiet leave')),
      this.figure,
      h(
        'div',
        { class: 'ring', role: 'timer', 'aria-live': 'off' },
        svg(
          'svg',
          { viewBox: '0 0 200 200', 'aria-hidden': 'true', focusable: 'false' },
          this.glow,
          svg('circle', { class: 'track', cx: 100, cy: 100, r: RADIUS }),
          this.left,
        ),
        h('div', { class: 'in-ring' }, this.kind, this.count, this.breath),
      ),
      this.side,
      h('p', { class: 'next' }, this.nextPose, this.nextWords),
      h('div', { class: 'acts' }, this.back, this.hurts, this.onward, this.main),
    );
    this.still = matchMedia('(prefers-reduced-motion: reduce)');
  }

  /**
   * @param {import('./course.js').Course} course
   * @param {number} now
   * @param {import('./journal.js').KeptSession} session
   */
  show(course, now, session) {
    const count = countOf(course, now);
    const hold = holdNow(course);
    if (!count || !hold) {
      return;
    }
    const { words } = this;
    const holding = count.kind === 'hold';
    const { number, of, item } = placeOf(course, session.items);
    this.#set(this.element, 'data-kind', course.paused ? 'paused' : count.kind);
    this.#text(this.place, words.exercise(number, of));
    this.#text(this.name, item.name);
    this.#text(this.kind, course.paused ? words.kind.paused : words.kind[count.kind]);
    this.#text(this.count, String(count.seconds));
    this.#text(this.side, sideOf(words, hold, count.kind, session));
    this.#next(course, session, hold, item, holding);
    this.#text(this.main, course.paused ? words.act.goOn : words.act.pause);
    this.#text(this.onward, step(course).kind === 'hold' ? words.act.letGo : words.act.sooner);
    this.#ring(count);
    this.#breathe(course, now, session, holding && !course.paused);
    this.#pose(item, hold, count, course.paused);
  }

  /** Within an exercise the next hold; from its last one on the next exercise, with its pose. */
  #next(course, session, hold, item, holding) {
    const { words } = this;
    const last = holding && course.steps[course.index + 1]?.kind === 'ask';
    const upcoming = last ? exerciseAfter(course, session.items) : null;
    const ahead = holding ? holdAfter(course) : hold;
    this.#text(
      this.nextWords,
      upcoming ? nextWords(words, upcoming) : last || !ahead ? words.nextQuestion : words.next(`${where(words, ahead, item)} · ${words.seconds(ahead.seconds)}`),
    );
    if (this.shownNext !== upcoming?.hold) {
      this.shownNext = upcoming?.hold;
      this.nextPose.replaceChildren(...(upcoming ? [nextPose(upcoming)] : []));
    }
  }

  #ring(count) {
    // under reduced motion the ring steps with the seconds instead of gliding
    const fraction = this.still.matches ? count.seconds / Math.max(count.total, count.seconds) : count.fraction;
    this.#set(this.left, 'stroke-dashoffset', (100 - 100 * fraction).toFixed(1));
  }

  #breathe(course, now, session, breathing) {
    if (!breathing) {
      this.#text(this.breath, '');
      this.#set(this.glow, 'r', RADIUS - 30);
      return;
    }
    const breath = breathOf(course, now, session.kit.pace.breath);
    this.#text(this.breath, this.words.breathe[breath.way]);
    if (!this.still.matches) {
      const full = breath.way === 'in' ? breath.done : 1 - breath.done;
      const eased = 0.5 - Math.cos(full * Math.PI) / 2;
      this.#set(this.glow, 'r', (RADIUS - 30 + 22 * eased).toFixed(1));
    }
  }

  /** At rest first, then slowly into the pose, so that the member can follow; it breathes in the hold. */
  #pose(item, hold, count, paused) {
    if (this.drawn?.getAttribute('exercise') !== item.exerciseId) {
      this.drawn = h('exercise-figure', { exercise: item.exerciseId, name: item.name, seconds: INTO_POSE_SECONDS });
      this.figure.replaceChildren(this.drawn);
    }
    const rests = LEADS[count.kind] !== undefined && count.seconds > LEADS[count.kind];
    this.#set(this.drawn, 'side', hold.side);
    this.#set(this.drawn, 'phase', rests ? 'START' : hold.phase);
    this.#set(this.drawn, 'motion', 'breathe');
    this.drawn.toggleAttribute('paused', paused);
  }

  #text(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  #set(element, name, value) {
    if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, String(value));
    }
  }
}

/** Which side or phase, and while getting ready also how to lie or stand. */
function sideOf(words, hold, kind, session) {
  const item = session.items.find((each) => each.item === hold.item);
  if (kind === 'ready') {
    return session.exercises[item.exerciseId]?.position ?? '';
  }
  const names = namesOf(words, hold);
  return [names, countIn(words, hold, item)].filter((each) => each).join(' · ');
}

/** Which repetition of how many; nothing where there is only one. */
function countIn(words, hold, { target }) {
  const of = target.repetitions * target.sets;
  return of > 1 ? words.place((hold.set - 1) * target.repetitions + hold.repetition, of) : '';
}

const namesOf = (words, hold) => [words.phase(hold.phase), words.side(hold.side)].filter((each) => each).join(', ');

/** The words that tell one hold of an exercise from another. */
function where(words, hold, item) {
  return namesOf(words, hold) || item.name;
}

/** What is said before a step. @returns {string} */
export function cueOf(words, course, session, kind) {
  const hold = holdNow(course);
  const current = step(course);
  if (!hold || !current) {
    return '';
  }
  if (current.kind === 'ask') {
    return course.index > 0 && current.what === 'pain' ? words.cue.done : '';
  }
  const item = session.items.find((each) => each.item === hold.item);
  const names = namesOf(words, hold);
  const long = [names, words.spokenSeconds(hold.seconds)].filter((each) => each).join(', ');
  switch (kind) {
    case 'ready':
      return words.cue.ready(item.name, `${long}.`);
    case 'side':
      return words.cue.side(words.side(hold.side), hold.seconds);
    case 'phase':
      return `${names}.`;
    case 'repetition':
    case 'set':
      return words.cue.rest(long);
    case 'again':
      return `${long}.`;
    default:
      return '';
  }
}
