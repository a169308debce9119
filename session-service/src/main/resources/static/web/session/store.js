/**
 * What this phone keeps: whose it is at the moment, sessions with their journals, and what a session
 * needs to run without a network. Every row names its owner.
 */
const NAME = 'longhold-player';
const VERSION = 1;

/** The phone keeps nothing: its storage is full, taken away, or closed to this page. */
export class StoreFailed extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super(`nothing can be kept: ${cause?.name ?? 'unknown'}`, { cause });
  }
}

/** @param {IDBRequest} request */
export const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * @param {string} [name]
 * @returns {Promise<IDBDatabase>}
 * @throws {StoreFailed}
 */
export async function openStore(name = NAME) {
  try {
    return await opened(name);
  } catch (failure) {
    throw new StoreFailed(failure);
  }
}

function opened(name) {
  const request = indexedDB.open(name, VERSION);
  request.onupgradeneeded = () => {
    const db = request.result;
    db.createObjectStore('phone');
    db.createObjectStore('sessions', { keyPath: 'sessionId' }).createIndex('owner', 'owner');
    db.createObjectStore('entries', { keyPath: ['sessionId', 'seq'] }).createIndex('owner', 'owner');
    db.createObjectStore('supplies', { keyPath: ['owner', 'name'] });
  };
  return answer(request).then((db) => {
    db.onversionchange = () => db.close();
    return db;
  });
}

/**
 * One transaction: what {@code work} writes is on the disk when this resolves, or none of it is.
 *
 * @template T
 * @param {IDBDatabase} db
 * @param {string[]} stores
 * @param {IDBTransactionMode} mode
 * @param {(stores: Record<string, IDBObjectStore>) => Promise<T>} work may await requests only
 * @returns {Promise<T>}
 * @throws {StoreFailed}
 */
export async function inOne(db, stores, mode, work) {
  try {
    return await written(db, stores, mode, work);
  } catch (failure) {
    throw failure instanceof DOMException ? new StoreFailed(failure) : failure;
  }
}

async function written(db, stores, mode, work) {
  const transaction = db.transaction(stores, mode, { durability: 'strict' });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
  done.catch(() => {});
  try {
    const result = await work(Object.fromEntries(stores.map((name) => [name, transaction.objectStore(name)])));
    await done;
    return result;
  } catch (failure) {
    try {
      transaction.abort();
    } catch {
      // it has ended by itself
    }
    throw failure;
  }
}
