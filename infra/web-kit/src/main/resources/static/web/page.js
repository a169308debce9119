/** What every page needs: its choices, signing out, forms, and htmx that proves where it comes from. */

import { csrfToken } from '/web/api.js';
import { signOut } from '/web/sign-out.js';
import '/web/api-form.js';
import '/web/theme.js';

/** Around a button: ends the sign-in here, then at the provider. */
class SignOut extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', async () => {
      const button = this.querySelector('button');
      button.disabled = true;
      try {
        location.assign(await signOut());
      } catch {
        button.disabled = false;
      }
    });
  }
}

customElements.define('sign-out', SignOut);

document.addEventListener('htmx:configRequest', ({ detail }) => {
  detail.headers['X-XSRF-TOKEN'] = csrfToken();
});
