/** Times in the words of the reader: how long ago, how long is left, which day. */

import { ago, day, moment } from '/web/format.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
let ticking = false;

/**
 * Puts words into every `<time>` within: `data-ago` how long ago, `data-until` what is left (`data-words` with
 * `{0}`, or `data-over` once it is past), `data-day` a local day, `data-at` a moment. The clocks run on by themselves.
 *
 * @param {ParentNode} root
 */
export function tellTimes(root) {
  for (const time of root.querySelectorAll('time[data-day]')) {
    time.textContent = day(time.dateTime);
  }
  for (const time of root.querySelectorAll('time[data-at]')) {
    time.textContent = moment(time.dateTime);
  }
  tick(root);
  if (!ticking) {
    ticking = true;
    setInterval(() => tick(document), 15 * SECOND);
  }
}

function tick(root) {
  const now = Date.now();
  for (const time of root.querySelectorAll('time[data-ago]')) {
    time.textContent = ago(time.dateTime, now);
  }
  for (const time of root.querySelectorAll('time[data-until]')) {
    const left = Date.parse(time.dateTime) - now;
    const words = left > 0 ? time.dataset.words.replace('{0}', span(left)) : time.dataset.over;
    if (time.textContent !== words) {
      time.textContent = words;
    }
  }
}

function span(milliseconds) {
  const minutes = Math.ceil(milliseconds / MINUTE);
  const [value, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 2880 ? [Math.round(minutes / 60), 'hour'] : [Math.round(minutes / 1440), 'day'];
  return new Intl.NumberFormat(document.documentElement.lang || 'en', {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
}
