/**
 * One session on this page: takes what the member does and the time it is into the course, keeps
 * every entry before anything moves on, and makes it seen and heard. Only what is said of danger
 * waits for nothing; and a phone that keeps nothing leads on all the same, and says so.
 */
import * as asks from './asks.js';
import { button } from './h.js';
import { next, step } from './course.js';
import { preview } from './preview.js';
import { cueOf, Stage } from './stage.js';
import { buzzOf, countOf, exerciseAfter, tonesOf } from './view.js';
import { buzz } from './tones.js';
import { sleepWatch } from './clock.js';
import { StoreFailed } from './store.js';

const LOOK_MS = 250;

export class SessionRun {
  /**
   * @param {object} parts
   * @param {import('./journal.js').KeptSession} parts.session
   * @param {import('./course.js').Course} parts.course
   * @param {import('./clock.js').Clock} parts.clock
   * @param {import('./journal.js').Journal} parts.journal
   * @param {object} parts.words
   * @param {import('./voice.js').Voice} parts.voice
   * @param {import('./tones.js').Tones} parts.tones
   * @param {(element: HTMLElement, announce: string) => void} parts.show
   * @param {(tell: import('./course.js').Telling[]) => void} parts.told after something was told;
   *   whether it is kept, {@code unkept} and {@code keeps} say
   * @param {() => void} parts.danger a sign of danger was told: what to do must be on the screen now
   * @param {(course: import('./course.js').Course) => void} parts.ended
   */
  constructor(parts) {
    Object.assign(this, parts);
    this.stage = new Stage(this.words, this);
    this.slept = sleepWatch(this.clock);
    this.queue = Promise.resolve();
    this.pending = 0;
    this.shownAs = '';
    /** The question on the screen. @type {HTMLElement|null} */
    this.pad = null;
    this.over = false;
    /** Whether the phone kept the newest, and what waits until it does. */
    this.keeps = true;
    this.unkept = [];
    this.frame = () => {
      this.look();
      if (!this.over) {
        requestAnimationFrame(this.frame);
      }
    };
  }

  begin() {
    this.#render();
    requestAnimationFrame(this.frame);
    // hidden pages get no frames, but now and then a timer
    this.timer = setInterval(() => this.look(), LOOK_MS);
  }

  leave() {
    this.over = true;
    clearInterval(this.timer);
    this.tones.silence();
    if (this.course.end !== 'RED_FLAG') {
      // what to do in danger is being said
      this.voice.hush();
    }
  }

  /** What the member did. @param {{type: string}} event */
  act(event) {
    this.tones.unlock();
    const now = event.now ?? this.clock.now();
    if (event.type === 'flag') {
      this.danger();
    }
    if (event.type === 'noFlags') {
      // whoever has said that nothing is amiss waits until that is kept: no sign of danger is lost to it
      this.pad.inert = true;
    }
    const type = event.type === 'main' ? (this.course.paused ? 'resume' : 'pause') : event.type;
    return this.#take({ ...event, type, now, touched: this.shownAs });
  }

  /** The time it is: catches up with what fell due, and shows where things stand. */
  look() {
    if (this.over) {
      return;
    }
    const now = this.clock.now();
    if (this.slept() && !this.course.paused) {
      this.act({ type: 'pause' });
    } else if (this.pending === 0) {
      this.#tick(now);
    }
    if (!this.over) {
      this.#paint(now);
    }
  }

