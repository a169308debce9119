/**
 * Reminders while a page of ours is open: at each moment a member has asked for, the page says so, and the device
 * does, too, where they have allowed it.
 */

import { get } from '/web/api.js';

/** A device that has slept past a moment says nothing: what was due an hour ago is no reminder. */
const LATE = 10 * 60 * 1000;
/** What is farther away is asked for again before it comes. */
const AHEAD = 12 * 3600 * 1000;
const CHANGED = 'reminders:changed';

/** `<reminder-notice member title>` around a notice with a button that closes it. */
class ReminderNotice extends HTMLElement {
  #upcoming = [];
  #timer = 0;

  connectedCallback() {
    this.notice = this.querySelector('.notice');
    this.querySelector('button').addEventListener('click', () => (this.notice.hidden = true));
    document.addEventListener(CHANGED, ({ detail }) => this.#plan(detail.upcoming));
    this.#ask();
  }

  async #ask() {
    try {
      const { upcoming } = await get(`/api/members/${this.getAttribute('member')}/reminders`, { tries: 1 });
      this.#plan(upcoming);
    } catch {
      // without a network a page reminds nobody; the calendar does
    }
  }

  #plan(upcoming) {
    clearTimeout(this.#timer);
    this.#upcoming = upcoming.map((each) => Date.parse(each)).filter((each) => each > Date.now());
    this.#wait();
  }

  #wait() {
    const next = this.#upcoming[0] ?? Infinity;
    const away = Math.min(next - Date.now(), AHEAD);
    this.#timer = setTimeout(() => (Date.now() < next ? this.#ask() : this.#due(next)), away);
  }

  #due(at) {
    this.#upcoming.shift();
    if (Date.now() - at < LATE) {
      this.notice.hidden = false;
      notify(this.getAttribute('title'));
    }
    this.#wait();
  }
}

async function notify(words) {
  if (!('Notification' in window) || Notification.permission !== 'granted') {
    return;
  }
  // several open pages say it once
  const options = { body: words.replace(/^Longhold: /, ''), icon: '/web/icon-192.png', tag: 'longhold-reminder' };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker?.active) {
    // phones let only the worker show something
    await worker.showNotification('Longhold', options);
  } else {
    const notification = new Notification('Longhold', options);
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
    });
  }
}

/** Tells the page's notice of other moments. @param {{upcoming: string[]}} view */
export function remindersChanged(view) {
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: view }));
}

customElements.define('reminder-notice', ReminderNotice);
