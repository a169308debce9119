/** Around a button that prints the page; without a script there is only the browser's own menu. */
class PrintPage extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener('click', () => print());
  }
}

customElements.define('print-page', PrintPage);
