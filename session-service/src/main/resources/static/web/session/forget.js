/** Whoever was forgotten by the service is forgotten by this device, too, with a service worker or without. */
import { Journal } from './journal.js';
import { openStore } from './store.js';

const OURS = 'longhold-';

/**
 * @param {string} owner a member
 * @throws {import('./store.js').StoreFailed}
 */
export async function forgetHere(owner) {
  await Promise.all([new Journal(await openStore()).forgetOwner(owner), emptied()]);
}

/** The pages and drawings kept here, which tell what somebody trained. */
async function emptied() {
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
}
