/**
 * The session by keys: space pauses and goes on, arrows go back and on, Escape asks to stop, digits
 * answer how much it hurts. A focused button keeps its own space and Enter.
 */
import { isMenu } from './course.js';

const PAIN = '.ask-pain';

/** @param {{run?: import('./session-run.js').SessionRun, screen: HTMLElement}} player */
export function listen(player) {
  document.addEventListener('keydown', (event) => {
    const { run } = player;
    if (!run || run.over || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
      return;
    }
    const type = typeOf(event, run.course);
    if (type) {
      event.preventDefault();
      run.act({ type });
    } else if (/^[0-9]$/.test(event.key) && player.screen.querySelector(PAIN)) {
      run.act({ type: 'score', score: Number(event.key) });
    }
  });
}

function typeOf({ key, target }, { aside, steps, index }) {
  if (key === 'Escape') {
    return aside ? (isMenu(aside) ? 'close' : null) : 'menu';
  }
  if (aside || steps[index]?.kind === 'ask') {
    return null;
  }
  if (key === ' ') {
    return target.closest?.('button, a, input') ? null : 'main';
  }
  return { ArrowLeft: 'back', ArrowRight: 'onward' }[key] ?? null;
}
