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
    event.respondWith(drawing(request));
  }
});

/** To a page of ours that is open, the one in sight first; else to today's. */
async function come() {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((each) => each.visibilityState === 'visible') ?? pages[0];
  await (page ? page.focus() : clients.openWindow('/today'));
}

const isPlayer = (url) => url.pathname === PAGE || url.pathname.startsWith(`${PAGE}/`);

/** The newest page if there is a network; a session under way needs neither that nor a sign-in. */
async function page(event) {
  const fresh = await withinPatience(event.request);
  if (fresh?.ok) {
    event.waitUntil(keep());
    return fresh;
  }
  const kept = await fromSet(PAGE);
  const signInFirst = fresh?.type === 'opaqueredirect';
  if (kept && (!signInFirst || (await sessionUnderWay()))) {
    return kept;
  }
  return fresh ?? fetch(event.request);
}

function withinPatience(request) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  return Promise.race([fetch(request).catch(() => null), late]);
}

/** The player's parts come from one set, so that never old and new ones run together. */
async function part(event, url) {
  const client = event.clientId && (await clients.get(event.clientId));
  const kept = client && isPlayer(new URL(client.url)) && (await fromSet(url.pathname + url.search));
  return kept || fetch(event.request);
}

async function drawing(request) {
  const cache = await caches.open(DRAWINGS);
  const fresh = await withinPatience(request);
  if (fresh?.ok) {
    await cache.put(request, fresh.clone());
    return fresh;
  }
  return (await cache.match(request, { ignoreVary: true })) ?? fresh ?? Response.error();
}

const sets = async () => (await caches.keys()).filter((name) => name.startsWith(SET)).sort();

/** From the newest set that is whole. */
async function fromSet(path) {
  for (const name of (await sets()).reverse()) {
    const cache = await caches.open(name);
    if (await cache.match(WHOLE)) {
      return cache.match(path, { ignoreVary: true });
    }
  }
  return undefined;
}

let keeping = null;
let keptAt = 0;

/** Fetches the page and all it is made of into a new set, which counts only once it is whole. */
function keep() {
  if (!keeping && Date.now() - keptAt < JUST_NOW_MS) {
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
  await Promise.all(before.map((each) => caches.delete(each)));
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
