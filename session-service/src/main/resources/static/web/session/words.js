import { words as english } from './words-en.js';
import { words as hindi } from './words-hi.js';

/** The player's words in the language of the page. @param {string} language BCP 47 */
export const wordsIn = (language) => (language.startsWith('hi') ? hindi : english);
