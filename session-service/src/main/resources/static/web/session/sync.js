/**
 * Brings journals to the service by the journal protocol. Only the journals of the member who is
 * signed in are sent; those of others wait for their owners.
 *
 * @typedef {{status: number, body: any, retryAfterMs: number|null}} Answer
 * @typedef {(method: string, path: string, body?: object) => Promise<Answer>} Send rejects without a network
 * @typedef {'SAVED'|'SENDING'|'OFFLINE'|'SIGNED_OUT'|'OTHER'|'LATER'|'UNKEPT'} Condition
 *   OTHER: another member is signed in by now; UNKEPT: the phone keeps nothing, so nothing can be sent
 * @typedef {{condition: Condition, waiting: number, refused: number, gone: number}} Standing
 *   entries that wait, entries the service refused, and sessions it takes no more of
 */
/** Under this name the browser is asked to wake the service worker. */
export const SYNC_TAG = 'longhold-journal';

const MOST_ENTRIES = 500;
const MOST_BYTES = 200_000;
const DANGER = 'RedFlagReported';
const UNKNOWN = ['SESSION_UNKNOWN', 'PRESCRIPTION_UNKNOWN'];
const LOCK = 'longhold-sync';
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

export class Sync {
  /**
   * @param {import('./journal.js').Journal} journal
   * @param {Send} send
   * @param {() => number} wall milliseconds since 1970
   */
  constructor(journal, send, wall = () => Date.now()) {
    this.journal = journal;
    this.send = send;
    this.wall = wall;
    this.failures = 0;
    /** When it is worth to try again, by the wall clock; null when nothing waits. */
    this.tryAt = null;
  }

  /**
   * Sends what waits. One run at a time on a phone, however many tabs and workers there are.
   *
   * @param {string} owner
   * @returns {Promise<Standing>}
   */
  run(owner) {
    return navigator.locks.request(LOCK, () => this.#run(owner));
  }

  async #run(owner) {
    const open = await this.#open(owner);
    if (open.length === 0) {
      return this.#stands(owner, 'SAVED');
    }
    try {
      const me = await this.send('GET', '/api/me');
      if (me.status !== 200) {
        return me.status === 401 ? this.#stands(owner, 'SIGNED_OUT') : this.#later(owner, me);
      }
      if (me.body.memberId !== owner) {
        return this.#stands(owner, 'OTHER');
      }
      let failed = null;
      for (const session of open) {
        const stopped = await this.#session(session);
        if (stopped?.status === 401) {
          return this.#stands(owner, 'SIGNED_OUT');
        }
        failed ??= stopped;
        if (stopped?.status === 429) {
          break; // this is about how often, whatever the session
        }
      }
      if (failed) {
        return this.#later(owner, failed);
      }
    } catch (failure) {
      if (!(failure instanceof TypeError)) {
        throw failure;
      }
      this.tryAt = this.wall() + this.#pause();
      return this.#stands(owner, 'OFFLINE');
    }
    this.failures = 0;
    return this.#stands(owner, 'SAVED');
  }

  /** Sessions with something to tell; those that tell of danger come first. */
  async #open(owner) {
    const entries = await this.journal.waiting(owner);
    const waiting = new Set(entries.map((each) => each.sessionId));
    const urgent = new Set(entries.filter((each) => each.entry.type === DANGER).map((each) => each.sessionId));
    const open = (await this.journal.sessions(owner)).filter((each) => !each.gone && (!each.begun || waiting.has(each.sessionId)));
    return [...open.filter((each) => urgent.has(each.sessionId)), ...open.filter((each) => !urgent.has(each.sessionId))];
  }

  /** @returns {Promise<Answer|null>} an answer after which this session must wait */
  async #session(session) {
    if (!session.begun) {
      const started = await this.send('PUT', `/api/sessions/${session.sessionId}`, {
        prescriptionId: session.prescription.prescriptionId,
        startedAt: session.startedAt,
      });
      if (started.status >= 300) {
        return this.#refusedWhole(session, started);
      }
      await this.journal.change(session.sessionId, { begun: true, targets: started.body.items });
    }
    const kept = (await this.journal.entries(session.sessionId)).filter((each) => each.state === 'KEPT');
    for (const batch of batchesOf(kept)) {
      const stopped = await this.#batch(session, batch);
      if (stopped) {
        return stopped;
      }
    }
    return null;
  }

  async #batch(session, batch) {
    const answer = await this.send('POST', `/api/sessions/${session.sessionId}/journal`, {
      device: session.device,
      bootId: batch[0].bootId,
      sentAt: new Date(this.wall()).toISOString(),
      entries: batch.map((each) => each.entry),
    });
    if (answer.status === 200) {
      await this.journal.received(session.sessionId, batch.map((each) => each.seq), answer.body);
      return null;
    }
    if (answer.status === 413 && batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      return (await this.#batch(session, batch.slice(0, half))) ?? (await this.#batch(session, batch.slice(half)));
    }
    return this.#refusedWhole(session, answer);
  }

  /** What no repetition changes is not repeated; the rest is tried again later. */
  async #refusedWhole(session, answer) {
    if (answer.status === 410) {
      await this.journal.forgetOwner(session.owner);
      return null;
    }
    const code = answer.body?.code;
    if (code === 'SESSION_UNKNOWN' && session.begun) {
      // a service set back to an older day: the start is told again before the journal
      await this.journal.change(session.sessionId, { begun: false });
    } else if ([400, 409, 413, 422].includes(answer.status) || UNKNOWN.includes(code)) {
      await this.journal.change(session.sessionId, { gone: code ?? String(answer.status) });
      return null;
    }
    return answer;
  }

  #later(owner, answer) {
    this.tryAt = this.wall() + (answer.retryAfterMs ?? this.#pause());
    return this.#stands(owner, 'LATER');
  }

  #pause() {
    return Math.min(FIRST_WAIT_MS * 2 ** this.failures++, LONGEST_WAIT_MS);
  }

  async #stands(owner, condition) {
    if (!['OFFLINE', 'LATER'].includes(condition)) {
      this.tryAt = null;
    }
    return { condition, ...(await countsOf(this.journal, owner)) };
  }
}

/** @param {import('./journal.js').Journal} journal @param {string} owner */
export async function countsOf(journal, owner) {
  const gone = (await journal.sessions(owner)).filter((each) => each.gone);
  return { waiting: (await journal.waiting(owner)).length, refused: (await journal.refused(owner)).length, gone: gone.length };
}

/**
 * Entries in batches the service takes: of one boot each, by seq.
 *
 * @param {import('./journal.js').KeptEntry[]} entries
 * @returns {import('./journal.js').KeptEntry[][]}
 */
export function batchesOf(entries) {
  const batches = [];
  let bytes = 0;
  for (const each of entries) {
    const size = JSON.stringify(each.entry).length;
    const last = batches.at(-1);
    if (!last || last[0].bootId !== each.bootId || last.length >= MOST_ENTRIES || bytes + size > MOST_BYTES) {
      batches.push([each]);
      bytes = size;
    } else {
      last.push(each);
      bytes += size;
    }
  }
  return batches;
}
