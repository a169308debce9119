/** What somebody has chosen for all pages: light or dark, and the language. The server reads it from cookies. */

const YEAR = 365 * 24 * 60 * 60;
const GROUND = { light: '#f6f1e8', dark: '#191715' };

/** @param {'light' | 'dark' | ''} theme empty: whatever the device says */
export function chooseTheme(theme) {
  keep('LONGHOLD-THEME', theme);
  const root = document.documentElement;
  if (theme) {
    root.dataset.theme = theme;
  } else {
    delete root.dataset.theme;
  }
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme || 'light dark');
  document.querySelectorAll('meta[name="theme-color"]').forEach((meta) => {
    const own = (meta.getAttribute('media') || '').includes('dark') ? 'dark' : 'light';
    meta.setAttribute('content', GROUND[theme || own]);
  });
}

/** The words of a page come from the server, so it is asked for again. @param {'en' | 'hi'} language */
export function chooseLanguage(language) {
  keep('LONGHOLD-LANG', language);
  location.reload();
}

/** Radio buttons named `theme` and `language`, wherever they stand. */
class PageChoices extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', ({ target }) => {
      if (target.name === 'theme') {
        chooseTheme(target.value);
      } else if (target.name === 'language') {
        chooseLanguage(target.value);
      }
    });
  }
}

function keep(name, value) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const age = value ? YEAR : 0;
  document.cookie = `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}

customElements.define('page-choices', PageChoices);
