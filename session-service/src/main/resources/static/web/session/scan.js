/**
 * One switch instead of a hand: the actions of a screen take the focus in turn, the main one first,
 * and the switch, which types space or Enter as such switches do, touches the one that has it.
 */
import { isOn } from './settings.js';

const TURN_MS = 1800;
const ACTIONS = 'button, a[href], input, summary';

export class Scan {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.timer = 0;
    this.lit = null;
  }

  /** From the main action of what is on the screen now, if this is wanted on this phone. */
  begin() {
    clearInterval(this.timer);
    this.#light(null);
    if (isOn('scan')) {
      this.timer = setInterval(() => this.#next(), TURN_MS);
      this.#next();
    }
  }

  #next() {
    const all = [...this.root.querySelectorAll(ACTIONS)].filter((each) => each.checkVisibility());
    const actions = [...all.filter((each) => each.matches('.main')), ...all.filter((each) => !each.matches('.main'))];
    const after = actions[(actions.indexOf(this.lit) + 1) % actions.length] ?? null;
    this.#light(after);
    after?.focus();
  }

  #light(action) {
    this.lit?.removeAttribute('data-lit');
    action?.setAttribute('data-lit', '');
    this.lit = action;
  }
}
