/** Figures and days in the words of the page's language, and in the zone of the member they belong to. */

/** The page's language, as it is written where the reader is: the days of en-GB are not those of en-US. */
function language() {
  const page = document.documentElement.lang || 'en';
  return navigator.languages.find((each) => each === page || each.startsWith(`${page}-`)) ?? page;
}

/** @param {number} seconds @returns {string} `45 s`, `1 min 30 s`, `14 min` */
export function duration(seconds) {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [];
  if (minutes > 0) {
    parts.push(unit(minutes, 'minute'));
  }
  if (rest > 0 || minutes === 0) {
    parts.push(unit(rest, 'second'));
  }
  return parts.join(' ');
}

const SECONDS = { en: 's', hi: 'से॰' };

/** @param {number} value as measured @returns {string} `45.4 s`, as the pages write it */
export function seconds(value) {
  return `${number(value)} ${SECONDS[document.documentElement.lang] ?? SECONDS.en}`;
}

function unit(value, name) {
  return new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
}

/** @param {number} seconds @returns {string} `0:45`, `12:05`, for clocks */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** @param {number} value @param {number} [digits] at most after the point */
export function number(value, digits = 1) {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);
}

/** @param {number} share from 0 to 1 */
export function percent(share) {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/**
 * @param {string} day a local date, `2026-11-16`: the same day for everybody, whatever their zone
 * @param {Intl.DateTimeFormatOptions} [form]
 */
export function day(day, form = { weekday: 'short', day: 'numeric', month: 'short' }) {
  return new Intl.DateTimeFormat(language(), { ...form, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * @param {string | number | Date} instant
 * @param {string} [zone] the member's, `Asia/Kolkata`; without one, the device's
 * @param {Intl.DateTimeFormatOptions} [form]
 */
export function moment(instant, zone, form = { dateStyle: 'medium', timeStyle: 'short' }) {
  return new Intl.DateTimeFormat(language(), { ...form, timeZone: zone }).format(new Date(instant));
}

/**
 * How long ago or ahead, in the largest unit that fits.
 *
 * @param {string | number | Date} instant
 * @param {number} [now] milliseconds
 */
export function ago(instant, now = Date.now()) {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const steps = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [name, size] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(Math.round(seconds / size), name);
}
