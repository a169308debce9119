/** The screens that ask. Each is answered in one touch, and none lies on top of another. */
import { button, h } from './h.js';
import { isOn, SETTINGS, turn } from './settings.js';

const screen = (look, title, ...rest) => h('section', { class: `ask ask-${look}` }, h('h1', { tabindex: -1 }, title), ...rest);
const options = (look, ...buttons) => h('div', { class: `options ${look}`, role: 'group' }, ...buttons);

/**
 * Pain, 0 to 10.
 *
 * @param {object} words
 * @param {string} question
 * @param {(event: object) => void} act
 * @param {...Node} below quiet ways out
 */
export function painPad(words, question, act, ...below) {
  const pad = h('div', { class: 'pad', role: 'group', 'aria-label': question });
  for (let score = 0; score <= 10; score++) {
    pad.append(
      h(
        'button',
        { type: 'button', class: 'quiet', 'data-score': score, onclick: () => act({ type: 'score', score }) },
        h('span', { class: 'score' }, String(score)),
        score === 0 ? h('span', {}, words.ask.none) : null,
      ),
    );
  }
  return screen('pain', question, h('p', {}, words.ask.scale), pad, ...below);
}

/** Effort in words, each with its number on Borg's CR10 scale. */
export function effortPad(words, question, scores, act, ...below) {
  const rows = scores.map((score) =>
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-score': score, onclick: () => act({ type: 'score', score }) },
      h('span', {}, words.efforts[score]),
      h('span', { class: 'score' }, String(score)),
    ),
  );
  return screen('effort', question, options('lines', ...rows), ...below);
}

/** One reason of several. @param {Record<string, string>} reasons code to words */
export function reasonPad(words, question, reasons, choose, close) {
  return screen(
    'reasons',
    question,
    options('lines', ...Object.entries(reasons).map(([code, text]) => button(text, () => choose(code), 'quiet'))),
    button(words.act.close, close, 'main'),
  );
}

/** Signs of an emergency; touching one is the answer. */
export function flagPad(words, questions, act, ...below) {
  const emergencies = questions.questions.filter((each) => each.level === 'EMERGENCY');
  return screen(
    'flags',
    words.flags.title,
    h('p', {}, words.flags.text),
    options('lines', ...emergencies.map((each) => button(textOf(each, words), () => act({ type: 'flag', flag: each.code }), 'quiet'))),
    button(words.flags.none, () => act({ type: 'noFlags' }), 'main'),
    ...below,
  );
}

const textOf = (question, words) => words.questions?.[question.code] ?? question.text;

/** What can be done beside going on. */
export function menu(words, act, canSkip) {
  return screen(
    'menu',
    words.ask.menu,
    options(
      'lines',
      canSkip && button(words.act.how, () => act({ type: 'ask', kind: 'steps' }), 'quiet'),
      button(words.act.hurts, () => act({ type: 'hurts' }), 'quiet'),
      canSkip && button(words.act.leaveOut, () => act({ type: 'ask', kind: 'skip' }), 'quiet'),
      button(words.act.end, () => act({ type: 'ask', kind: 'stop' }), 'quiet'),
    ),
    settings(words),
    button(words.act.close, () => act({ type: 'close' }), 'main'),
  );
}

/** How an exercise goes, in the catalogue's words. @param {object|undefined} exercise its revision */
export function steps(words, item, exercise, close) {
  return screen(
    'steps',
    item.name,
    h('exercise-figure', { exercise: item.exerciseId, name: item.name }),
    stepsOf(words, exercise),
    button(words.act.close, close, 'main'),
  );
}

/** The steps, what to feel and what not. @param {object|undefined} exercise */
export function stepsOf(words, exercise) {
  const told = exercise?.instructions;
  const list = (title, lines) => lines?.length > 0 && h('div', {}, h('h2', {}, title), h('ul', {}, ...lines.map((line) => h('li', {}, line))));
  return h(
    'div',
    { class: 'steps' },
    exercise?.position && h('p', {}, exercise.position),
    told?.steps.length > 0 && h('ol', {}, ...told.steps.map((line) => h('li', {}, line))),
    list(words.steps.feel, told?.feel),
    list(words.steps.avoid, told?.avoid),
  );
}

/** Voice, tones, vibration, screen: on or off, on this phone. */
export function settings(words, titled = true) {
  const rows = SETTINGS.map((name) =>
    h(
      'label',
      { class: 'choice' },
      h('input', { type: 'checkbox', role: 'switch', checked: isOn(name), onchange: (event) => turn(name, event.target.checked) }),
      h('span', {}, words.settings[name]),
    ),
  );
  return h('fieldset', { class: 'settings' }, h('legend', { class: titled ? null : 'visually-hidden' }, words.settings.title), ...rows);
}
