/** A manager's page: days in words, and no more lines than a chart can tell apart. */

import { tellTimes } from '/web/progress/times.js';

function bound(fieldset) {
  const boxes = [...fieldset.querySelectorAll('input')];
  const full = boxes.filter((box) => box.checked).length >= Number(fieldset.dataset.most);
  boxes.forEach((box) => (box.disabled = full && !box.checked));
}

for (const fieldset of document.querySelectorAll('fieldset[data-most]')) {
  bound(fieldset);
  fieldset.addEventListener('change', () => bound(fieldset));
}
tellTimes(document);
document.addEventListener('htmx:afterSwap', () => tellTimes(document));