  #tick(now) {
    const { course, tell } = next(this.course, { type: 'tick', now });
    if (tell.length > 0 || course.index !== this.course.index) {
      this.#take({ type: 'tick', now });
    } else {
      this.course = course;
    }
  }

  #take(event) {
    this.pending++;
    const taken = this.queue.then(() => this.#apply(event));
    this.queue = taken.catch(() => {}).finally(() => this.pending--);
    return taken;
  }

  async #apply(event) {
    if (this.over || this.#isLate(event)) {
      return;
    }
    const before = this.course;
    const kept = this.keeps;
    const { course, tell } = next(before, event);
    if (course.aside?.kind === 'flags') {
      this.course = course;
      this.#render();
    }
    if (tell.length > 0 || moved(before, course)) {
      await this.#keep(tell, course);
    }
    this.#feel(tell);
    this.course = course;
    if (tell.length > 0 || kept !== this.keeps) {
      this.told(tell);
    }
    if (course.end) {
      this.leave();
      this.ended(course);
    } else {
      this.#render();
    }
  }

  /** A second touch of a question that is answered already must not answer the next one. */
  #isLate({ type, touched = '' }) {
    return type !== 'flag' && /^(ask|aside)/.test(touched) && touched !== this.#screen();
  }

  /** What could not be kept is kept with the next that can, all of it or nothing. */
  async #keep(tell, course) {
    const waiting = [...this.unkept, ...tell];
    try {
      this.session = await this.journal.tell(this.session.sessionId, waiting, course, this.clock);
      this.keeps = true;
      this.unkept = [];
    } catch (failure) {
      if (!(failure instanceof StoreFailed)) {
        throw failure;
      }
      this.keeps = false;
      this.unkept = waiting;
    }
  }

  #feel(tell) {
    for (const pattern of tell.map((each) => buzzOf(this.course, each)).filter((each) => each)) {
      buzz(pattern);
    }
  }

  #paint(now) {
    const ahead = this.course.awayAfter;
    this.tones.schedule(tonesOf(this.course, now, ahead), now);
    const kind = this.#screen();
    if (kind !== this.shownAs) {
      this.#render();
    } else if (kind.startsWith('stage')) {
      this.stage.show(this.course, now, this.session);
    }
  }

  /** Names the screen there should be; another name is another screen, or another cue. */
  #screen() {
    const { aside, index, paused } = this.course;
    if (aside) {
      return `aside ${aside.kind}`;
    }
    if (step(this.course).kind === 'ask') {
      return `ask ${index}`;
    }
    return `stage ${index} ${paused} ${countOf(this.course, this.clock.now())?.kind}`;
  }

  #render() {
    const kind = this.#screen();
    if (kind === this.shownAs) {
      return;
    }
    const before = this.shownAs;
    this.shownAs = kind;
    const now = this.clock.now();
    const count = countOf(this.course, now);
    const cue = this.course.paused || this.course.aside ? '' : cueOf(this.words, this.course, this.session, count?.kind);
    this.tones.schedule(tonesOf(this.course, now, this.course.awayAfter), now);
    if (kind.startsWith('stage')) {
      this.stage.show(this.course, now, this.session);
      this.show(this.stage.element, cue || (this.course.paused ? this.words.kind.paused : count.kind === 'hold' ? this.words.cue.hold(step(this.course).seconds) : ''), before.startsWith('stage') ? null : this.stage.main);
    } else {
      this.pad = this.#question();
      this.show(this.pad, '', null);
    }
    if (cue) {
      this.voice.say(cue);
    }
  }

  #question() {
    const act = (event) => this.act(event);
    const { words } = this;
    const { aside } = this.course;
    const item = this.session.items.find((each) => each.item === (aside?.item ?? step(this.course).item));
    const danger = button(words.act.danger, () => act({ type: 'flags' }), 'plain danger');
    const close = () => act({ type: 'close' });
    switch (aside?.kind) {
      case 'menu':
        return asks.menu(words, act, item !== undefined);
      case 'steps':
        return asks.steps(words, item, this.session.exercises[item.exerciseId], close);
      case 'skip':
        return asks.reasonPad(words, words.ask.skip, words.skips, (reason) => act({ type: 'skip', reason }), close);
      case 'stop':
        return asks.reasonPad(words, words.ask.stop, words.stops, (reason) => act({ type: 'stop', reason }), close);
      case 'pain':
        return asks.painPad(words, words.ask.now, act, danger);
      case 'correct':
        return asks.painPad(words, words.ask.correct, act, danger);
      case 'flags':
        return asks.flagPad(words, this.session.kit.questions, act, this.course.high === null ? null : button(words.act.mistaken, () => act({ type: 'mistaken' }), 'plain'));
      default:
        return this.#asked(act, item, danger);
    }
  }

  #asked(act, item, danger) {
    const { words } = this;
    const out = button(words.act.skipQuestion, () => act({ type: 'onward' }), 'plain');
    const upcoming = preview(words, exerciseAfter(this.course, this.session.items));
    const current = step(this.course);
    if (current.what === 'effort') {
      return asks.effortPad(words, words.ask.effort(item.name), this.session.kit.pace.efforts.scores, act, out, upcoming);
    }
    return asks.painPad(words, item ? words.ask.during(item.name) : words.ask.before, act, out, danger, upcoming);
  }
}

/** Whether a reload should find the course as it is now. */
const moved = (before, after) =>
  before.index !== after.index || before.paused !== after.paused || before.aside !== after.aside || before.frozen !== after.frozen;
