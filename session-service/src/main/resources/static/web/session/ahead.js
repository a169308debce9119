/**
 * Makes a session ready while another page is open: from then on the player starts without a network,
 * too. A page includes this module; which routine it is, its link to the player says.
 */
import { Journal } from './journal.js';
import { send } from './send.js';
import { openStore, StoreFailed } from './store.js';
import { drawAhead, Obstacle, suppliesFor, whoseIsIt } from './supplies.js';

const LINK = 'a[href^="/player?routine="]';
let player = null;
let drawn = '';
let running = null;
let again = false;

/** @returns {Promise<string|null>} the routine that is ready, null where there is none to begin */
export async function fetchAhead() {
  const link = document.querySelector(LINK);
  const routine = link && new URL(link.href).searchParams.get('routine');
  if (!routine) {
    return null;
  }
  try {
    player ??= keepPlayer();
    await player;
    const journal = new Journal(await openStore());
    const { owner } = await whoseIsIt(journal, send);
    const language = document.documentElement.lang;
    const { prescription, fresh } = await suppliesFor(journal, send, owner, { routine, language });
    const drawings = `${prescription.prescriptionId} ${language}`;
    if (drawings !== drawn) {
      await drawAhead(prescription, language, true);
      drawn = drawings;
    }
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
  const told = new Promise((resolve) => {
    const hear = ({ data }) => {
      if (/kept$/.test(data)) {
        workers.removeEventListener('message', hear);
        resolve();
      }
    };
    workers.addEventListener('message', hear);
  });
  await workers.register('/sw.js', { type: 'module', updateViaCache: 'none' }).catch(() => null);
  const worker = (await workers.getRegistration()) && (await workers.ready);
  if (worker) {
    worker.active.postMessage('keep');
    await told;
  }
}

/** One run at a time; what is asked for meanwhile is looked at once more after it. */
function run() {
  again = running !== null;
  running ??= runs().finally(() => {
    running = null;
  });
}

async function runs() {
  do {
    again = false;
    document.documentElement.dataset.sessionReady = (await fetchAhead()) ?? '';
  } while (again);
}

run();
// a morning's check-in may change what is planned
document.addEventListener('htmx:afterSettle', () => document.querySelector(LINK) && run());
