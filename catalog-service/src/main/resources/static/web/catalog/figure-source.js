/**
 * Where figures come from: fetched once a page, read as SVG and rebuilt from what a figure is made
 * of, so that nothing else an answer might hold gets into the page.
 */

const SVG = 'http://www.w3.org/2000/svg';
const ELEMENTS = new Set(['svg', 'title', 'desc', 'g', 'path', 'animate']);
const ATTRIBUTES = new Set([
  'viewBox', 'class', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity',
  'opacity', 'transform', 'd', 'attributeName', 'dur', 'repeatCount', 'keyTimes', 'values',
  'data-exercise', 'data-phase', 'data-round', 'data-dwells', 'lang',
]);

/** @type {Map<string, Promise<Element>>} */
const fetched = new Map();

/**
 * The address of a figure; whoever goes offline fetches these ahead.
 *
 * @param {{exercise: string, side?: string|null, lang?: string|null, phase?: string|null, moves?: boolean}} asked
 *     side is RIGHT, LEFT or BOTH; a moving figure holds all its phases, a still one the one asked
 * @returns {string}
 */
export function figureAddress({ exercise, side, lang, phase, moves }) {
  const query = new URLSearchParams();
  if (side) query.set('side', side);
  if (moves) query.set('motion', 'moving');
  else if (phase) query.set('phase', phase);
  if (lang) query.set('lang', lang);
  const text = query.toString();
  return `/api/catalogue/exercises/${encodeURIComponent(exercise)}/figure.svg${text && `?${text}`}`;
}

/**
 * A fresh copy of the figure at an address.
 *
 * @param {string} address
 * @returns {Promise<SVGSVGElement>} rejected when there is none or it cannot be had now
 */
export async function figureAt(address) {
  let figure = fetched.get(address);
  if (!figure) {
    figure = load(address);
    fetched.set(address, figure);
    // a failure is not kept: the network may be back, or somebody may draw it
    figure.catch(() => fetched.delete(address));
  }
  return /** @type {SVGSVGElement} */ ((await figure).cloneNode(true));
}

async function load(address) {
  const answer = await fetch(address, { headers: { Accept: 'image/svg+xml' }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`no figure: ${answer.status}`);
  const read = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
  if (read.namespaceURI !== SVG || read.localName !== 'svg') throw new Error('no figure: not an SVG');
  return rebuilt(read);
}

function rebuilt(/** @type {Element} */ read) {
  const made = document.createElementNS(SVG, read.localName);
  for (const { name, value } of read.attributes) {
    if (ATTRIBUTES.has(name)) made.setAttribute(name, value);
  }
  for (const child of read.childNodes) {
    if (child instanceof Element) {
      if (child.namespaceURI === SVG && ELEMENTS.has(child.localName)) made.append(rebuilt(child));
    } else if (child.nodeType === Node.TEXT_NODE) {
      made.append(child.textContent ?? '');
    }
  }
  return made;
}
