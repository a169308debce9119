/** One session's holds, pain and effort; any of them can be corrected by an entry of this device's own. */

import { get, send, uuidv7 } from '/web/api.js';
import { day, number, seconds } from '/web/format.js';

const OPEN_FOR = 30 * 24 * 3600 * 1000;
const MOST = { HOLD: 3600, PAIN: 10, EFFORT: 10 };

class SessionValues extends HTMLElement {
  // a journal of its own for this visit, as another page may be open beside it
  #device = uuidv7();
  #boot = uuidv7();
  #seq = 0;
  #words = {};
  #names = {};
  #open = true;

  connectedCallback() {
    const words = this.querySelector('[data-words]').content;
    words.querySelectorAll('[data-word]').forEach((each) => (this.#words[each.dataset.word] = each.textContent));
    words.querySelectorAll('[data-exercise]').forEach((each) => (this.#names[each.dataset.exercise] = each.textContent));
    this.values = this.querySelector('[data-values]');
    this.said = this.querySelector('[data-said]');
    this.#load();
  }

  get #path() {
    return `/api/sessions/${this.getAttribute('session')}`;
  }

  async #load() {
    try {
      const [session, told] = await Promise.all([get(this.#path), get(`${this.#path}/entries`)]);
      this.querySelector('[data-day]').textContent = day(session.localDate, { weekday: 'long', day: 'numeric', month: 'long' });
      this.#open = Date.now() - Date.parse(session.startedAt) < OPEN_FOR;
      this.querySelector('[data-closed]').hidden = this.#open;
      this.#show(session, told.entries);
    } catch {
      this.values.replaceChildren();
      this.querySelector('[data-gone]').hidden = false;
    }
  }

  #show(session, entries) {
    const of = (item) => entries.filter((entry) => (entry.item ?? null) === item);
    const parts = session.items.map(({ item, exerciseId }) => this.#part(this.#names[exerciseId] ?? exerciseId, of(item)));
    this.values.replaceChildren(...[this.#part(this.#words.whole, of(null)), ...parts].filter(Boolean));
  }

  #part(name, entries) {
    if (entries.length === 0) {
      return null;
    }
    const part = make('section', { class: 'session-exercise' });
    const list = make('ul', { class: 'session-values' });
    list.append(...entries.map((entry, index) => this.#value(entry, entries, index)));
    part.append(make('h2', {}, name), list);
    return part;
  }

  #value(entry, among, index) {
    const line = make('li');
    const button = make('button', { type: 'button', class: 'value' });
    button.disabled = !this.#open;
    button.append(
      make('span', { class: 'value-name' }, this.#nameOf(entry, among.slice(0, index + 1))),
      make('span', { class: 'value-figure' }, this.#figure(entry.value, entry.kind)),
    );
    if (entry.value !== entry.told) {
      button.append(make('span', { class: 'value-name' }, `${this.#words.first.trim()} ${this.#figure(entry.told, entry.kind)}`));
    }
    button.addEventListener('click', () => this.#edit(line, button, entry));
    line.append(button);
    return line;
  }

  #figure(value, kind) {
    return kind === 'HOLD' ? seconds(value) : number(value);
  }

  #nameOf(entry, upTo) {
    if (entry.kind === 'PAIN') {
      return this.#words[entry.moment];
    }
    if (entry.kind === 'EFFORT') {
      return this.#words.effort;
    }
    const same = upTo.filter(({ hold, kind }) => kind === 'HOLD' && hold.side === entry.hold.side).length;
    const side = { LEFT: this.#words.left, RIGHT: this.#words.right }[entry.hold.side];
    return [this.#words.hold.replace('{0}', same), side].filter(Boolean).join(', ');
  }

  #edit(line, button, entry) {
    const id = `value-${entry.device}-${entry.seq}`;
    const form = make('form', { class: 'session-correct', novalidate: '' });
    const field = make('div', { class: 'field' });
    const input = make('input', { id, type: 'number', min: 0, max: MOST[entry.kind], step: entry.kind === 'HOLD' ? 'any' : 1, inputmode: 'decimal' });
    input.value = entry.value;
    const label = make('label', { for: id }, button.querySelector('.value-name').textContent + (entry.kind === 'HOLD' ? ` (${this.#words.seconds})` : ' (0–10)'));
    field.append(label, input);
    const cancel = make('button', { type: 'button', class: 'quiet' }, this.#words.cancel);
    const close = () => {
      form.replaceWith(button);
      button.focus();
    };
    cancel.addEventListener('click', close);
    form.append(field, make('button', { type: 'submit' }, this.#words.save), cancel);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (input.value === '' || !input.checkValidity()) {
        input.setAttribute('aria-invalid', 'true');
        input.focus();
      } else if (Number(input.value) === entry.value) {
        close();
      } else {
        this.#correct(entry, Number(input.value));
      }
    });
    button.replaceWith(form);
    input.select();
  }

  async #correct(entry, value) {
    const now = new Date().toISOString();
    const seq = this.#seq + 1;
    try {
      const receipt = await send('POST', `${this.#path}/journal`, {
        device: this.#device,
        bootId: this.#boot,
        sentAt: now,
        entries: [
          {
            seq,
            id: uuidv7(),
            at: now,
            elapsedMs: Math.round(performance.now()),
            type: 'Corrected',
            corrects: { device: entry.device, seq: entry.seq },
            number: entry.corrections + 1,
            fields: entry.kind === 'HOLD' ? { heldSeconds: value } : { score: value },
          },
        ],
      });
      this.#seq = seq;
      this.said.textContent = receipt.rejected.length > 0 ? this.#words.failed : this.#words.corrected;
      await this.#load();
      this.said.scrollIntoView({ block: 'center' });
    } catch {
      this.said.textContent = this.#words.failed;
    }
  }
}

function make(name, attributes = {}, text = '') {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text) {
    made.textContent = text;
  }
  return made;
}

customElements.define('session-values', SessionValues);
