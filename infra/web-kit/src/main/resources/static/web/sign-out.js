import { send } from '/web/api.js';

/**
 * Ends the sign-in here and leaves this phone clean, whether or not a service worker stands between.
 *
 * @returns {Promise<string>} where the provider ends its own
 * @throws {import('/web/api.js').ApiError}
 */
export async function signOut() {
  const { next } = await send('POST', '/sign-out');
  try {
    const [{ Journal }, { openStore }] = await Promise.all([import('/web/session/journal.js'), import('/web/session/store.js')]);
    await new Journal(await openStore()).leave();
  } catch {
    // a browser without a store has kept nothing
  }
  return next;
}
