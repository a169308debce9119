/** A member's page for their clinician: what runs now, a plan to propose, notes. */

import { ApiError, get, send, uuidv7 } from '/web/api.js';
import { moment, seconds } from '/web/format.js';
import '/web/progress/live-session.js';
import { tellTimes } from '/web/progress/times.js';

/** `<plan-form data-member data-plan>`: proposes a plan, or another version of the one there is. */
class PlanForm extends HTMLElement {
  #routines = [];
  #exercises = new Map();
  #planId = '';

  connectedCallback() {
    this.#planId = this.dataset.plan || uuidv7();
    this.form = this.querySelector('form');
    this.form.elements.sessionsPerWeek.value = this.dataset.perWeek;
    const fold = this.querySelector('details');
    if (fold.open) {
      // whoever was quicker than this script
      this.#load();
    } else {
      fold.addEventListener('toggle', () => this.#load(), { once: true });
    }
    this.form.addEventListener('change', () => this.#starts());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#propose();
    });
  }

  async #load() {
    try {
      this.#routines = await routines();
      const chosen = new Set((this.dataset.chosen ?? '').split(' '));
      this.querySelector('.plan-routines').replaceChildren(
        ...this.#routines.map((routine) => choice(routine, chosen.has(routine.routineId))),
      );
      await this.#starts();
    } catch (failure) {
      this.#say(failure.message, true);
    }
  }

  #chosen() {
    return this.#routines.filter(
      ({ routineId }) => this.querySelector(`input[value="${routineId}"]`)?.checked,
    );
  }

  async #starts() {
    const items = this.#chosen().flatMap((routine) => routine.items);
    const wanted = [...new Map(items.map((item) => [item.exerciseId, item])).values()];
    await Promise.all(wanted.map((item) => this.#exercise(item)));
    const place = this.querySelector('.plan-starts');
    const kept = new Map([...place.querySelectorAll('select')].map((select) => [select.name, select.value]));
    place.replaceChildren(...wanted.map((item) => this.#start(item, kept)));
  }

  async #exercise(item) {
    if (!this.#exercises.has(item.exerciseId)) {
      const path = `/api/catalogue/exercises/${item.exerciseId}/revisions/${item.exerciseRevision}?lang=${document.documentElement.lang}`;
      this.#exercises.set(item.exerciseId, await get(path));
    }
  }

  #start(item, kept) {
    const exercise = this.#exercises.get(item.exerciseId);
    const ladder = exercise.ladders[item.ladder];
    const field = document.createElement('div');
    field.className = 'field';
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.id = `start-${item.exerciseId}`;
    select.name = item.exerciseId;
    label.htmlFor = select.id;
    label.textContent = `${this.dataset.start}: ${exercise.name}`;
    select.append(new Option(this.dataset.asPublished, ''));
    for (const { dose } of ladder?.rungs ?? []) {
      const words = `${dose.repetitions} × ${seconds(dose.holdSeconds)}`;
      select.append(new Option(words, JSON.stringify(dose)));
    }
    select.value = kept.get(select.name) ?? '';
    field.append(label, select);
    return field;
  }

  async #propose() {
    const routines = this.#chosen().map((routine) => routine.routineId);
    if (routines.length === 0) {
      this.#say(this.dataset.choose, true);
      return;
    }
    const starts = [...this.querySelectorAll('.plan-starts select')]
      .filter((select) => select.value !== '')
      .map((select) => ({ exerciseId: select.name, dose: JSON.parse(select.value) }));
    const body = {
      planId: this.#planId,
      routines,
      sessionsPerWeek: Number(this.form.elements.sessionsPerWeek.value),
      ...(starts.length > 0 && { starts }),
    };
    const path = `/api/members/${this.dataset.member}/plan${this.dataset.plan ? '/revise' : ''}`;
    const button = this.form.querySelector('button');
    button.setAttribute('aria-busy', 'true');
    try {
      await send('POST', path, body);
      this.#say(this.dataset.done, false);
    } catch (failure) {
      if (!(failure instanceof ApiError)) {
        throw failure;
      }
      this.#say(failure.errors.map((each) => `${each.field} ${each.reason}`).join('; ') || failure.message, true);
    } finally {
      button.removeAttribute('aria-busy');
    }
  }

  #say(words, wrong) {
    const said = this.querySelector('.form-said');
    said.textContent = words;
    said.className = wrong ? 'form-said notice stopping' : 'form-said notice';
  }
}

/** The published routines, called what they are called in the language of the page. */
async function routines() {
  const { items } = await get('/api/catalogue/routines');
  const { lang } = document.documentElement;
  return lang === 'en'
    ? items
    : Promise.all(items.map(({ routineId }) => get(`/api/catalogue/routines/${routineId}?lang=${lang}`)));
}

function choice(routine, checked) {
  const label = document.createElement('label');
  label.className = 'choice';
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.value = routine.routineId;
  input.checked = checked;
  const name = document.createElement('span');
  name.textContent = routine.name;
  label.append(input, name);
  return label;
}

/** `<member-notes data-path>`: the notes, newest first; loads itself again when told `refresh`. */
class MemberNotes extends HTMLElement {
  connectedCallback() {
    this.addEventListener('refresh', () => this.#load());
    this.#load();
  }

  async #load() {
    try {
      const { items } = await get(this.dataset.path);
      this.replaceChildren(...(items.length > 0 ? items.map(note) : [paragraph(this.dataset.none, 'soft')]));
    } catch (failure) {
      this.replaceChildren(paragraph(failure.message, 'error'));
    }
  }
}

function note({ author, changedAt, text }) {
  const article = document.createElement('article');
  article.className = 'note';
  article.append(paragraph(`${moment(changedAt)} · ${author}`, 'small soft'), paragraph(text, 'note-words'));
  return article;
}

function paragraph(words, kind) {
  const made = document.createElement('p');
  made.className = kind;
  made.textContent = words;
  return made;
}

customElements.define('plan-form', PlanForm);
customElements.define('member-notes', MemberNotes);

tellTimes(document);
document.addEventListener('htmx:afterSwap', ({ detail }) => tellTimes(detail.elt.parentElement ?? document));
// a change loads the page again once reads show it, at the same exercise
document.addEventListener('api-form:done', async ({ target, detail }) => {
  if (target.getAttribute('refresh') !== '.targets') {
    return;
  }
  await shown(detail?.asOf);
  const exercise = target.closest('details.target');
  if (exercise) {
    location.hash = exercise.id;
  }
  location.reload();
});

const TRIES = 20;
const BREATH = 250;

/** Waits until the member's targets are as of then; a moment, where nobody said of when. */
async function shown(asOf) {
  const member = location.pathname.split('/').pop();
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await new Promise((go) => setTimeout(go, asOf === undefined ? 4 * BREATH : BREATH));
    if (asOf === undefined || (await get(`/api/members/${member}/targets`)).asOf >= asOf) {
      return;
    }
  }
}

window.addEventListener('load', () => {
  const named = location.hash.startsWith('#x-') && document.getElementById(location.hash.slice(1));
  if (named) {
    named.open = true;
    named.scrollIntoView();
  }
  // whoever was quicker than the page: what is open already is told again, now that it is heard
  document.querySelectorAll('details.target[open]').forEach((each) => each.dispatchEvent(new Event('toggle')));
});
