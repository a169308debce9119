import '/web/catalog/exercise-figure.js';

/**
 * A figure to look at from all sides: it moves until somebody stops it, goes to a phase that is
 * chosen, and turns to the other side. Around an <exercise-figure>, a list of still scenes, which
 * become buttons, and the controls; without a script the scenes alone are there.
 *
 *   <figure-stage>
 *     <exercise-figure exercise="cat-cow" motion="moving" paused></exercise-figure>
 *     <div data-controls hidden>... [data-play] [name=side]</div>
 *     <ol><li data-phase="CAT"><span class="still">...</span>Cat</li></ol>
 *   </figure-stage>
 */
class FigureStage extends HTMLElement {
  #calm = matchMedia('(prefers-reduced-motion: reduce)');

  connectedCallback() {
    if (this.dataset.lives) return;
    this.dataset.lives = 'yes';
    this.#scenes.forEach((scene) => this.#opens(scene));
    const controls = this.querySelector('[data-controls]');
    if (this.#scenes.length > 0) controls.hidden = false;
    const side = controls.querySelector('[name="side"]:checked');
    if (side) this.#figure.setAttribute('side', side.value);
    controls.addEventListener('change', ({ target }) => this.#figure.setAttribute('side', target.value));
    this.#play.addEventListener('click', () => (this.#moves ? this.#rest() : this.#go()));
    // whoever asked for no motion is shown the first phase, and may still ask for the movement
    if (this.#calm.matches && this.#scenes.length > 1) this.#hold(this.#scenes[1].dataset.phase);
    else this.#go();
  }

  get #figure() {
    return this.querySelector('exercise-figure');
  }

  get #play() {
    return this.querySelector('[data-play]');
  }

  get #scenes() {
    return [...this.querySelectorAll('[data-phase]')].filter((each) => each.localName === 'li');
  }

  get #moves() {
    return !this.#figure.hasAttribute('phase') && !this.#figure.hasAttribute('paused');
  }

  #opens(scene) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    button.append(...scene.childNodes);
    button.addEventListener('click', () => this.#hold(scene.dataset.phase));
    scene.append(button);
  }

  #go() {
    this.#figure.setAttribute('motion', 'moving');
    this.#figure.removeAttribute('phase');
    this.#figure.removeAttribute('paused');
    this.#tell();
  }

  #rest() {
    this.#figure.setAttribute('paused', '');
    this.#tell();
  }

  #hold(phase) {
    this.#figure.setAttribute('motion', 'still');
    this.#figure.setAttribute('phase', phase);
    this.#figure.removeAttribute('paused');
    this.#tell(phase);
  }

  #tell(phase = '') {
    this.#play.textContent = this.#moves ? this.#play.dataset.stop : this.#play.dataset.go;
    this.#play.removeAttribute('aria-pressed');
    for (const scene of this.#scenes) {
      scene.querySelector('button').setAttribute('aria-pressed', String(scene.dataset.phase === phase));
    }
  }
}

customElements.define('figure-stage', FigureStage);
