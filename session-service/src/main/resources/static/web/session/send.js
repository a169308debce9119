import { csrfToken } from '/web/api.js';

/**
 * One call of the service, from a page or a service worker. Every answer is an answer, refusals too;
 * only a network that is not there rejects, with a TypeError.
 *
 * @type {import('./sync.js').Send}
 */
export async function send(method, path, body) {
  if (navigator.onLine === false) {
    throw new TypeError('no network');
  }
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = await proof();
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
    // a sign-in page is no answer
    redirect: 'manual',
    signal: timeLimit(),
  }).catch((failure) => {
    throw failure instanceof TypeError ? failure : new TypeError(`no answer to ${method}: ${failure.name}`);
  });
  if (response.type === 'opaqueredirect') {
    return { status: 401, body: null, retryAfterMs: null };
  }
  const text = await response.text().catch(() => '');
  return { status: response.status, body: parsed(text), retryAfterMs: waitOf(response.headers.get('Retry-After')) };
}

const PATIENCE_MS = 20_000;
const timeLimit = () => AbortSignal.timeout(PATIENCE_MS);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Retry-After is seconds or a date. */
function waitOf(header) {
  if (!header) {
    return null;
  }
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

/** The proof that a page of ours asks; a worker has no document, but a store of cookies. */
async function proof() {
  if (globalThis.document) {
    return csrfToken();
  }
  const kept = globalThis.cookieStore;
  const found = (await kept?.get('__Host-XSRF-TOKEN')) ?? (await kept?.get('XSRF-TOKEN'));
  return found?.value ?? '';
}
