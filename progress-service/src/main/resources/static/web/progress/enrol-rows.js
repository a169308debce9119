/**
 * The rows of a file of members: what each would send, and what is wrong with it. The rules are the API's, so that
 * most mistakes show before anything is sent; the API has the last word.
 */

import { uuidv7 } from '/web/api.js';

/* global Papa */

export const MOST_ROWS = 50_000;
const KNOWN = ['external_id', 'name', 'email', 'birth_date', 'age_band', 'cohorts', 'zone', 'clinician', 'member_id'];
const BANDS = {
  UNDER_18: ['under_18', '<18', 'under 18', 'under-18'],
  FROM_18: ['from_18', '18-54', '18 to 54', '18–54'],
  FROM_55: ['from_55', '55-64', '55 to 64', '55–64'],
  FROM_65: ['from_65', '65+', '65 or older', '≥65'],
};
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * One row of the file.
 *
 * @typedef {{line: number, id: string, externalId: string, clinician: string, cells: Record<string, string>,
 *   body: object, wrong: {column: string, why: string}[], status: string, reasons: string[]}} Row
 *   `line` counts as a spreadsheet does, the head is 1; `why` is the name of a word
 */

/**
 * @param {string} text of the file
 * @param {string} zone of rows that name none
 * @returns {{rows: Row[], unknown: string[], why: string}} `why` names the word for a file that cannot be used
 */
export function read(text, zone) {
  const parsed = Papa.parse(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (head) => head.trim().toLowerCase().replace(/[\s-]+/g, '_'),
    transform: (value) => value.trim(),
  });
  const columns = parsed.meta.fields ?? [];
  const unknown = columns.filter((column) => column !== '' && !KNOWN.includes(column));
  if (text.includes('\uFFFD')) {
    return { rows: [], unknown, why: 'notText' };
  }
  if (parsed.data.length === 0 || !columns.some((column) => KNOWN.includes(column))) {
    return { rows: [], unknown, why: 'noRows' };
  }
  if (parsed.data.length > MOST_ROWS) {
    return { rows: [], unknown, why: 'tooMany' };
  }
  const ragged = new Set(parsed.errors.filter(({ type }) => type !== 'Delimiter').map(({ row }) => row));
  const seen = new Map();
  const rows = parsed.data.map((cells, index) => row(cells, index, zone, ragged.has(index)));
  for (const each of rows) {
    twice(seen, each, 'external_id', each.externalId);
    twice(seen, each, 'member_id', each.cells.member_id);
  }
  return { rows, unknown, why: '' };
}

function twice(seen, row, column, value) {
  if (value && seen.has(`${column} ${value}`)) {
    row.wrong.push({ column, why: 'twice' });
  }
  seen.set(`${column} ${value}`, row.line);
}

function row(cells, index, zone, ragged) {
  const get = (column) => cells[column] ?? '';
  const wrong = ragged ? [{ column: '', why: 'ragged' }] : [];
  const check = (fits, column, why) => fits || wrong.push({ column, why });
  const born = get('birth_date');
  const age = born === '' ? null : ageOn(born);
  const told = bandCalled(get('age_band'));
  const cohorts = get('cohorts').toLowerCase().split(/[\s;|]+/).filter(Boolean);
  const ownZone = get('zone') || zone;
  check(born === '' || (age !== null && age >= 0 && age <= 130), 'birth_date', 'birthDate');
  check(told !== null, 'age_band', 'ageBand');
  check(told !== '' || age !== null, 'age_band', 'ageNeeded');
  check(!told || age === null || told === bandOf(age), 'age_band', 'ageContradicts');
  check(get('external_id').length <= 100, 'external_id', 'long');
  check(get('name').length <= 200, 'name', 'long');
  check(get('email') === '' || (/^[^@\s]+@[^@\s]+$/.test(get('email')) && get('email').length <= 254), 'email', 'email');
  check(cohorts.length <= 20, 'cohorts', 'manyCohorts');
  check(cohorts.every((tag) => tag.length <= 80 && SLUG.test(tag)), 'cohorts', 'cohort');
  check(isZone(ownZone), 'zone', 'zone');
  check(get('member_id') === '' || UUID.test(get('member_id')), 'member_id', 'memberId');
  const directory = {
    ...(get('name') && { name: get('name') }),
    ...(get('email') && { email: get('email') }),
    ...(born && { birthDate: born }),
  };
  return {
    line: index + 2,
    id: get('member_id').toLowerCase(),
    externalId: get('external_id'),
    clinician: get('clinician'),
    cells,
    body: {
      ...(get('external_id') && { externalId: get('external_id') }),
      cohorts: [...new Set(cohorts)],
      ageBand: told || bandOf(age),
      zone: ownZone,
      ...(Object.keys(directory).length > 0 && { directory }),
    },
    wrong,
    status: '',
    reasons: [],
  };
}

