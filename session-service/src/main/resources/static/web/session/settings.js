/** What a member has turned on or off on this phone. */
const KEY = 'longhold.player.';
const DEFAULTS = { voice: true, tones: true, vibration: true, awake: true, scan: false };

/** @typedef {keyof typeof DEFAULTS} Setting */
export const SETTINGS = /** @type {Setting[]} */ (Object.keys(DEFAULTS));

/** @param {Setting} name @returns {boolean} */
export function isOn(name) {
  try {
    return (localStorage.getItem(KEY + name) ?? String(DEFAULTS[name])) === 'true';
  } catch {
    return DEFAULTS[name]; // storage may be forbidden; the defaults serve
  }
}

/** @param {Setting} name @param {boolean} on */
export function turn(name, on) {
  try {
    localStorage.setItem(KEY + name, String(on));
  } catch {
    // then it is so for this page only
  }
}
