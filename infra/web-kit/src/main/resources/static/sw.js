/**
 * The service worker of the site. It keeps the player's page with all it is made of, so that a
 * session runs without a network, and sends journals when the network is back. It keeps no answer
 * of the API but drawings of the catalogue, which are everybody's: what belongs to a member stands
 * in the phone's store under that member.
 */
import { Journal } from '/web/session/journal.js';
import { send } from '/web/session/send.js';
import { openStore } from '/web/session/store.js';
import { Sync, SYNC_TAG } from '/web/session/sync.js';

const PAGE = '/player';
const ALSO = ['/web/session/pace.json'];
const SET = 'longhold-player-';
const DRAWINGS = 'longhold-drawings';
const WHOLE = '/whole';
/** Names a set for an open page, by the id of its window: the page stays with this set. */
const OF = '/of/';
/** A network slower than this is no network for somebody on a mat. */
const PATIENCE_MS = 3000;
/** Opening a page asks for it twice: by its navigation, and when it is there. */
const JUST_NOW_MS = 10_000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('message', (event) => {
  if (event.data === 'keep') {
    event.waitUntil(keep().then((kept) => event.source?.postMessage(kept ? 'kept' : 'not kept')));
  }
});

addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) {
    event.waitUntil(carry());
  }
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(come());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) {
    return;
  }
  if (request.method === 'POST' && url.pathname === '/sign-out') {
    event.respondWith(signOut(request));
  } else if (request.method !== 'GET') {
    return;
  } else if (request.mode === 'navigate' && isPlayer(url)) {
    event.respondWith(page(event));
  } else if (/^\/(web|webjars)\/|^\/manifest/.test(url.pathname)) {
    event.respondWith(part(event, url));
  } else if (/^\/api\/catalogue\/exercises\/[^?]*figure/.test(url.pathname)) {
    event.respondWith(drawing(event));
  }
});

/** To a page of ours that is open, the one in sight first; else to today's. */
async function come() {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((each) => each.visibilityState === 'visible') ?? pages[0];
  await (page ? page.focus() : clients.openWindow('/today'));
}

const isPlayer = (url) => url.pathname === PAGE || url.pathname.startsWith(`${PAGE}/`);

/**
 * The page of a whole set, and its window stays with that set. Where the service has another page by
 * now (a new version, another language), its set is fetched first. A session under way needs neither a
 * network nor a sign-in.
 */
async function page(event) {
  const asked = fetch(event.request);
  const fresh = await withinPatience(asked);
  const kept = await newestSet();
  if (!kept) {
    event.waitUntil(keep());
    return fresh ?? asked;
  }
  if (fresh?.ok) {
    const known = await (await fromSet(kept, PAGE)).text();
    const same = (await fresh.text().catch(() => known)) === known;
    const newer = keep(!same);
    event.waitUntil(newer);
    await (same || withinPatience(newer));
    return pageOf((await newestSet()) ?? kept, event);
  }
  const signInFirst = fresh?.type === 'opaqueredirect';
  return signInFirst && !(await sessionUnderWay()) ? fresh : pageOf(kept, event);
}

async function pageOf(set, event) {
  if (event.resultingClientId) {
    // without room for this the window takes its parts from the newest set
    await set.put(OF + event.resultingClientId, new Response()).catch(() => {});
  }
  return fromSet(set, PAGE);
}

/** What comes in good time; null when it does not. @param {Promise<any>} asked */
function withinPatience(asked) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  return Promise.race([asked.catch(() => null), late]);
}

/** The player's page and its parts come from one set, so that never old and new run together. */
async function part(event, url) {
  const client = event.clientId && (await clients.get(event.clientId));
  const set = client && isPlayer(new URL(client.url)) && ((await setOf(client.id)) ?? (await newestSet()));
  return (set && (await fromSet(set, url.pathname + url.search))) || fetch(event.request);
}

/** A drawing that is there within patience, else the one kept, else the one the network still brings. */
async function drawing({ request }) {
  const cache = await caches.open(DRAWINGS).catch(() => null);
  const asked = fetch(request);
  const fresh = await withinPatience(asked);
  if (!fresh?.ok) {
    const kept = await cache?.match(request, { ignoreVary: true });
    if (kept) {
      return kept;
    }
  }
  const answer = fresh ?? (await asked);
  if (answer.ok) {
    // waited for, because who fetches ahead counts on it; a phone without room still has the answer
    await cache?.put(request, answer.clone()).catch(() => {});
  }
  return answer;
}

