/**
 * The journal of this phone: append-only, one for each owner and session, kept until the service has
 * it. An entry is on the disk before the screen moves on.
 *
 * @typedef {{sessionId: string, owner: string, device: string, prescription: object,
 *   items: object[], exercises: object, kit: object, startedAt: string, lastSeq: number,
 *   painSeq: number|null, course: object, touchedAt: number, begun: boolean, ended: boolean,
 *   targets: object[]|null, gone: string|null, standing: object|null}} KeptSession
 *   begun: the service knows of the start, and targets are the doses it judges by; gone: the code
 *   with which it takes no more of the session
 * @typedef {{sessionId: string, seq: number, owner: string, bootId: string, state: 'KEPT'|'SENT'|'REFUSED',
 *   code?: string, entry: object}} KeptEntry
 */
import { uuidv7 } from '/web/api.js';
import { daysPerformed } from './programme.js';
import { answer, inOne } from './store.js';

const PERFORMED = 'performed';

export class Journal {
  /** @param {IDBDatabase} db */
  constructor(db) {
    this.db = db;
  }

  /** Whose phone it is now; null when nobody's. @returns {Promise<string|null>} */
  owner() {
    return inOne(this.db, ['phone'], 'readonly', async ({ phone }) => (await answer(phone.get('owner'))) ?? null);
  }

  /** @param {string|null} memberId */
  setOwner(memberId) {
    return inOne(this.db, ['phone'], 'readwrite', ({ phone }) => answer(phone.put(memberId, 'owner')));
  }

  /** This phone as one member's device; another member's journals name another. */
  device(owner) {
    return inOne(this.db, ['phone'], 'readwrite', async ({ phone }) => {
      const known = await answer(phone.get(`device ${owner}`));
      const device = known ?? uuidv7();
      if (!known) {
        await answer(phone.put(device, `device ${owner}`));
      }
      return device;
    });
  }

  /** @param {KeptSession} session */
  begin(session) {
    return inOne(this.db, ['sessions'], 'readwrite', ({ sessions }) => answer(sessions.add(session)));
  }

  /**
   * Appends entries and keeps the course they led to, all or nothing.
   * Throws StoreFailed when the phone keeps nothing, or the session is there no more.
   *
   * @param {string} sessionId
   * @param {import('./course.js').Telling[]} tellings
   * @param {import('./course.js').Course} course
   * @param {import('./clock.js').Clock} clock
   */
  tell(sessionId, tellings, course, clock) {
    const now = clock.now();
    const wall = clock.wall();
    return inOne(this.db, ['sessions', 'entries'], 'readwrite', async ({ sessions, entries }) => {
      const session = await answer(sessions.get(sessionId));
      if (!session) {
        throw new DOMException('the session is gone', 'NotFoundError');
      }
      for (const telling of tellings) {
        session.lastSeq++;
        const entry = written(telling, session, new Date(wall - (now - telling.when)), clock);
        if (entry.type === 'PainReported') {
          session.painSeq = entry.seq;
        }
        session.ended ||= entry.type === 'Finished' || entry.type === 'Stopped';
        await answer(
          entries.add({ sessionId, seq: entry.seq, owner: session.owner, bootId: clock.bootId, state: 'KEPT', entry }),
        );
      }
      session.course = course;
      session.touchedAt = wall;
      await answer(sessions.put(session));
      return session;
    });
  }

  /** @returns {Promise<KeptSession[]>} oldest first */
  async sessions(owner) {
    const all = await inOne(this.db, ['sessions'], 'readonly', ({ sessions }) => answer(sessions.index('owner').getAll(owner)));
    return all.sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  }

  /** @returns {Promise<KeptSession|undefined>} */
  session(sessionId) {
    return inOne(this.db, ['sessions'], 'readonly', ({ sessions }) => answer(sessions.get(sessionId)));
  }

  /** @param {string} sessionId @param {Partial<KeptSession>} change */
  change(sessionId, change) {
    return inOne(this.db, ['sessions'], 'readwrite', async ({ sessions }) => {
      const session = await answer(sessions.get(sessionId));
      if (session) {
        await answer(sessions.put({ ...session, ...change }));
      }
    });
  }

  /** @returns {Promise<KeptEntry[]>} by seq */
  entries(sessionId) {
    return inOne(this.db, ['entries'], 'readonly', ({ entries }) => answer(entries.getAll(wholeOf(sessionId))));
  }

