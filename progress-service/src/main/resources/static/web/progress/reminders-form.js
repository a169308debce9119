/** Choosing when to be reminded, allowing the device to say so, and the calendar's address. */

import { send } from '/web/api.js';
import { remindersChanged } from '/web/progress/reminders.js';

const SECRET_BYTES = 32;

function say(place, words, wrong = false) {
  const said = place.querySelector('.form-said');
  said.textContent = words;
  said.className = wrong ? 'form-said notice stopping' : 'form-said notice';
  said.hidden = words === '';
}

const path = (element) => `/api/members/${element.getAttribute('member')}/reminders`;

/** `<reminders-form member>`, with its words as attributes: saved, none, offline, failed. */
class RemindersForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.times = this.querySelector('[data-times]');
    this.spread = this.form.elements.spread;
    this.between = this.querySelector('[data-between]');
    this.spread.addEventListener('change', () => (this.between.hidden = !this.spread.checked));
    this.querySelector('[data-add]').addEventListener('click', () => this.#add());
    this.times.addEventListener('click', ({ target }) => this.#remove(target));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save();
    });
    this.#count();
    this.#tell([...this.querySelector('[data-list]').textContent.matchAll(/\d\d:\d\d/g)].map(String));
  }

  #add() {
    this.times.append(this.querySelector('[data-time]').content.cloneNode(true));
    this.#count();
    this.times.lastElementChild.querySelector('input').focus();
  }

  #remove(button) {
    if (button.matches('[data-remove]')) {
      button.closest('li').remove();
      this.#count();
      this.querySelector('[data-add]').focus();
    }
  }

  #count() {
    this.querySelector('[data-add]').disabled = this.times.children.length >= Number(this.times.dataset.most);
  }

  #wanted() {
    const { from, to, count } = this.form.elements;
    const times = [...this.times.querySelectorAll('input')].map((input) => input.value);
    const between = this.spread.checked ? { from: from.value, to: to.value, times: Number(count.value) } : null;
    const days = [...this.form.querySelectorAll('[name="days"]:checked')].map((box) => box.value);
    // days without a time remind nobody: nothing is wanted
    return { days: times.length > 0 || between ? days : [], times, ...(between && { between }) };
  }

  async #save() {
    const wrong = [...this.form.querySelectorAll('input[type="time"]')].find(
      (input) => !input.closest('[hidden]') && !input.checkValidity(),
    );
    if (wrong) {
      say(this, wrong.validationMessage, true);
      wrong.focus();
      return;
    }
    const button = this.form.querySelector('[type="submit"]');
    button.setAttribute('aria-busy', 'true');
    try {
      const view = await send('PUT', path(this), this.#wanted());
      remindersChanged(view);
      this.#tell(view.ofDay);
      say(this, this.getAttribute(view.ofDay.length > 0 ? 'saved' : 'none'));
    } catch (failure) {
      const allowed = failure.errors?.map((each) => each.allowed ?? each.reason).join('; ');
      say(this, failure.offline ? this.getAttribute('offline') : allowed || this.getAttribute('failed'), true);
    } finally {
      button.setAttribute('aria-busy', 'false');
    }
  }

  #tell(ofDay) {
    const told = this.querySelector('[data-of-day]');
    told.hidden = ofDay.length === 0;
    told.querySelector('[data-list]').textContent = ofDay.join(', ');
  }
}

/** `<reminder-permission on off>`: asks the device only when its button is touched. */
class ReminderPermission extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector('button');
    this.button.addEventListener('click', async () => {
      await Notification.requestPermission();
      this.#show();
    });
    this.#show();
  }

  #show() {
    const state = 'Notification' in window ? Notification.permission : 'denied';
    this.button.hidden = state !== 'default';
    if (state !== 'default') {
      this.querySelector('[data-said]').textContent = this.getAttribute(state === 'granted' ? 'on' : 'off');
    }
  }
}

/** `<calendar-address member open>`: makes the address here, where alone it can be shown. */
class CalendarAddress extends HTMLElement {
  #secret = '';

  connectedCallback() {
    this.shown = this.querySelector('[data-address]');
    this.input = this.shown.querySelector('input');
    this.querySelector('[data-new]').addEventListener('click', ({ target }) => this.#open(target));
    this.querySelector('[data-close]').addEventListener('click', ({ target }) => this.#close(target));
    this.querySelector('[data-copy]').addEventListener('click', () => this.#copy());
  }

  async #open(button) {
    // kept until it has arrived, so that a repeated touch opens one calendar
    this.#secret ||= random();
    if (await this.#send(button, 'PUT', { secret: this.#secret })) {
      const address = new URL(`/calendar/${this.#secret}.ics`, location.href);
      if (document.documentElement.lang !== 'en') {
        address.searchParams.set('lang', document.documentElement.lang);
      }
      this.#secret = '';
      this.input.value = address.href;
      this.querySelector('[data-subscribe]').href = address.href.replace(/^https?:/, 'webcal:');
      this.#state(true);
      this.input.focus();
      this.input.select();
    }
  }

  async #close(button) {
    if (await this.#send(button, 'DELETE')) {
      this.#state(false);
      say(this, this.getAttribute('closed'));
      this.querySelector('[data-new]').focus();
    }
  }

  #state(open) {
    this.shown.hidden = !open;
    this.querySelector('[data-state]').hidden = true;
    this.querySelector('[data-close]').hidden = !open;
    const button = this.querySelector('[data-new]');
    button.textContent = open ? button.dataset.again : button.dataset.first;
  }

  async #send(button, method, body) {
    button.setAttribute('aria-busy', 'true');
    say(this, '');
    try {
      await send(method, `${path(this)}/calendar`, body);
      return true;
    } catch (failure) {
      say(this, this.getAttribute(failure.offline ? 'offline' : 'failed'), true);
      return false;
    } finally {
      button.setAttribute('aria-busy', 'false');
    }
  }

  async #copy() {
    this.input.select();
    try {
      await navigator.clipboard.writeText(this.input.value);
      say(this, this.getAttribute('copied'));
    } catch {
      // what is selected can be copied by hand
      this.input.focus();
    }
  }
}

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
}

customElements.define('reminders-form', RemindersForm);
customElements.define('reminder-permission', ReminderPermission);
customElements.define('calendar-address', CalendarAddress);
