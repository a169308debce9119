/**
 * `<live-session data-path="/api/members/{id}/live">`: what a member does now, line by line, as it reaches the
 * server. After a lost connection it goes on by itself with the state as it is then. Words come from its `data-*`;
 * `heard` once the first answer has come, so that nothing is missed from then on.
 */

import { get } from '/web/api.js';
import { clock, seconds } from '/web/format.js';

const LINES = 12;

class LiveSession extends HTMLElement {
  #source = null;
  #seen = new Set();
  /** What is trained, by the session and its item: the page knows the names. @type {Map<string, Promise<Map<number, string>>>} */
  #exercises = new Map();

  connectedCallback() {
    this.state = this.querySelector('.live-state');
    this.lines = this.querySelector('.live-lines');
    this.#open();
    window.addEventListener('pagehide', () => this.#close());
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#open());
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
    // the browser asks again by itself, unless it was refused: signed out, no longer in care, too many watch
    source.addEventListener('error', () =>
      this.#tell(source.readyState === EventSource.CLOSED ? this.dataset.refused : this.dataset.lost, 'attention'),
    );
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #state({ running }) {
    this.toggleAttribute('heard', true);
    this.#tell(running ? this.dataset.running : this.dataset.quiet, running ? 'now' : 'calm');
  }

  async #entries({ sessionId, entries }) {
    this.#tell(this.dataset.running, 'now');
    if (!this.#exercises.has(sessionId)) {
      this.#exercises.set(sessionId, exercisesOf(sessionId));
    }
    for (const entry of entries.filter(({ id }) => !this.#seen.has(id))) {
      this.#seen.add(entry.id);
      // what names no exercise, danger above all, waits for no names
      const names = entry.item ? await this.#exercises.get(sessionId) : new Map();
      this.#line(entry, names.get(entry.item) ?? `${this.dataset.exercise} ${entry.item}`);
    }
  }

  #line(entry, exercise) {
    const words = this.#words(entry, exercise);
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

  #words(entry, exercise) {
    const d = this.dataset;
    const side = entry.side === 'LEFT' ? ` · ${d.left}` : entry.side === 'RIGHT' ? ` · ${d.right}` : '';
    switch (entry.type) {
      case 'HoldCompleted':
      case 'HoldReleased':
        return `${exercise}: ${seconds(entry.heldSeconds)}${side}`;
      case 'PainReported':
        return `${d.pain} ${entry.score}`;
      case 'EffortReported':
        return `${d.effort} ${entry.score}`;
      case 'ExerciseSkipped':
        return `${d.skipped} ${exercise}`;
      case 'Paused':
        return d.paused;
      case 'Resumed':
        return d.resumed;
      case 'RedFlagReported':
        return [d.flag, this.querySelector(`[data-flag="${CSS.escape(entry.flag)}"]`)?.textContent].filter(Boolean).join(': ');
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

/** The names of a session's exercises by their item; none where it cannot be asked. */
async function exercisesOf(sessionId) {
  try {
    const { items } = await get(`/api/sessions/${sessionId}`, { tries: 1 });
    return new Map(
      items.map(({ item, exerciseId }) => [
        item,
        document.querySelector(`#x-${CSS.escape(exerciseId)} .row-name`)?.textContent ?? exerciseId,
      ]),
    );
  } catch {
    return new Map();
  }
}

customElements.define('live-session', LiveSession);
