/**
 * `<live-session data-path="/api/members/{id}/live">`: what a member does now, line by line, as it reaches the
 * server. After a lost connection it goes on by itself with the state as it is then. Words come from its `data-*`.
 */

import { clock } from '/web/format.js';

const LINES = 12;

class LiveSession extends HTMLElement {
  #source = null;
  #seen = new Set();

  connectedCallback() {
    this.state = this.querySelector('.live-state');
    this.lines = this.querySelector('.live-lines');
    this.#open();
    window.addEventListener('pagehide', () => this.#close());
  }

  disconnectedCallback() {
    this.#close();
  }

  #open() {
    const source = new EventSource(this.dataset.path);
    this.#source = source;
    source.addEventListener('state', ({ data }) => this.#state(JSON.parse(data)));
    source.addEventListener('entries', ({ data }) => this.#entries(JSON.parse(data)));
    source.addEventListener('end', () => {
      this.#close();
      this.#tell(this.dataset.quiet, 'calm');
    });
    // the browser asks again by itself, unless it was refused: signed out, or no longer in care
    source.addEventListener('error', () => this.#tell(this.dataset.lost, 'attention'));
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #state({ running }) {
    this.#tell(running ? this.dataset.running : this.dataset.quiet, running ? 'now' : 'calm');
  }

  #entries({ entries }) {
    this.#tell(this.dataset.running, 'now');
    for (const entry of entries) {
      if (!this.#seen.has(entry.id)) {
        this.#seen.add(entry.id);
        this.#line(entry);
      }
    }
  }

  #line(entry) {
    const words = this.#words(entry);
    if (!words) {
      return;
    }
    const line = document.createElement('li');
    const at = document.createElement('span');
    at.className = 'small soft figures';
    at.textContent = clock(entry.elapsedMs / 1000);
    line.append(at, ` ${words}`);
    this.lines.prepend(line);
    this.lines.hidden = false;
    while (this.lines.children.length > LINES) {
      this.lines.lastElementChild.remove();
    }
    if (entry.type === 'Finished' || entry.type === 'Stopped') {
      this.#tell(this.dataset.ended, 'calm');
    }
  }

  #words(entry) {
    const d = this.dataset;
    const side = entry.side === 'LEFT' ? ` · ${d.left}` : entry.side === 'RIGHT' ? ` · ${d.right}` : '';
    switch (entry.type) {
      case 'HoldCompleted':
      case 'HoldReleased':
        return `${d.hold} ${entry.item}: ${entry.heldSeconds} s${side}`;
      case 'PainReported':
        return `${d.pain} ${entry.score}`;
      case 'EffortReported':
        return `${d.effort} ${entry.score}`;
      case 'ExerciseSkipped':
        return `${d.skipped} ${entry.item}`;
      case 'Paused':
        return d.paused;
      case 'Resumed':
        return d.resumed;
      case 'RedFlagReported':
        return d.flag;
      case 'Finished':
      case 'Stopped':
        return d.finished;
      default:
        return '';
    }
  }

  #tell(words, kind) {
    if (this.state.textContent !== words) {
      this.state.textContent = words;
    }
    this.state.className = `live-state mark-word ${kind}`;
  }
}

customElements.define('live-session', LiveSession);
