/** Sends rows to the API, a few at a time, and slower whenever the API asks for that. */

import { ApiError, send } from '/web/api.js';

const LANES = 4;
const TRIES = 8;
const PASSING = new Set([429, 502, 503, 504]);

/**
 * Every row becomes `ENROLLED` or `FAILED` with its reasons; what is stopped before stays as it was.
 *
 * @param {import('./enrol-rows.js').Row[]} rows
 * @param {AbortSignal} signal stops; what is on its way arrives
 * @param {(row: import('./enrol-rows.js').Row) => void} told after each row
 */
export async function enrol(rows, signal, told) {
  const queue = rows.values();
  const gate = new Gate();
  let ended = null;
  const lane = async () => {
    for (const row of queue) {
      if (signal.aborted || ended) {
        return;
      }
      try {
        await patiently(row, gate, signal);
      } catch (failure) {
        ended = failure;
        return;
      }
      told(row);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (ended) {
    throw ended;
  }
}

/** All lanes wait together: whoever is told to slow down speaks for everybody. */
class Gate {
  #until = 0;

  shut(milliseconds) {
    this.#until = Math.max(this.#until, Date.now() + milliseconds);
  }

  async open() {
    while (Date.now() < this.#until) {
      await new Promise((go) => setTimeout(go, this.#until - Date.now()));
    }
  }
}

/** Repeats are safe: the row's id is the member's. @throws {ApiError} when the sign-in has ended */
async function patiently(row, gate, signal) {
  for (let attempt = 1; ; attempt++) {
    await gate.open();
    if (signal.aborted) {
      return;
    }
    try {
      await send('PUT', `/api/members/${row.id}`, row.body, { tries: 1 });
      if (row.clinician) {
        const who = encodeURIComponent(row.clinician);
        await send('PUT', `/api/members/${row.id}/care-team/${who}`, {}, { tries: 1 });
      }
      row.status = 'ENROLLED';
      row.reasons = [];
      return;
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.signedOut) {
        throw failure;
      }
      const passes = failure.offline || PASSING.has(failure.status);
      if (!passes || attempt === TRIES) {
        row.status = 'FAILED';
        row.reasons = failure.errors.map(({ field, reason }) => `${field} ${reason}`);
        if (row.reasons.length === 0) {
          row.reasons = [failure.message];
        }
        return;
      }
      gate.shut(Math.max(failure.retryAfter * 1000, Math.min(200 * 2 ** attempt, 5000)));
    }
  }
}
