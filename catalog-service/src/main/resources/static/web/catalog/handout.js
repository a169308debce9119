/**
 * Around a button that prints the page; without a script there is only the browser's own menu. A sheet
 * that still fetches parts of itself is printed when it is whole.
 */
const PARTS = '[hx-trigger="load"]';

class PrintPage extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener('click', () => print());
    document.addEventListener('htmx:afterSettle', () => this.#wait());
    this.#wait();
  }

  #wait() {
    this.querySelector('button').disabled = document.querySelector(PARTS) !== null;
  }
}

customElements.define('print-page', PrintPage);
