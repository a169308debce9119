/** Shows the same elements in each theme; ids and names are made different by a number. */

const elements = document.getElementById('elements');

document.querySelectorAll('.kit-pane').forEach((pane, number) => {
  const html = elements.innerHTML.replaceAll('{n}', `-${number}`);
  pane.replaceChildren(document.createRange().createContextualFragment(html));
  pane.querySelectorAll('[data-pain]').forEach((row) => {
    for (let pain = 0; pain <= 10; pain++) {
      const label = document.createElement('label');
      const input = Object.assign(document.createElement('input'), { type: 'radio', name: row.dataset.pain, value: pain });
      const figure = Object.assign(document.createElement('span'), { textContent: pain });
      input.defaultChecked = pain === 3;
      label.append(input, figure);
      row.append(label);
    }
  });
});