  /** Every entry of an owner that the service may still take. @returns {Promise<KeptEntry[]>} */
  async waiting(owner) {
    const [all, kept] = await Promise.all([this.#entriesOf(owner), this.sessions(owner)]);
    const gone = new Set(kept.filter((each) => each.gone).map((each) => each.sessionId));
    return all.filter((each) => each.state === 'KEPT' && !gone.has(each.sessionId));
  }

  /**
   * What became of a session, or of one type of its entries: whether the service has them. Nothing
   * that waits is no proof, because what was refused does not wait either.
   *
   * @param {string} sessionId
   * @param {string} [type]
   * @returns {Promise<{state: 'SENT'|'KEPT'|'REFUSED', gone: string|null}>} gone: why the service takes
   *   no more of the session
   */
  async fate(sessionId, type) {
    const [session, all] = await inOne(this.db, ['sessions', 'entries'], 'readonly', ({ sessions, entries }) =>
      Promise.all([answer(sessions.get(sessionId)), answer(entries.getAll(wholeOf(sessionId)))]),
    );
    const asked = all.filter((each) => !type || each.entry.type === type);
    const left = asked.some((each) => each.state === 'KEPT') || asked.length === 0;
    const refused = !session || asked.some((each) => each.state === 'REFUSED') || (left && session.gone);
    return { state: refused ? 'REFUSED' : left ? 'KEPT' : 'SENT', gone: session?.gone ?? null };
  }

  /** @returns {Promise<KeptEntry[]>} what the service did not take at its word */
  async refused(owner) {
    return (await this.#entriesOf(owner)).filter((each) => each.state === 'REFUSED');
  }

  #entriesOf(owner) {
    return inOne(this.db, ['entries'], 'readonly', ({ entries }) => answer(entries.index('owner').getAll(owner)));
  }

  /**
   * The newest local day on which this phone knows each exercise done, sent or not, of sessions begun
   * before a moment.
   *
   * @param {string} owner
   * @param {Date} moment
   * @returns {Promise<Record<string, string>>} by exercise
   */
  async performed(owner, moment) {
    const sessions = (await this.sessions(owner)).filter((each) => new Date(each.startedAt) < moment);
    return daysPerformed(sessions, await this.#entriesOf(owner), await this.supply(owner, PERFORMED));
  }

  /**
   * Keeps what the service answered to a batch.
   *
   * @param {string} sessionId
   * @param {number[]} sent seqs of the batch, in its order
   * @param {object} receipt the service's answer
   */
  received(sessionId, sent, receipt) {
    const refused = new Map(receipt.rejected.map((each) => [each.seq ?? sent[each.index], each.code]));
    const missing = (seq) => receipt.missing.some((gap) => gap.from <= seq && seq <= gap.to);
    return inOne(this.db, ['sessions', 'entries'], 'readwrite', async ({ sessions, entries }) => {
      for (const kept of await answer(entries.getAll(wholeOf(sessionId)))) {
        const code = refused.get(kept.seq);
        if (code) {
          await answer(entries.put({ ...kept, state: 'REFUSED', code }));
        } else if (kept.state !== 'REFUSED') {
          const has = kept.seq <= receipt.acknowledgedThrough || sent.includes(kept.seq);
          await answer(entries.put({ ...kept, state: has && !missing(kept.seq) ? 'SENT' : 'KEPT' }));
        }
      }
      const session = await answer(sessions.get(sessionId));
      await answer(sessions.put({ ...session, standing: receipt.session }));
    });
  }

  /** Forgets sessions that have ended, wait for nothing and are older than a moment; not when they were. */
  async tidy(owner, before) {
    const past = (await this.#over(owner)).filter((each) => (each.ended || each.gone) && each.touchedAt < before);
    if (past.length === 0) {
      return;
    }
    const days = daysPerformed(past, await this.#entriesOf(owner), await this.supply(owner, PERFORMED));
    await this.putSupply(owner, PERFORMED, days);
    for (const { sessionId } of past) {
      await this.forget(sessionId);
    }
  }

  /** The sessions of an owner that wait for nothing. */
  async #over(owner) {
    const open = new Set((await this.waiting(owner)).map((each) => each.sessionId));
    return (await this.sessions(owner)).filter((each) => !open.has(each.sessionId));
  }

  forget(sessionId) {
    return inOne(this.db, ['sessions', 'entries'], 'readwrite', async ({ sessions, entries }) => {
      await answer(sessions.delete(sessionId));
      await answer(entries.delete(wholeOf(sessionId)));
    });
  }

  /** Forgets everything of an owner, whom the service has forgotten, what was never sent as well. */
  forgetOwner(owner) {
    return inOne(this.db, ['phone', 'sessions', 'entries', 'supplies'], 'readwrite', async ({ phone, sessions, entries, supplies }) => {
      for (const store of [sessions, entries]) {
        for (const key of await answer(store.index('owner').getAllKeys(owner))) {
          await answer(store.delete(key));
        }
      }
      await answer(supplies.delete(IDBKeyRange.bound([owner], [owner, []])));
      await answer(phone.delete(`device ${owner}`));
      if ((await answer(phone.get('owner'))) === owner) {
        await answer(phone.delete('owner'));
      }
    });
  }

  /** The owner signs out: entries that wait for the service wait for them, and all else goes. */
  async leave() {
    const owner = await this.owner();
    await this.setOwner(null);
    if (!owner) {
      return;
    }
    for (const { sessionId } of await this.#over(owner)) {
      await this.forget(sessionId);
    }
    const nothingLeft = (await this.sessions(owner)).length === 0;
    await inOne(this.db, ['phone', 'supplies'], 'readwrite', async ({ phone, supplies }) => {
      await answer(supplies.delete(IDBKeyRange.bound([owner], [owner, []])));
      if (nothingLeft) {
        await answer(phone.delete(`device ${owner}`));
      }
    });
  }

  /** What a session needs, fetched ahead. @param {string} owner @param {string} name */
  async supply(owner, name) {
    const row = await inOne(this.db, ['supplies'], 'readonly', ({ supplies }) => answer(supplies.get([owner, name])));
    return row?.value;
  }

  putSupply(owner, name, value) {
    return inOne(this.db, ['supplies'], 'readwrite', ({ supplies }) => answer(supplies.put({ owner, name, value })));
  }
}

const wholeOf = (sessionId) => IDBKeyRange.bound([sessionId], [sessionId, []]);

/** A telling in its place, as the service reads it. */
function written({ type, when, corrects, ...fields }, session, at, clock) {
  const entry = {
    seq: session.lastSeq,
    id: uuidv7(clock.wall()),
    at: at.toISOString(),
    elapsedMs: Math.max(0, Math.round(when)),
    type,
    ...fields,
  };
  if (type === 'Finished' || type === 'Stopped') {
    entry.lastSeq = session.lastSeq;
  }
  if (corrects === 'high') {
    entry.corrects = { device: session.device, seq: session.painSeq };
  }
  return entry;
}
