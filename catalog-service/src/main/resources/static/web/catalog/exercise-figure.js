import { figureAddress, figureAt } from '/web/catalog/figure-source.js';
import { along, dwellsOf, way } from '/web/catalog/figure-course.js';

/**
 * An exercise's figure, which goes to the pose it is told.
 *
 *   <exercise-figure exercise="cat-cow" phase="CAT" side="BOTH" motion="still"></exercise-figure>
 *
 * Attributes: exercise; phase (the exercise's or START); side (RIGHT, LEFT, BOTH); motion: still stays
 * in the pose, breathe breathes in it, moving without a phase goes round and round; seconds, how long
 * the way to a new pose may take (1.2); paused stops it where it is; name and region are what is said
 * where nobody has drawn the exercise. Under reduced motion it changes pose at once and does not
 * breathe. Event arrived, detail {phase, side}, as soon as a pose it was sent to is reached.
 */
export class ExerciseFigure extends HTMLElement {
  static observedAttributes = ['exercise', 'phase', 'side', 'motion', 'paused', 'lang', 'name', 'region'];

  #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #figure = null;
  #address = '';
  #dwells = [];
  #round = 0;
  #now = 0;
  #moves = false;
  #due = false;
  #turn = 0;
  #frame = 0;
  #arrived = '';
  #retry = () => this.#later();

  connectedCallback() {
    // whoever tells no motion will tell poses later: it needs the one that can move
    this.#moves ||= !this.hasAttribute('motion');
    addEventListener('online', this.#retry);
    this.#calm.addEventListener('change', this.#retry);
    this.#later();
  }

  disconnectedCallback() {
    removeEventListener('online', this.#retry);
    this.#calm.removeEventListener('change', this.#retry);
    cancelAnimationFrame(this.#frame);
    this.#turn++;
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (this.#figure && (name === 'phase' || name === 'side')) this.#moves = true;
    this.#later();
  }

  /** One change for all attributes set together. */
  #later() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#follow();
    });
  }

  async #follow() {
    const turn = ++this.#turn;
    cancelAnimationFrame(this.#frame);
    const exercise = this.getAttribute('exercise');
    if (!exercise) return;
    if (this.#motion !== 'still') this.#moves = true;
    const address = figureAddress({
      exercise,
      side: this.getAttribute('side'),
      lang: this.#language,
      phase: this.getAttribute('phase'),
      moves: this.#moves,
    });
    try {
      let seconds = this.#seconds;
      if (address !== this.#address) {
        const figure = await figureAt(address);
        if (turn !== this.#turn) return;
        if (await this.#replace(figure, address, turn)) seconds /= 2;
        if (turn !== this.#turn) return;
      }
      if (this.hasAttribute('paused')) return;
      await this.#go(this.getAttribute('phase'), turn, seconds);
      if (turn !== this.#turn) return;
      this.#arrive();
      this.#live();
    } catch {
      if (turn === this.#turn) this.#words();
    }
  }

  get #motion() {
    return this.getAttribute('motion') ?? 'moving';
  }

  get #seconds() {
    const told = Number(this.getAttribute('seconds') ?? 1.2);
    return Number.isFinite(told) && told >= 0 ? told : 1.2;
  }

  get #language() {
    const near = this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    return near.startsWith('hi') ? 'hi' : 'en';
  }

  /**
   * A new figure begins in the pose of the old one; the other side by way of the start position.
   *
   * @returns {Promise<boolean>} whether half the time to move has gone by
   */
  async #replace(figure, address, turn) {
    const same = this.#figure?.dataset.exercise === figure.dataset.exercise;
    const turned = same && this.#side(this.#address) !== this.#side(address);
    const phase = this.#phaseNow();
    if (turned) await this.#go('START', turn, this.#seconds / 2);
    if (turn !== this.#turn) return turned;
    this.#figure = figure;
    this.#address = address;
    this.#dwells = dwellsOf(figure.dataset.dwells ?? '');
    this.#round = Number(figure.dataset.round);
    this.replaceChildren(figure);
    figure.pauseAnimations();
    const shown = turned ? 'START' : same ? phase : this.getAttribute('phase') ?? 'START';
    this.#show(this.#dwells.find((dwell) => dwell.phase === shown)?.from ?? 0);
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', [...figure.querySelectorAll('title, desc')].map((e) => e.textContent).join('. '));
    figure.setAttribute('aria-hidden', 'true');
    // a browser shows a title as a tip when the mouse rests on it; the label says it already
    figure.querySelector('title')?.remove();
    return turned;
  }

  #side(address) {
    return new URLSearchParams(address.split('?')[1]).get('side');
  }

  #phaseNow() {
    return this.#dwells.find((dwell) => this.#now >= dwell.from && this.#now <= dwell.to)?.phase ?? 'START';
  }

  /** @returns {Promise<void>} when it is there, or never mind, when something newer was told */
  #go(phase, turn, seconds) {
    const goal = this.#dwells.find((dwell) => dwell.phase === phase);
    if (!goal || !this.#animates) return Promise.resolve();
    const stretched = way(this.#dwells, this.#round, this.#now, goal);
    if (stretched.length === 0) return Promise.resolve();
    if (this.#calm.matches || seconds === 0 || document.hidden) {
      this.#show(goal.from);
      return Promise.resolve();
    }
    return new Promise((done) => {
      this.#play(turn, (passed) => {
        const share = Math.min(1, passed / seconds);
        this.#show(share === 1 ? goal.from : along(stretched, share));
        if (share === 1) done();
        return share < 1;
      });
    });
  }

  #live() {
    if (this.#motion === 'still' || this.#calm.matches || !this.#animates) return;
    const dwell = this.#dwells.find((each) => each.phase === this.getAttribute('phase'));
    const begin = this.#now;
    const [from, length] = dwell ? [dwell.from, dwell.to - dwell.from] : [0, this.#round];
    this.#play(this.#turn, (passed) => {
      this.#show(from + ((begin - from + passed) % length));
      return true;
    });
  }

  #play(turn, step) {
    let began = 0;
    const frame = (time) => {
      began ||= time;
      if (turn === this.#turn && step((time - began) / 1000)) this.#frame = requestAnimationFrame(frame);
    };
    this.#frame = requestAnimationFrame(frame);
  }

  get #animates() {
    return this.#figure?.querySelector('animate') !== null;
  }

  #show(time) {
    this.#now = time;
    if (this.#animates) this.#figure?.setCurrentTime(time);
  }

  #arrive() {
    const detail = { phase: this.getAttribute('phase'), side: this.getAttribute('side') };
    const where = [this.getAttribute('exercise'), detail.phase, detail.side].join();
    if (this.#arrived === where) return;
    this.#arrived = where;
    this.dispatchEvent(new CustomEvent('arrived', { bubbles: true, detail }));
  }

  /** Nobody has drawn it, or it cannot be had now: its name, and where it is felt. */
  #words() {
    if (this.#figure?.dataset.exercise === this.getAttribute('exercise')) return;
    this.#figure = null;
    this.#address = '';
    this.#dwells = [];
    const name = document.createElement('span');
    name.className = 'figure-name';
    name.textContent = this.getAttribute('name') ?? this.getAttribute('exercise').replaceAll('-', ' ');
    const region = document.createElement('span');
    region.className = 'figure-region';
    region.textContent = this.getAttribute('region') ?? '';
    this.replaceChildren(name, region);
    this.removeAttribute('role');
    this.removeAttribute('aria-label');
    this.#arrive();
  }
}

customElements.define('exercise-figure', ExerciseFigure);
