/** The exercise that comes next, so that the member can make ready for it: its name and how it begins. */
import { h } from './h.js';

/** @typedef {{item: import('./programme.js').Item, hold: import('./programme.js').Step}} Upcoming */

/** The words of it. @param {Upcoming} upcoming */
export const nextWords = (words, { item, hold }) => words.next([item.name, words.side(hold.side)].filter((each) => each).join(' · '));

/** Its pose, seen on the side on which it begins; the words beside it name it. @param {Upcoming} upcoming */
export const nextPose = ({ item, hold }) =>
  h('exercise-figure', { exercise: item.exerciseId, name: '', motion: 'still', side: hold.side, phase: hold.phase, 'aria-hidden': 'true' });

/** Both in a line, beside a question. @param {Upcoming|null} upcoming */
export const preview = (words, upcoming) => upcoming && h('p', { class: 'upcoming' }, nextPose(upcoming), h('span', {}, nextWords(words, upcoming)));
