/**
 * `<line-chart label="Hold time" unit="s">` around a table: its first column are local days, each further one a
 * line under the name of its head (three at most). The table stays, folded away beneath the drawing, so that
 * whoever cannot see the one reads the other. A row with `data-mark="words"` is marked, and its words are told.
 * `top` is the highest value there can be; without it, the drawing ends above the highest there is. A day without
 * a value breaks a line, as nothing is known of it; with `join="7"` a line goes on over so many days at most.
 *
 * The drawing takes the focus: left and right go from day to day, Home and End to the ends; what is there is
 * told in words beneath it.
 */

import { day, number } from '/web/format.js';

const SVG = 'http://www.w3.org/2000/svg';
/** As wide as its place, so that words and figures have one size on every screen. */
const WIDEST = 640;
const NARROWEST = 280;
const DAY = 24 * 3600 * 1000;
const HEIGHT = 260;
const LEFT = 40;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 32;
const KINDS = ['', 'second', 'third'];
const WORDS = {
  en: { table: 'As a table', keys: 'Use the arrow keys to go from day to day.' },
  hi: { table: 'तालिका के रूप में', keys: 'एक दिन से दूसरे दिन जाने के लिए तीर कुंजियों का उपयोग करें।' },
};

class LineChart extends HTMLElement {
  #rows = [];
  #names = [];
  #at = -1;
  #width = 0;
  #watch = new ResizeObserver(() => this.#fit());

