/** The questions about a member's health: what is ticked is true, and the gravest answers are met at once. */

import { get, send, uuidv7 } from '/web/api.js';

const TRIES = 12;
const PAUSE = 400;

class ScreeningForm extends HTMLElement {
  #id = '';

  connectedCallback() {
    this.form = this.querySelector('form');
    this.button = this.form.querySelector('button[type="submit"]');
    this.problem = this.form.querySelector('.form-said');
    this.atOnce = this.form.querySelector('#at-once');
    this.form.addEventListener('change', () => this.#weigh());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#weigh();
  }

  #weigh() {
    this.#id = '';
    const ticked = [...this.form.querySelectorAll('input:checked')];
    this.button.textContent = this.getAttribute(ticked.length > 0 ? 'send' : 'none');
    this.atOnce.hidden = !ticked.some((input) => input.dataset.level === 'EMERGENCY');
  }

  async #send() {
    if (this.button.getAttribute('aria-busy') === 'true') {
      return;
    }
    this.button.setAttribute('aria-busy', 'true');
    this.problem.hidden = true;
    // one id for the same answers: a repeated press is one screening
    this.#id ||= uuidv7();
    const boxes = [...this.form.querySelectorAll('input[type="checkbox"]')];
    try {
      const found = await send('POST', `/api/members/${this.getAttribute('member')}/screenings`, {
        id: this.#id,
        at: new Date().toISOString(),
        answers: Object.fromEntries(boxes.map((box) => [box.name, box.checked])),
      });
      await this.#heeded(found);
      this.#show(found);
    } catch (failure) {
      this.problem.textContent = this.getAttribute(failure.offline ? 'offline' : 'failed');
      this.problem.hidden = false;
    } finally {
      this.button.setAttribute('aria-busy', 'false');
    }
  }

  /** Until the targets have heard of it, today would ask again. Grave answers are shown without waiting. */
  async #heeded(found) {
    if (found.level === 'EMERGENCY' || found.level === 'REFER') {
      return;
    }
    for (let tries = 0; tries < TRIES; tries++) {
      const targets = await get(`/api/members/${this.getAttribute('member')}/targets`, { tries: 1 }).catch(() => null);
      if (targets === null || Date.parse(targets.screeningValidUntil ?? 0) >= Date.parse(found.validUntil)) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  #show(found) {
    this.form.hidden = true;
    const result = this.querySelector(`[data-result="${found.level}"]`);
    result.querySelector('.screening-withheld').hidden = found.cautions.length === 0;
    result.hidden = false;
    result.focus();
    scrollTo(0, 0);
  }
}

customElements.define('screening-form', ScreeningForm);
