/**
 * Makes a session ready while another page is open: from then on the player starts without a network,
 * too. A page includes this module; which routine it is, its link to the player says.
 */
import { Journal } from './journal.js';
import { send } from './send.js';
import { openStore, StoreFailed } from './store.js';
import { drawAhead, Obstacle, suppliesFor, whoseIsIt } from './supplies.js';

const LINK = 'a[href^="/player?routine="]';
let ready = '';

/** @returns {Promise<string|null>} the routine that is ready, null where there is none to begin */
export async function fetchAhead() {
  const link = document.querySelector(LINK);
  const routine = link && new URL(link.href).searchParams.get('routine');
  if (!routine) {
    return null;
  }
  try {
    await keepPlayer();
    const journal = new Journal(await openStore());
    const { owner } = await whoseIsIt(journal, send);
    const language = document.documentElement.lang;
    const { prescription, fresh } = await suppliesFor(journal, send, owner, { routine, language });
    await drawAhead(prescription, language, true);
    return fresh ? routine : null;
  } catch (failure) {
    if ([Obstacle, StoreFailed, TypeError].some((kind) => failure instanceof kind)) {
      return null; // the player will say what is in the way
    }
    throw failure;
  }
}

/** The page itself with all it is made of; only a worker that has it keeps drawings. */
async function keepPlayer() {
  const workers = navigator.serviceWorker;
  if (!workers) {
    return;
  }
  const told = new Promise((resolve) => workers.addEventListener('message', ({ data }) => /kept$/.test(data) && resolve(data)));
  await workers.register('/sw.js', { type: 'module', updateViaCache: 'none' }).catch(() => null);
  const worker = (await workers.getRegistration()) && (await workers.ready);
  if (worker) {
    worker.active.postMessage('keep');
    await told;
  }
}

async function run() {
  ready = (await fetchAhead()) ?? '';
  document.documentElement.dataset.sessionReady = ready;
}

run();
// a morning's check-in may change what is planned
document.addEventListener('htmx:afterSettle', () => document.querySelector(LINK) && run());
