/** A clinician's board: clocks that run, and one kind of raise approved for many members at once. */

import { ApiError, send } from '/web/api.js';
import { tellTimes } from '/web/progress/times.js';

/** As many raises as one call takes. */
const MOST = 200;
/** How long an approval can be taken back from where it was given, before the board renews itself. */
const UNDO_HERE = 60_000;

const refresh = () =>
  ['board', 'flags'].forEach((id) => document.getElementById(id)?.dispatchEvent(new CustomEvent('refresh')));

/**
 * `<approve-many>` around a checkbox for each member (`data-member`, `data-proposal`), a button
 * `[data-approve]` and a line `.raise-said`. Whoever is not checked is left as they are. What came of each is told;
 * approvals may be taken back from here at once. Words: `data-button`, `data-done`, `data-refused`, `data-undo`,
 * `data-undone`, `data-none`, with `{0}` for a number.
 */
class ApproveMany extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector('[data-approve]');
    this.said = this.querySelector('.raise-said');
    this.toggle = this.querySelector('[data-none-or-all]');
    this.addEventListener('change', () => this.#count());
    this.button.addEventListener('click', () => this.#approve());
    this.toggle?.addEventListener('click', () => {
      const check = this.#chosen().length === 0;
      this.#boxes().forEach((box) => (box.checked = check));
      this.#count();
    });
  }

  #boxes() {
    return [...this.querySelectorAll('input[data-proposal]')];
  }

  #chosen() {
    return this.#boxes().filter((box) => box.checked);
  }

  #count() {
    const number = this.#chosen().length;
    this.button.disabled = number === 0;
    this.button.textContent = number === 0 ? this.dataset.none : fill(this.dataset.button, number);
    if (this.toggle) {
      this.toggle.textContent = number === 0 ? this.toggle.dataset.all : this.toggle.dataset.nobody;
    }
  }

  async #approve() {
    const raises = this.#chosen().map((box) => ({ memberId: box.dataset.member, proposalId: box.dataset.proposal }));
    const outcomes = await this.#ask('/api/proposals/approve', raises);
    if (!outcomes) {
      return;
    }
    const done = outcomes.filter((each) => each.done);
    this.#tell(outcomes, this.dataset.done);
    this.querySelector('fieldset').disabled = true;
    setTimeout(() => (this.querySelector('fieldset').disabled = false), UNDO_HERE);
    this.button.hidden = true;
    this.toggle?.remove();
    if (done.length > 0) {
      this.#offerUndo(done);
    }
  }

  #offerUndo(done) {
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.className = 'quiet';
    undo.textContent = this.dataset.undo;
    undo.addEventListener('click', async () => {
      const outcomes = await this.#ask(
        '/api/proposals/undo',
        done.map(({ memberId, proposalId }) => ({ memberId, proposalId })),
        undo,
      );
      if (outcomes) {
        undo.remove();
        this.#tell(outcomes, this.dataset.undone);
        setTimeout(refresh, 1500);
      }
    });
    this.querySelector('.actions').append(undo);
    undo.focus();
  }

  async #ask(path, raises, button = this.button) {
    button.setAttribute('aria-busy', 'true');
    button.disabled = true;
    const outcomes = [];
    try {
      for (let from = 0; from < raises.length; from += MOST) {
        outcomes.push(...(await send('POST', path, { raises: raises.slice(from, from + MOST) })).outcomes);
      }
      return outcomes;
    } catch (failure) {
      if (!(failure instanceof ApiError)) {
        throw failure;
      }
      button.disabled = false;
      if (outcomes.length === 0) {
        this.#say(failure.message, true);
        return null;
      }
      // a part went through: it is told and can be taken back, the rest stands as it was
      const rest = raises.slice(outcomes.length).map((each) => ({ ...each, done: false }));
      return [...outcomes, ...rest];
    } finally {
      button.removeAttribute('aria-busy');
    }
  }

  #tell(outcomes, words) {
    const refused = outcomes.filter((each) => !each.done);
    const parts = [fill(words, outcomes.length - refused.length)];
    if (refused.length > 0) {
      const names = refused.map(({ memberId }) => {
        const box = this.querySelector(`input[data-member="${memberId}"]`);
        return box.parentElement.textContent.trim();
      });
      parts.push(`${fill(this.dataset.refused, refused.length)} ${names.join(', ')}`);
    }
    this.#say(parts.join(' '), refused.length > 0);
  }

  #say(words, attention) {
    this.said.textContent = words;
    this.said.classList.toggle('error', attention);
  }
}

function fill(words, number) {
  return words.replace('{0}', number);
}

customElements.define('approve-many', ApproveMany);

tellTimes(document);

const title = document.title;
/** A tab in the background tells how many flags are open, too. */
function count() {
  const open = document.querySelectorAll('#flags .flags > li').length;
  document.title = open > 0 ? `(${open}) ${title}` : title;
}
count();

// what was unfolded stays so, what was chosen stays chosen, and nobody's focus is thrown to the top of the page
let kept = null;
document.addEventListener('htmx:beforeSwap', ({ target, detail }) => {
  if (target.id !== 'board' && target.id !== 'flags') {
    return;
  }
  if (target.id === 'flags' && stateIn(detail.serverResponse) === target.dataset.state) {
    detail.shouldSwap = false;
    return;
  }
  const focus = target.contains(document.activeElement) ? document.activeElement : null;
  kept = {
    unfolded: [...target.querySelectorAll('details[open]')].map((each) => each.id),
    chosen: [...target.querySelectorAll('select')].map((each) => [each.id, each.value]),
    focus: focus && (focus.id || 'now'),
  };
});
document.addEventListener('htmx:afterSwap', ({ detail }) => {
  tellTimes(document);
  count();
  if (!kept) {
    return;
  }
  const { unfolded, chosen, focus } = kept;
  kept = null;
  unfolded.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
  chosen.forEach(([id, value]) => document.getElementById(id) && (document.getElementById(id).value = value));
  if (focus && document.activeElement === document.body) {
    (document.getElementById(focus) ?? document.getElementById('now'))?.focus({ preventScroll: true });
  }
  if (detail.target.id === 'flags') {
    document.getElementById('flags-told').textContent = document.getElementById('flags').dataset.words;
  }
});

function stateIn(html) {
  return new DOMParser().parseFromString(html, 'text/html').getElementById('flags')?.dataset.state;
}

// both follow the change a moment later
document.addEventListener('api-form:done', () => setTimeout(refresh, 1000));
// nobody's choice, and nobody's undo, is swept away by the board's own renewal; flags renew themselves in any case
document.addEventListener('htmx:beforeRequest', (event) => {
  const board = document.getElementById('board');
  const itself = event.target === board && event.detail.requestConfig.triggeringEvent?.type !== 'refresh';
  if (itself && (board.contains(document.activeElement) || board.querySelector('input[data-proposal]:not(:checked), fieldset:disabled'))) {
    event.preventDefault();
  }
});
