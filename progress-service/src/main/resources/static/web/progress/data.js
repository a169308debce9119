/** Being forgotten: asked for with a typed word, done, and then signed out. */

import { send } from '/web/api.js';
import { signOut } from '/web/sign-out.js';

class ForgetMe extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.input = this.form.querySelector('input');
    this.problem = this.form.querySelector('.form-said');
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.querySelector('.forgotten button').addEventListener('click', () => this.#leave());
  }

  async #ask() {
    const word = this.getAttribute('word');
    if (this.input.value.trim().toLocaleLowerCase() !== word.toLocaleLowerCase()) {
      this.#say(this.getAttribute('wrong'));
      this.input.setAttribute('aria-invalid', 'true');
      this.input.focus();
      return;
    }
    const button = this.form.querySelector('button');
    button.setAttribute('aria-busy', 'true');
    try {
      const { certificateId } = await send('POST', `/api/members/${this.getAttribute('member')}/erasure`, {});
      await this.#forgetHere();
      this.#show(certificateId);
    } catch {
      this.#say(this.getAttribute('failed'));
    } finally {
      button.setAttribute('aria-busy', 'false');
    }
  }

  /** What this device keeps goes, too; it is never in the way of what is done already. */
  async #forgetHere() {
    try {
      const { forgetHere } = await import('/web/session/forget.js');
      await forgetHere(this.getAttribute('member'));
    } catch (failure) {
      console.warn(`this device could not be emptied: ${failure.name}`);
    }
  }

  #show(certificate) {
    const done = this.querySelector('.forgotten');
    done.querySelector('code').textContent = certificate;
    // what else is on the page is gone already
    document.querySelectorAll('main > section').forEach((section) => (section.hidden = !section.contains(this)));
    this.form.hidden = true;
    done.hidden = false;
    done.focus();
  }

  async #leave() {
    try {
      location.assign(await signOut());
    } catch {
      location.assign('/');
    }
  }

  #say(words) {
    this.problem.textContent = words;
    this.problem.hidden = false;
  }
}

customElements.define('forget-me', ForgetMe);
