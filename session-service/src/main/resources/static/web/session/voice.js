import { isOn } from './settings.js';

/** Speaks a cue; a newer one replaces one that is not spoken yet. */
export class Voice {
  /** @param {string} language BCP 47 */
  constructor(language) {
    this.language = language;
  }

  /** @param {string} text */
  say(text) {
    if (!isOn('voice') || !globalThis.speechSynthesis || !text) {
      return;
    }
    speechSynthesis.cancel();
    const cue = new SpeechSynthesisUtterance(text);
    cue.lang = this.language;
    cue.rate = 0.95;
    const voice = this.#voice();
    if (voice) {
      cue.voice = voice;
    }
    speechSynthesis.speak(cue);
  }

  hush() {
    globalThis.speechSynthesis?.cancel();
  }

  /** A voice of the phone itself if it has one: it speaks without a network and tells nobody. */
  #voice() {
    const fitting = speechSynthesis.getVoices().filter((each) => each.lang.toLowerCase().startsWith(this.language.slice(0, 2)));
    return fitting.find((each) => each.localService) ?? fitting[0];
  }
}
