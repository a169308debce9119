/**
 * `<api-form method="POST" path="/api/members/{memberId}/check-ins">` around ordinary inputs and a submit button.
 *
 * Makes JSON of the inputs by name: `a.b` becomes an object within the object, several of one name a list;
 * `type="number"` and `data-type="number"` become numbers, a lone checkbox true or false, an empty field nothing.
 * `{newId}` in the path, and the value of an input with `data-new-id`, become one id made when the form is first
 * sent, and kept for every try until it has succeeded, so that a repeated press changes nothing twice.
 *
 * What the API refuses is told at the field it names and in a live region; the first wrong field takes the focus.
 * Afterwards: event `api-form:done` (detail: the answer), then `goto` is opened, or the elements that `refresh`
 * names (a selector) are told `refresh` and load themselves again (`hx-trigger="refresh"`), or `said` is said.
 *
 * Attributes: method, path, goto, refresh, said (the words of success), offline (the words without a network).
 */

import { ApiError, send, uuidv7 } from '/web/api.js';

export class ApiForm extends HTMLElement {
  #newId = '';
  #key = '';

  connectedCallback() {
    this.querySelector('form')?.setAttribute('novalidate', '');
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(event.submitter);
    });
    this.addEventListener('input', ({ target }) => clear(target));
  }

  /** The object that would be sent. @param {HTMLElement} [submitter] whose own name and value count, too */
  body(submitter) {
    const body = {};
    for (const input of this.#inputs()) {
      const value = this.#valueOf(input);
      if (value !== undefined) {
        put(body, input.name, value, this.#areMany(input));
      }
    }
    if (submitter?.name) {
      put(body, submitter.name, submitter.value, false);
    }
    return body;
  }

  #inputs() {
    return [...this.querySelectorAll('input[name], select[name], textarea[name]')].filter(
      (input) => !input.matches(':disabled'),
    );
  }

  #areMany(input) {
    return (
      input.multiple ||
      (input.type === 'checkbox' && this.querySelectorAll(`input[name="${CSS.escape(input.name)}"]`).length > 1)
    );
  }

  #valueOf(input) {
    if (input.dataset.newId !== undefined) {
      return this.#id();
    }
    if (input.type === 'checkbox') {
      return this.#areMany(input) ? (input.checked ? input.value : undefined) : input.checked;
    }
    if (input.type === 'radio' && !input.checked) {
      return undefined;
    }
    if (input.multiple) {
      return [...input.selectedOptions].map((option) => option.value);
    }
    const text = input.value.trim();
    if (text === '') {
      return undefined;
    }
    return input.type === 'number' || input.dataset.type === 'number' ? Number(text) : text;
  }

  #id() {
    this.#newId ||= uuidv7();
    return this.#newId;
  }

  async #submit(submitter) {
    if (this.getAttribute('aria-busy') === 'true' || !this.#complete()) {
      return;
    }
    const path = this.getAttribute('path').replace('{newId}', () => this.#id());
    const method = this.getAttribute('method') || 'POST';
    const body = this.body(submitter);
    this.#busy(true);
    this.#say('');
    this.#key ||= uuidv7();
    try {
      const answer = await send(method, path, body, { key: this.#key });
      this.#newId = '';
      this.#key = '';
      this.#done(answer);
    } catch (failure) {
      this.#refused(failure);
    } finally {
      this.#busy(false);
    }
  }

  /** The browser's own words for what is missing, shown where ours would be. */
  #complete() {
    const wrong = this.#inputs().filter((input) => !input.checkValidity());
    wrong.forEach((input) => tell(input, input.validationMessage));
    wrong[0]?.focus();
    return wrong.length === 0;
  }

  #busy(busy) {
    this.setAttribute('aria-busy', String(busy));
    this.querySelector('form')?.setAttribute('aria-busy', String(busy));
    this.querySelectorAll('button').forEach((button) => button.setAttribute('aria-disabled', String(busy)));
  }

  #done(answer) {
    this.dispatchEvent(new CustomEvent('api-form:done', { bubbles: true, detail: answer }));
    const next = this.getAttribute('goto');
    if (next) {
      location.assign(next);
      return;
    }
    const stale = this.getAttribute('refresh');
    if (stale) {
      document.querySelectorAll(stale).forEach((each) => each.dispatchEvent(new CustomEvent('refresh')));
    }
    this.#say(this.getAttribute('said') || '', 'status');
  }

  #refused(failure) {
    if (!(failure instanceof ApiError)) {
      throw failure;
    }
    if (failure.status >= 400 && failure.status < 500) {
      // an answer: what is sent next is another request, mended
      this.#key = '';
    }
    this.dispatchEvent(new CustomEvent('api-form:refused', { bubbles: true, detail: failure }));
    const inputs = this.#inputs();
    const rest = failure.errors.filter(({ field, reason }) => {
      const input = inputs.find((each) => each.name === field);
      if (input) {
        tell(input, reason);
      }
      return !input;
    });
    inputs.find((input) => input.getAttribute('aria-invalid') === 'true')?.focus();
    const words = failure.offline
      ? this.getAttribute('offline') || failure.message
      : rest.map(({ field, reason }) => `${field} ${reason}`).join('; ') || failure.message;
    this.#say(words, 'alert');
  }

  #say(words, role) {
    let live = this.querySelector(':scope > .form-said, form > .form-said');
    if (!live) {
      live = document.createElement('p');
      live.className = 'form-said';
      live.setAttribute('aria-live', 'polite');
      (this.querySelector('form') || this).append(live);
    }
    live.className = role === 'alert' ? 'form-said notice stopping' : 'form-said';
    live.textContent = words;
    live.hidden = words === '';
  }
}

function put(body, name, value, many) {
  const path = name.split('.');
  const last = path.pop();
  const place = path.reduce((object, part) => (object[part] ??= {}), body);
  place[last] = many && !Array.isArray(value) ? [...(place[last] ?? []), value] : value;
}

function tell(input, words) {
  const field = input.closest('.field') || input.parentElement;
  let told = field.querySelector('.error');
  if (!told) {
    told = document.createElement('p');
    told.className = 'error';
    told.id = `${input.id || input.name}-error`;
    field.append(told);
  }
  told.textContent = words;
  input.setAttribute('aria-invalid', 'true');
  const described = new Set((input.getAttribute('aria-describedby') || '').split(' ').filter(Boolean));
  input.setAttribute('aria-describedby', [...described.add(told.id)].join(' '));
}

function clear(input) {
  if (input.getAttribute('aria-invalid') !== 'true') {
    return;
  }
  const field = input.closest('.field') || input.parentElement;
  field.querySelector('.error')?.remove();
  input.removeAttribute('aria-invalid');
}

customElements.define('api-form', ApiForm);
