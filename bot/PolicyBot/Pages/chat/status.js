// One line that says in words how the connection is. It is a live region: set only when there is something to say.
import { onLanguage, word } from './words.js';

const line = document.getElementById('status');
let shown = '';
let timer;

/** @param {string} key of page-words.json; '' clears @param {{trouble?: boolean, brief?: boolean}} how */
export function say(key, { trouble = false, brief = false } = {}) {
  clearTimeout(timer);
  shown = key;
  line.textContent = key && word(key);
  line.classList.toggle('status-trouble', trouble);
  if (brief) timer = setTimeout(() => say(''), 6000);
}

export const saying = () => shown;

onLanguage(() => { if (shown) line.textContent = word(shown); });
