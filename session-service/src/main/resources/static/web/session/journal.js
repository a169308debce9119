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

  /** Every entry of an owner that the service has not confirmed. */
  async unsent(owner) {
    return (await this.#entriesOf(owner)).filter((each) => each.state === 'KEPT');
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

  /** Forgets sessions that have ended, are all sent and older than a moment; not when they were. */
  async tidy(owner, before) {
    const open = new Set((await this.unsent(owner)).map((each) => each.sessionId));
    const past = (await this.sessions(owner)).filter(
      (each) => (each.ended || each.gone) && !open.has(each.sessionId) && each.touchedAt < before,
    );
    if (past.length === 0) {
      return;
    }
    const days = daysPerformed(past, await this.#entriesOf(owner), await this.supply(owner, PERFORMED));
    await this.putSupply(owner, PERFORMED, days);
    for (const { sessionId } of past) {
      await this.forget(sessionId);
    }
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

  /** The owner signs out: what is sent goes, what is not waits for them. */
  async leave() {
    const owner = await this.owner();
    await this.setOwner(null);
    if (owner) {
      await this.tidy(owner, Infinity);
      await inOne(this.db, ['supplies'], 'readwrite', ({ supplies }) => answer(supplies.delete(IDBKeyRange.bound([owner], [owner, []]))));
    }
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
