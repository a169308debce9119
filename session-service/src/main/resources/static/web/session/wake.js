import { isOn } from './settings.js';

/** Keeps the screen lit while a session runs; browsers let go when the page is hidden. */
export class Wake {
  constructor() {
    this.wanted = false;
    this.lock = null;
    document.addEventListener('visibilitychange', () => this.#hold());
  }

  /** @param {boolean} wanted */
  keep(wanted) {
    this.wanted = wanted && isOn('awake');
    return this.#hold();
  }

  async #hold() {
    if (!this.wanted) {
      const lock = this.lock;
      this.lock = null;
      await lock?.release();
      return;
    }
    if (document.visibilityState !== 'visible' || (this.lock && !this.lock.released) || !navigator.wakeLock) {
      return;
    }
    try {
      this.lock = await navigator.wakeLock.request('screen');
    } catch {
      // low battery, or not allowed: the session goes on all the same
    }
  }
}
