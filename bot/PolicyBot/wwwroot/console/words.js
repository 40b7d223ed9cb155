// The page's words in both languages, and which of them it speaks now.
import { byId } from '/console/dom.js';

const words = JSON.parse(byId('words').textContent);
const tags = { zh: 'zh-Hans', en: 'en' };
const listeners = [];
let language = document.body.dataset.language;

export const currentLanguage = () => language;
export const otherLanguage = () => (language === 'zh' ? 'en' : 'zh');
export const languages = () => [language, otherLanguage()];
export const tagOf = of => tags[of];
export const onLanguage = listener => listeners.push(listener);

/** The words under a key, with {names} filled in. */
export const word = (key, values = {}) => wordIn(language, key, values);

export function wordIn(of, key, values = {}) {
  return words[of][key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function setLanguage(next) {
  language = next;
  document.documentElement.lang = tags[language];
  document.title = word('Title');
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = word(element.dataset.word, { version: element.dataset.fillVersion, date: element.dataset.fillDate });
  }
  for (const element of document.querySelectorAll('[data-word-label]')) element.setAttribute('aria-label', word(element.dataset.wordLabel));
  drawSwitch();
  listeners.forEach(listener => listener());
}

function drawSwitch() {
  const button = byId('switch-language');
  button.textContent = word('Other');
  button.lang = button.hreflang = tags[otherLanguage()];
  button.setAttribute('href', `?lang=${otherLanguage()}`);
}

/** The link works without script; with it nothing that was entered is lost. */
export function startWords() {
  byId('switch-language').addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setLanguage(otherLanguage());
    const url = new URL(location.href);
    url.searchParams.set('lang', language);
    history.replaceState(history.state, '', url);
  });
}
