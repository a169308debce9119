import { send } from '/web/api.js';

/**
 * Ends the sign-in here and leaves this phone clean, whether or not a service worker stands between.
 *
 * @param {string} [forgotten] a member of whom nothing at all may stay
 * @returns {Promise<string>} where the provider ends its own
 * @throws {import('/web/api.js').ApiError}
 */
export async function signOut(forgotten) {
  const { next } = await send('POST', '/sign-out');
  try {
    const [{ Journal }, { openStore }] = await Promise.all([import('/web/session/journal.js'), import('/web/session/store.js')]);
    const journal = new Journal(await openStore());
    await journal.leave();
    if (forgotten) {
      await journal.forgetOwner(forgotten);
    }
  } catch {
    // a browser without a store has kept nothing
  }
  return next;
}
