/**
 * Says when to bring journals to the service: at once when something was told, again when the network
 * or the page comes back, when a wait is over, and by the browser itself where it can.
 */
import { StoreFailed } from './store.js';
import { countsOf, SYNC_TAG } from './sync.js';

const SOON_MS = 300;
/** Browsers tell of a network that comes back, but not always. */
const NOW_AND_THEN_MS = 30_000;

export class Courier {
  /**
   * @param {import('./sync.js').Sync} sync
   * @param {string} owner
   * @param {(standing: import('./sync.js').Standing) => void} changed
   */
  constructor(sync, owner, changed) {
    this.sync = sync;
    this.owner = owner;
    this.changed = changed;
    this.standing = { condition: 'SAVED', waiting: 0, refused: 0, gone: 0 };
    this.running = null;
    this.again = false;
    this.timer = 0;
    addEventListener('online', () => this.go());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.go());
    navigator.serviceWorker?.addEventListener('message', ({ data }) => data === SYNC_TAG && this.go());
  }

  /** Something was told: shows it as waiting, and sends it in a moment. */
  async told() {
    const counts = await this.#known(countsOf(this.sync.journal, this.owner));
    const condition = this.standing.condition === 'SAVED' ? 'SENDING' : this.standing.condition;
    this.#show({ ...counts, condition });
    this.#in(this.sync.tryAt === null ? SOON_MS : Math.max(SOON_MS, this.sync.tryAt - this.sync.wall()));
  }

  /**
   * Sends now; what is told while a run is under way goes in another right after it, whatever the
   * service asks to wait for.
   *
   * @returns {Promise<import('./sync.js').Standing>}
   */
  go() {
    this.again = this.running !== null;
    this.running ??= this.#sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async #sendAll() {
    let standing;
    do {
      this.again = false;
      standing = await this.#send();
    } while (this.again);
    return standing;
  }

  async #send() {
    clearTimeout(this.timer);
    const standing = await this.#known(this.sync.run(this.owner));
    this.#show(standing);
    if (standing.condition === 'SAVED' && standing.waiting > 0) {
      this.#in(SOON_MS);
    } else if (this.sync.tryAt !== null) {
      this.#in(Math.min(NOW_AND_THEN_MS, Math.max(SOON_MS, this.sync.tryAt - this.sync.wall())));
      this.#askBrowser();
    } else if (standing.condition === 'LATER') {
      this.#in(NOW_AND_THEN_MS);
    }
    return standing;
  }

  /** A phone that cannot say what waits, or note what was sent, is asked again. */
  async #known(asked) {
    try {
      return await asked;
    } catch (failure) {
      if (!(failure instanceof StoreFailed)) {
        throw failure;
      }
      return { ...this.standing, condition: 'LATER' };
    }
  }

  #in(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.go(), ms);
  }

  /** Where the browser can, it wakes the service worker when the network is back, page or no page. */
  async #askBrowser() {
    try {
      const worker = await navigator.serviceWorker?.getRegistration();
      await worker?.sync?.register(SYNC_TAG);
    } catch {
      // not allowed here; the page goes on trying by itself
    }
  }

  #show(standing) {
    this.standing = standing;
    this.changed(standing);
  }
}

/** What to say of how things stand. @param {import('./sync.js').Standing} standing */
export function standingText(words, { condition, waiting, refused, gone }) {
  if (condition === 'UNKEPT') {
    return words.sync.UNKEPT;
  }
  if (condition === 'SAVED' && waiting === 0) {
    if (gone > 0) {
      return words.sync.gone(gone);
    }
    return refused > 0 ? words.sync.refused(refused) : words.sync.SAVED;
  }
  if (condition === 'OFFLINE') {
    return words.sync.OFFLINE(waiting);
  }
  if (condition === 'SIGNED_OUT') {
    return words.sync.SIGNED_OUT(waiting);
  }
  return condition === 'LATER' ? words.sync.LATER(waiting) : words.sync.SENDING;
}
