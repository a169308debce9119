/**
 * Calls of the JSON API, as every page makes them.
 *
 * `get` and `send` answer with the body (an object, or null where there is none) or throw an {@link ApiError}.
 * Everything that changes something is made safe to repeat by an id or an `Idempotency-Key` of the caller, so
 * a call that was lost on the way is sent again.
 */

/** What befell a call, for whoever reads the page; where these are silent, the API's own words stand, which are English. */
const BEFELL = {
  en: {
    0: 'No connection. Try again when there is one.',
    401: 'You are signed out. Load the page again to sign in, then repeat this.',
  },
  hi: {
    0: 'नेटवर्क नहीं है। नेटवर्क आने पर फिर कोशिश करें।',
    400: 'भेजी गई जानकारी में कुछ ठीक नहीं है।',
    401: 'आप साइन आउट हो चुके हैं। पृष्ठ फिर खोलकर साइन इन करें, फिर इसे दोहराएँ।',
    403: 'आपको इसकी अनुमति नहीं है।',
    404: 'यह अब यहाँ नहीं है।',
    410: 'यह अब यहाँ नहीं है।',
    422: 'इसे ऐसे स्वीकार नहीं किया गया।',
    409: 'इस बीच स्थिति बदल गई है। पृष्ठ फिर खोलकर देखें।',
    429: 'बहुत सारे अनुरोध आए। थोड़ी देर में फिर कोशिश करें।',
    broken: 'यह अभी नहीं हो सका। थोड़ी देर में फिर कोशिश करें।',
    field: 'यह मान स्वीकार नहीं हुआ।',
  },
};
const PATIENCE = [400, 1200, 3000];
const AGAIN = new Set([429, 502, 503, 504]);

/** What the API has refused (RFC 9457), or that nobody was reached. */
export class ApiError extends Error {
  /**
   * @param {number} status 0 where no answer came
   * @param {{code?: string, title?: string, detail?: string, errors?: {field: string, reason: string}[],
   *     details?: object, traceId?: string}} problem
   * @param {number} retryAfter seconds to wait before another try, 0 if nobody said
   */
  constructor(status, problem, retryAfter = 0) {
    const words = BEFELL[globalThis.document?.documentElement.lang] ?? BEFELL.en;
    super(words[status] ?? (status >= 500 ? words.broken : undefined) ?? (problem.detail || problem.title || `answered ${status}`));
    this.name = 'ApiError';
    this.status = status;
    this.code = problem.code || (status === 0 ? 'OFFLINE' : 'UNKNOWN');
    this.errors = (problem.errors || []).map((each) => ({ ...each, reason: words.field ?? each.reason }));
    this.details = problem.details || {};
    this.traceId = problem.traceId || '';
    this.retryAfter = retryAfter;
  }

  /** Nobody was reached: the network is away, or the phone has none. */
  get offline() {
    return this.status === 0;
  }

  /** The sign-in has ended; what was to be sent must be kept. */
  get signedOut() {
    return this.status === 401;
  }
}

/**
 * @param {string} path of the API, `/api/...`
 * @param {RequestInit & {tries?: number}} [options] `tries` 1 asks once only; an `AbortSignal` ends the waiting, too
 * @returns {Promise<any>} the body
 */
export function get(path, options = {}) {
  return call('GET', path, undefined, options);
}

/**
 * @param {'PUT' | 'POST' | 'DELETE'} method
 * @param {string} path of the API
 * @param {object} [body] sent as JSON
 * @param {RequestInit & {tries?: number, key?: string}} [options] `key` is the Idempotency-Key of a POST; without
 *     one, a POST is given one of its own, so that it may be repeated
 * @returns {Promise<any>} the body
 */
export function send(method, path, body, options = {}) {
  const headers = new Headers(options.headers);
  if (method === 'POST' && !headers.has('Idempotency-Key')) {
    headers.set('Idempotency-Key', options.key || uuidv7());
  }
  return call(method, path, body, { ...options, headers });
}

async function call(method, path, body, { tries = PATIENCE.length + 1, ...options }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(method, path, body, options);
    } catch (failure) {
      const passing = failure instanceof ApiError && (failure.offline || AGAIN.has(failure.status));
      if (!passing || attempt >= tries) {
        throw failure;
      }
      await pause(Math.max(failure.retryAfter * 1000, PATIENCE[attempt - 1]), options.signal);
    }
  }
}

async function once(method, path, body, options) {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  if (body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }
  if (method !== 'GET') {
    headers.set('X-XSRF-TOKEN', csrfToken());
  }
  let answer;
  try {
    answer = await fetch(path, {
      ...options,
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(0, {});
  }
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('Content-Type') || '') && text ? JSON.parse(text) : null;
  if (answer.ok) {
    return json;
  }
  throw new ApiError(answer.status, json || {}, Number(answer.headers.get('Retry-After')) || 0);
}

/** What proves that a request comes from a page of ours; empty before the first answer of this origin. */
export function csrfToken() {
  // behind TLS its name keeps other hosts from setting it
  return cookie('__Host-XSRF-TOKEN') || cookie('XSRF-TOKEN');
}

/** @param {string} name @returns {string} the value, empty without such a cookie */
export function cookie(name) {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/**
 * An id that sorts by when it was made (RFC 9562, version 7).
 *
 * @param {number} [now] milliseconds
 */
export function uuidv7(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) {
    bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