  connectedCallback() {
    const table = this.querySelector('table');
    if (!table || this.querySelector('svg')) {
      return;
    }
    this.#read(table);
    if (this.#rows.length > 0) {
      this.#fit();
      this.#fold(table);
      this.#watch.observe(this);
    }
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  #fit() {
    const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, this.clientWidth)));
    if (width !== this.#width) {
      const focused = this.svg !== undefined && this.svg === document.activeElement;
      this.#width = width;
      this.#at = -1;
      this.svg?.remove();
      this.told?.remove();
      this.#draw();
      if (focused) {
        this.svg.focus();
      }
    }
  }

  #read(table) {
    this.#names = [...table.tHead.rows[0].cells].slice(1, 1 + KINDS.length).map((cell) => cell.textContent.trim());
    this.#rows = [...table.tBodies[0].rows].map((row) => {
      const [first, ...values] = [...row.cells].map((cell) => (cell.dataset.value ?? cell.textContent).trim());
      return {
        day: first,
        time: Date.parse(`${first}T00:00:00Z`),
        values: values.slice(0, KINDS.length).map((value) => (value === '' ? NaN : Number(value))),
        mark: row.dataset.mark ?? '',
      };
    });
  }

  #draw() {
    const words = WORDS[document.documentElement.lang] ?? WORDS.en;
    const svg = element('svg', { viewBox: `0 0 ${this.#width} ${HEIGHT}`, role: 'img', tabindex: 0 });
    this.svg = svg;
    svg.setAttribute('aria-label', `${this.getAttribute('label')}. ${words.keys}`);
    const highest = Math.max(1, ...this.#rows.flatMap((row) => row.values).filter(Number.isFinite));
    const top = Number(this.getAttribute('top')) || niceTop(highest);
    this.x = scale(this.#rows[0].time, this.#rows.at(-1).time, LEFT, this.#width - RIGHT);
    this.y = scale(0, top, HEIGHT - BOTTOM, TOP);
    this.#grid(svg, top);
    this.#names.forEach((_, index) => this.#line(svg, index));
    this.cursor = element('line', { class: 'chart-cursor', y1: TOP, y2: HEIGHT - BOTTOM, visibility: 'hidden' });
    svg.append(this.cursor);
    this.told = document.createElement('p');
    this.told.className = 'chart-told small';
    this.told.setAttribute('aria-live', 'polite');
    this.told.append(...this.#legend());
    svg.addEventListener('keydown', (event) => this.#key(event));
    svg.addEventListener('pointermove', (event) => this.#near(event, svg));
    svg.addEventListener('pointerdown', (event) => this.#near(event, svg));
    this.prepend(svg, this.told);
  }

  #grid(svg, top) {
    // what is counted in whole points has no half ones beside it
    const steps = Number.isInteger(top / 4) ? 4 : 5;
    for (let step = 0; step <= steps; step++) {
      const value = (top * step) / steps;
      const y = this.y(value);
      svg.append(element('line', { class: 'chart-grid', x1: LEFT, x2: this.#width - RIGHT, y1: y, y2: y }));
      svg.append(text(number(value), { x: LEFT - 8, y: y + 5, 'text-anchor': 'end' }));
    }
    const form = { day: 'numeric', month: 'short' };
    const ends = { y: HEIGHT - 6 };
    svg.append(text(day(this.#rows[0].day, form), { ...ends, x: LEFT, 'text-anchor': 'start' }));
    if (this.#rows.length > 1) {
      svg.append(text(day(this.#rows.at(-1).day, form), { ...ends, x: this.#width - RIGHT, 'text-anchor': 'end' }));
    }
  }

  #line(svg, index) {
    const over = Number(this.getAttribute('join')) * DAY;
    let known = null;
    const path = this.#rows
      .map((row) => {
        const value = row.values[index];
        if (!Number.isFinite(value)) {
          known = over > 0 ? known : null;
          return '';
        }
        const pen = known === null || (over > 0 && row.time - known > over) ? 'M' : 'L';
        known = row.time;
        return `${pen}${this.x(row.time).toFixed(1)} ${this.y(value).toFixed(1)}`;
      })
      .join('');
    svg.append(element('path', { class: `chart-line ${KINDS[index]}`, d: path }));
    if (index > 0) {
      return;
    }
    this.#rows
      .filter((row) => Number.isFinite(row.values[index]))
      .forEach((row) => {
        const at = { cx: this.x(row.time), cy: this.y(row.values[index]) };
        svg.append(element('circle', { class: `chart-dot${row.mark ? ' marked' : ''}`, r: row.mark ? 6 : 4, ...at }));
      });
  }

  #legend() {
    return this.#names.map((name, index) => {
      const entry = document.createElement('span');
      entry.className = 'chart-key';
      const line = element('svg', { viewBox: '0 0 32 8', width: 32, height: 8, 'aria-hidden': 'true' });
      line.append(element('path', { class: `chart-line ${KINDS[index]}`, d: 'M1 4H31' }));
      entry.append(line, ` ${name}`);
      return entry;
    });
  }

  #fold(table) {
    const words = WORDS[document.documentElement.lang] ?? WORDS.en;
    const fold = document.createElement('details');
    const head = document.createElement('summary');
    head.textContent = words.table;
    const frame = document.createElement('div');
    frame.className = 'table-frame';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', this.getAttribute('label'));
    frame.append(table);
    fold.append(head, frame);
    this.append(fold);
  }

  #key(event) {
    const last = this.#rows.length - 1;
    const next = { ArrowRight: Math.min(last, this.#at + 1), ArrowLeft: Math.max(0, this.#at - 1), Home: 0, End: last };
    if (event.key in next) {
      event.preventDefault();
      this.#show(next[event.key]);
    }
  }

  #near(event, svg) {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.#width;
    const distances = this.#rows.map((row) => Math.abs(this.x(row.time) - x));
    this.#show(distances.indexOf(Math.min(...distances)));
  }

  #show(index) {
    if (index === this.#at) {
      return;
    }
    this.#at = index;
    const row = this.#rows[index];
    const x = this.x(row.time);
    this.cursor.setAttribute('x1', x);
    this.cursor.setAttribute('x2', x);
    this.cursor.setAttribute('visibility', 'visible');
    const unit = this.getAttribute('unit') ?? '';
    const values = this.#names
      .map((name, each) => [name, row.values[each]])
      .filter(([, value]) => Number.isFinite(value))
      .map(([name, value]) => `${name} ${number(value)} ${unit}`.trim());
    this.told.textContent = [day(row.day), ...values, row.mark].filter(Boolean).join(' · ');
  }
}

function scale(from, to, start, end) {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** The least of 4, 8, 20, 40, 60, 80, 100 and their tenfolds that is not below: quarters of it are round. */
function niceTop(most) {
  for (let power = 1; ; power *= 10) {
    const top = [4, 8, 20, 40, 60, 80, 100].map((each) => each * power).find((each) => each >= most);
    if (top) {
      return top;
    }
  }
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function text(words, attributes) {
  const made = element('text', { class: 'chart-text', ...attributes });
  made.textContent = words;
  return made;
}

customElements.define('line-chart', LineChart);
