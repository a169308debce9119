/** Today: the morning's pain in one touch, and forms that tell when they were sent. */

import { send, uuidv7 } from '/web/api.js';
import { day } from '/web/format.js';

/** From here on, pain ends a screening: the rest of the page asks for a new one. */
const SETTLES_WITHIN = [300, 900, 2000];

/**
 * Around the eleven scores. Saves at once what is touched; afterwards one line tells what was saved and
 * offers to change it. Attributes: member, score (told earlier today), and the words: saved, kept, offline,
 * failed.
 */
class MorningCheckIn extends HTMLElement {
  #turn = 0;

  connectedCallback() {
    this.told = this.querySelector('.morning-told');
    this.words = this.querySelector('.morning-words');
    this.scores = this.querySelector('fieldset');
    this.problem = this.querySelector('.morning-said');
    this.told.querySelector('button').addEventListener('click', () => this.#ask());
    this.scores.addEventListener('click', ({ target }) => {
      if (target.name === 'morning' && target.value === this.#kept) {
        this.#show(Number(target.value), this.getAttribute('saved'));
      }
    });
    this.scores.addEventListener('change', ({ target }) => this.#save(Number(target.value)));
    this.#kept = this.getAttribute('score') ?? '';
    if (this.#kept !== '') {
      this.#show(Number(this.#kept), this.getAttribute('kept'));
    }
  }

  #kept = '';

  #ask() {
    this.told.hidden = true;
    this.scores.hidden = false;
    (this.scores.querySelector('input:checked') ?? this.scores.querySelector('input')).focus();
  }

  #show(score, words) {
    this.words.textContent = words.replace('{0}', score);
    const within = this.scores.contains(document.activeElement);
    this.told.hidden = false;
    this.scores.hidden = true;
    if (within) {
      this.told.querySelector('button').focus();
    }
  }

  async #save(score) {
    const turn = ++this.#turn;
    this.problem.hidden = true;
    this.setAttribute('aria-busy', 'true');
    try {
      await send('POST', `/api/members/${this.getAttribute('member')}/check-ins`, {
        id: uuidv7(),
        at: new Date().toISOString(),
        score,
      });
      if (turn === this.#turn) {
        this.#kept = String(score);
        this.#show(score, this.getAttribute('saved'));
        this.#settle();
      }
    } catch (failure) {
      this.problem.textContent = this.getAttribute(failure.offline ? 'offline' : 'failed');
      this.problem.hidden = false;
    } finally {
      this.setAttribute('aria-busy', 'false');
    }
  }

  /** A morning may settle a raise or end a screening; what shows it follows in a moment. */
  #settle() {
    SETTLES_WITHIN.forEach((wait) => setTimeout(refresh, wait));
  }
}

function refresh() {
  document.getElementById('now')?.dispatchEvent(new CustomEvent('refresh'));
}

/** `<local-day day="2026-11-23">`: the day in the words of the page's language. */
class LocalDay extends HTMLElement {
  connectedCallback() {
    const form = this.getAttribute('form') === 'short' ? { day: 'numeric', month: 'short' } : { weekday: 'long', day: 'numeric', month: 'long' };
    this.textContent = day(this.getAttribute('day'), form);
  }
}

customElements.define('morning-check-in', MorningCheckIn);
customElements.define('local-day', LocalDay);

// the moment of an agreement is the moment of the touch
document.addEventListener(
  'submit',
  ({ target }) => target.querySelectorAll('[data-now]').forEach((input) => (input.value = new Date().toISOString())),
  true,
);

document.addEventListener('api-form:done', () => SETTLES_WITHIN.forEach((wait) => setTimeout(refresh, wait)));