/** @returns {string | null} the band, empty where none is told, null for words that mean none */
function bandCalled(words) {
  const said = words.toLowerCase();
  return said === '' ? '' : (Object.keys(BANDS).find((band) => BANDS[band].includes(said)) ?? null);
}

function bandOf(age) {
  return age < 18 ? 'UNDER_18' : age < 55 ? 'FROM_18' : age < 65 ? 'FROM_55' : 'FROM_65';
}

function ageOn(birthDate, today = new Date()) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? new Date(`${birthDate}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birthDate) {
    return null;
  }
  const years = today.getFullYear() - date.getUTCFullYear();
  const before =
    today.getMonth() < date.getUTCMonth() ||
    (today.getMonth() === date.getUTCMonth() && today.getDate() < date.getUTCDate());
  return before ? years - 1 : years;
}

const zones = new Map();

function isZone(zone) {
  if (!zones.has(zone)) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      zones.set(zone, /^[A-Za-z]/.test(zone));
    } catch {
      zones.set(zone, false);
    }
  }
  return zones.get(zone);
}

/** What tells one member from another where the programme gave them no number; a cohort or a zone does not. */
const WHO = ['name', 'email', 'birth_date'];

function called({ externalId, cells }) {
  const who = WHO.map((column) => (cells[column] ?? '').trim());
  return externalId ? `id ${externalId}` : `row ${JSON.stringify(who.some(Boolean) ? who : cells)}`;
}

/**
 * Gives each row its member's id: the file's own, or the one that the same member had here before, or a new one. So
 * a file that is opened again enrols nobody twice, whatever was mended but the external id, or without one the name,
 * the e-mail address and the birth date. What is kept tells nothing: a digest and an id.
 *
 * @param {Row[]} rows
 * @param {string} programme ids are of one programme
 */
export async function identify(rows, programme) {
  const place = `longhold.enrolled.${programme}`;
  const kept = stored(place);
  const met = new Map();
  for (const row of rows) {
    const words = called(row);
    const nth = (met.get(words) ?? 0) + 1;
    met.set(words, nth);
    const key = await digest(`${words} ${nth}`);
    row.id ||= kept[key] ?? uuidv7();
    kept[key] = row.id;
  }
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // no room: the ids hold for as long as the page is open
  }
}

function stored(place) {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}');
  } catch {
    return {};
  }
}

async function digest(words) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return Array.from(new Uint8Array(bytes, 0, 12), (each) => each.toString(16).padStart(2, '0')).join('');
}

/** What came of each row, as a file to keep: with its member ids, rows of the first file find their members again. @param {Row[]} rows */
export function result(rows) {
  const lines = rows.map((row) => ({
    row: row.line,
    member_id: row.id,
    external_id: row.externalId,
    status: row.wrong.length > 0 ? 'WRONG' : row.status || 'NOT_SENT',
    reasons: [...row.wrong.map(({ column, why }) => `${column} ${why}`.trim()), ...row.reasons].join('; '),
  }));
  return Papa.unparse(lines, { escapeFormulae: true, newline: '\r\n' });
}
