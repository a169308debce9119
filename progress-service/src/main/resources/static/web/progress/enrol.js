/**
 * `<enrol-file data-programme>`: choose or drop a file, see its rows and what is wrong with them, enrol the rest,
 * try again what failed, take the result along. Its words are `[data-word]` elements in a hidden list.
 */

import { number } from '/web/format.js';
import { identify, read, result } from '/web/progress/enrol-rows.js';
import { enrol } from '/web/progress/enrol-send.js';

const SHOWN = 100;
const COLUMNS = ['external_id', 'name', 'email', 'birth_date', 'age_band', 'cohorts', 'zone', 'clinician'];

class EnrolFile extends HTMLElement {
  #rows = [];
  #file = null;
  #stop = null;
  #words = {};

  connectedCallback() {
    this.querySelectorAll('[data-word]').forEach((each) => (this.#words[each.dataset.word] = each.textContent));
    const input = this.querySelector('input[type=file]');
    const zone = this.querySelector('[name=zone]');
    zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
    zone.addEventListener('change', () => this.#file && this.#open(this.#file));
    input.addEventListener('change', () => input.files[0] && this.#open(input.files[0]));
    this.#drop(this.querySelector('.drop'));
    this.#on('enrol', () => this.#enrol(this.#rows.filter(isReady)));
    this.#on('again', () => this.#enrol(this.#rows.filter(isReady)));
    this.#on('stop', () => this.#stop?.abort());
    this.#on('result', () => this.#take());
    window.addEventListener('beforeunload', (event) => this.#stop && event.preventDefault());
  }

  #on(what, then) {
    this.querySelector(`[data-do=${what}]`).addEventListener('click', then);
  }

  #drop(place) {
    place.addEventListener('dragover', (event) => {
      event.preventDefault();
      place.classList.add('over');
    });
    place.addEventListener('dragleave', () => place.classList.remove('over'));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      place.classList.remove('over');
      const [file] = event.dataTransfer.files;
      if (file) {
        this.#open(file);
      }
    });
  }

  async #open(file) {
    if (this.#stop) {
      return;
    }
    this.#file = file;
    const { rows, unknown, why } = read(await file.text(), this.querySelector('[name=zone]').value.trim());
    this.#rows = rows;
    this.#tell('.enrol-file-said', why ? this.#words[why] : '');
    this.#part('.enrol-run').hidden = true;
    this.#part('.enrol-done').hidden = true;
    this.#part('.enrol-preview').hidden = Boolean(why);
    if (why) {
      return;
    }
    await identify(rows, this.dataset.programme);
    this.#tell('.enrol-unknown', unknown.length > 0 ? fill(this.#words.unknown, unknown.join(', ')) : '');
    this.#preview();
    this.querySelector('#preview').focus();
  }

  #preview() {
    const wrong = this.#rows.filter(isWrong);
    const ready = this.#rows.filter(isReady);
    const cut = this.#rows.length - Math.min(wrong.length, SHOWN) - Math.min(ready.length, SHOWN);
    this.#tell('.enrol-sum', fill(this.#words.sum, number(this.#rows.length), number(ready.length), number(wrong.length)));
    this.#table([...wrong.slice(0, SHOWN), ...ready.slice(0, SHOWN)]);
    this.#tell('.enrol-cut', cut > 0 ? fill(this.#words.cut, number(cut)) : '');
    const button = this.querySelector('[data-do=enrol]');
    button.hidden = ready.length === 0;
    button.textContent = fill(wrong.length > 0 ? this.#words.enrolRest : this.#words.enrolAll, number(ready.length));
  }

  #table(rows) {
    const used = COLUMNS.filter((column) => this.#rows.some((row) => row.cells[column]));
    const table = this.querySelector('.rows-table');
    const head = document.createElement('tr');
    head.append(cell('th', this.#words.row, 'col'), cell('th', this.#words.wrong, 'col'));
    used.forEach((column) => head.append(cell('th', column, 'col')));
    table.tHead.replaceChildren(head);
    table.tBodies[0].replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement('tr');
        line.className = isWrong(row) ? 'failed' : '';
        const reasons = row.wrong.map(({ column, why }) => `${column} ${this.#words[why]}`.trim()).join('; ');
        const told = cell('td', reasons || this.#words.fine);
        told.className = reasons ? 'wrong' : 'soft';
        line.append(cell('th', String(row.line), 'row'), told);
        used.forEach((column) => line.append(cell('td', row.cells[column] ?? '')));
        return line;
      }),
    );
  }

  async #enrol(rows) {
    if (this.#stop || rows.length === 0) {
      return;
    }
    this.#stop = new AbortController();
    this.#running(true);
    const bar = this.querySelector('progress');
    bar.max = rows.length;
    bar.value = 0;
    this.#progress(0, rows.length);
    let done = 0;
    try {
      await enrol(rows, this.#stop.signal, () => {
        done += 1;
        this.#progress(done, rows.length);
      });
      this.#tell('.enrol-broken', '');
    } catch (failure) {
      this.#tell('.enrol-broken', failure.signedOut ? this.#words.signedOut : failure.message);
    } finally {
      this.#stop = null;
      this.#running(false);
      this.#done();
    }
  }

  #progress(done, of) {
    this.querySelector('progress').value = done;
    // every row is drawn, a tenth of them is told
    this.querySelector('.enrol-count').textContent = fill(this.#words.progress, number(done), number(of));
    if (done === of || done % Math.ceil(of / 10) === 0) {
      this.#tell('.enrol-heard', fill(this.#words.progress, number(done), number(of)));
    }
  }

  #running(running) {
    this.#part('.enrol-run').hidden = !running;
    this.#part('.enrol-preview').hidden = running;
    this.#part('.enrol-done').hidden = true;
    this.querySelectorAll('.drop input').forEach((input) => (input.disabled = running));
    if (running) {
      this.querySelector('#running').focus();
    }
  }

  #done() {
    const enrolled = this.#rows.filter(({ status }) => status === 'ENROLLED').length;
    const failed = this.#rows.filter(({ status }) => status === 'FAILED');
    const left = this.#rows.filter(isReady);
    this.#part('.enrol-preview').hidden = true;
    this.#part('.enrol-done').hidden = false;
    this.#tell('.enrol-done-sum', fill(this.#words.done, number(enrolled), number(failed.length), number(left.length - failed.length)));
    const again = this.querySelector('[data-do=again]');
    again.hidden = left.length === 0;
    again.textContent = fill(this.#words.again, number(left.length));
    this.querySelector('.enrol-failed').replaceChildren(
      ...failed.slice(0, SHOWN).map((row) => {
        const line = document.createElement('li');
        line.textContent = `${fill(this.#words.line, row.line)}: ${row.reasons.join('; ')}`;
        return line;
      }),
    );
    this.querySelector('#done').focus();
  }

  #take() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([result(this.#rows)], { type: 'text/csv;charset=utf-8' }));
    link.download = 'enrolled.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  #part(selector) {
    return this.querySelector(selector);
  }

  #tell(selector, words) {
    const place = this.querySelector(selector);
    place.textContent = words;
    place.hidden = words === '';
  }
}

const isWrong = (row) => row.wrong.length > 0;
const isReady = (row) => !isWrong(row) && row.status !== 'ENROLLED';

function cell(kind, words, scope) {
  const made = document.createElement(kind);
  made.textContent = words;
  if (scope) {
    made.scope = scope;
  }
  return made;
}

function fill(words, ...values) {
  return values.reduce((said, value, index) => said.replace(`{${index}}`, value), words);
}

customElements.define('enrol-file', EnrolFile);
