// The page's words in both languages, and which of them it speaks now.
const words = JSON.parse(document.getElementById('words').textContent);
const tags = { zh: document.body.dataset.chinese, en: 'en' };
const listeners = [];
let language = document.body.dataset.language;

export const currentLanguage = () => language;
export const otherLanguage = () => (language === 'zh' ? 'en' : 'zh');
export const word = key => words[language][key];
export const wordIn = (key, of) => words[of][key];
export const tagOf = of => tags[of];
export const onLanguage = listener => listeners.push(listener);

/** The locale Web Chat speaks; it knows no Traditional characters. */
export const locale = () => (language === 'zh' ? 'zh-Hans' : 'en-US');

export function setLanguage(next) {
  if (next === language || !words[next]) return;
  language = next;
  document.documentElement.lang = tags[language];
  document.title = word('ChatTitle');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-word-label]')) element.setAttribute('aria-label', word(element.dataset.wordLabel));
  for (const element of document.querySelectorAll('[data-word-placeholder]')) element.placeholder = word(element.dataset.wordPlaceholder);
  for (const form of document.querySelectorAll('.to-form a, #sheet')) form.setAttribute(form.hasAttribute('action') ? 'action' : 'href', `/form?lang=${language}`);
  drawSwitch();
  listeners.forEach(listener => listener());
}

function drawSwitch() {
  const link = document.getElementById('switch-language');
  const url = new URL(link.href);
  url.searchParams.set('lang', otherLanguage());
  link.href = url.href;
  link.lang = link.hreflang = tags[otherLanguage()];
  link.textContent = word('ChatOther');
  link.setAttribute('aria-label', word('ChatOtherLabel'));
}