const sets = async () => (await caches.keys()).filter((name) => name.startsWith(SET)).sort();
const fromSet = (set, path) => set.match(path, { ignoreVary: true });

/** The newest set that has this. @returns {Promise<Cache|undefined>} */
async function setWith(path) {
  for (const name of (await sets()).reverse()) {
    const set = await caches.open(name);
    if (await set.match(path)) {
      return set;
    }
  }
  return undefined;
}

const newestSet = () => setWith(WHOLE);
const setOf = (window) => setWith(OF + window);

/** Whether a page that is still open came from this set. */
async function inUse(name) {
  const marks = (await (await caches.open(name)).keys()).map((each) => new URL(each.url).pathname).filter((path) => path.startsWith(OF));
  return (await Promise.all(marks.map((path) => clients.get(path.slice(OF.length))))).some((each) => each);
}

async function forget(name) {
  if (!(await inUse(name))) {
    await caches.delete(name);
  }
}

let keeping = null;
let keptAt = 0;

/** Fetches the page and all it is made of into a new set, which counts only once it is whole. */
function keep(anew = false) {
  if (!anew && !keeping && Date.now() - keptAt < JUST_NOW_MS) {
    return Promise.resolve(true);
  }
  keeping ??= fill(SET + String(Date.now()).padStart(15, '0')).finally(() => {
    keeping = null;
  });
  return keeping;
}

async function fill(name) {
  const before = await sets();
  const cache = await caches.open(name);
  const wanted = [PAGE, ...ALSO];
  const known = new Set(wanted);
  try {
    for (const path of wanted) {
      const response = await fetch(path, { cache: 'no-cache', redirect: 'error', headers: { Accept: path === PAGE ? 'text/html' : '*/*' } });
      if (response.status === 404 && path !== PAGE) {
        continue; // not there with a network either
      }
      if (!response.ok) {
        throw new TypeError(`${path} answered ${response.status}`);
      }
      const found = partsIn(await response.clone().text(), path, response.headers.get('Content-Type') ?? '');
      for (const each of found.filter((one) => !known.has(one))) {
        known.add(each);
        wanted.push(each);
      }
      await cache.put(path, response);
    }
    await cache.put(WHOLE, new Response());
    keptAt = Date.now();
  } catch {
    // without a network or a sign-in the set before stands
    await caches.delete(name);
    return before.length > 0;
  }
  await Promise.all(before.map(forget));
  return true;
}

/** What a page, a style sheet or a module is made of, as paths of ours. */
function partsIn(text, path, type) {
  const pattern = /html/.test(type)
    ? /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g
    : /javascript/.test(type)
      ? /^\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm
      : /css/.test(type)
        ? /url\(["']?([^"')]+)["']?\)/g
        : null;
  return [...(pattern ? text.matchAll(pattern) : [])]
    .map((found) => new URL(found[1], new URL(path, location.origin)))
    .filter((url) => url.origin === location.origin)
    .map((url) => url.pathname + url.search);
}

async function carry() {
  const journal = new Journal(await openStore());
  const owner = await journal.owner();
  const standing = owner && (await new Sync(journal, send).run(owner));
  for (const client of await clients.matchAll()) {
    client.postMessage(SYNC_TAG);
  }
  if (standing && ['OFFLINE', 'LATER'].includes(standing.condition)) {
    throw new Error('the browser asks again'); // a sync that fails is repeated
  }
}

async function sessionUnderWay() {
  try {
    const journal = new Journal(await openStore());
    const owner = await journal.owner();
    return owner !== null && (await journal.sessions(owner)).some((each) => !each.ended && !each.gone);
  } catch {
    return false; // a phone that keeps nothing has none
  }
}

/** Who signs out leaves nothing behind but what was not sent yet, and that is shown to nobody else. */
async function signOut(request) {
  const response = await fetch(request);
  if (response.ok || response.type === 'opaqueredirect') {
    try {
      await new Journal(await openStore()).leave();
    } catch {
      // a phone that keeps nothing leaves nothing behind
    }
  }
  return response;
}
