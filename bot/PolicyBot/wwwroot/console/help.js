// Keys, and the dialog that explains them. Single keys can be switched off (WCAG 2.1.4) and never fire while somebody types.
import { byId, el, fill } from '/console/dom.js';
import { copy, printAnswer, togglePin } from '/console/actions.js';
import { focusSearch } from '/console/search.js';
import { change } from '/console/state.js';
import { groups } from '/console/caller.js';
import { word } from '/console/words.js';

const dialog = byId('help');
const stored = 'policybot-console-keys';
const shownKeys = ['/', '0–5', 'a', 'c', 'e', 'p', 'b', 'n', '?', 'Esc'];
let keysOn = read() !== 'off';

export function startKeys(startOver) {
  const actions = { '/': focusSearch, c: () => copy('zh'), e: () => copy('en'), p: printAnswer, b: togglePin, n: startOver, '?': openHelp, a: focusAge };
  groups.forEach((group, digit) => { actions[digit] = () => change({ group }); });
  byId('help-open').addEventListener('click', openHelp);
  document.addEventListener('keydown', event => {
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (!action || !keysOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    action();
  });
}

function focusAge() {
  byId('age').focus();
  byId('age').select();
}

// Radio buttons and check boxes take no letters, so keys work there; a list to choose from jumps by letter.
function isTyping(target) {
  const typed = target.closest?.('input, textarea, select, [contenteditable]');
  return typed && !['radio', 'checkbox'].includes(typed.type);
}

function openHelp() {
  const on = el('input', { type: 'checkbox', id: 'keys-on' });
  on.checked = keysOn;
  on.addEventListener('change', () => {
    keysOn = on.checked;
    write(keysOn ? 'on' : 'off');
  });
  const close = el('button', { type: 'button', class: 'primary', on: { click: () => dialog.close() } }, word('Close'));
  fill(dialog,
    el('h2', { id: 'help-title' }, word('HelpTitle')),
    el('table', {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, word('HelpKey')), el('th', { scope: 'col' }, word('HelpDoes')))),
      el('tbody', {}, ...shownKeys.map(key => el('tr', {}, el('td', {}, el('kbd', {}, key)), el('td', {}, word(`Key ${key}`)))))),
    el('label', { class: 'option' }, on, el('span', {}, word('HelpKeysOn'))),
    el('p', { class: 'hint' }, word('HelpLink')),
    el('p', { class: 'hint' }, word('HelpRecent')),
    el('div', { class: 'dialog-actions' }, close));
  dialog.showModal();
  close.focus();
}

function read() {
  try {
    return sessionStorage.getItem(stored);
  } catch {
    return null;
  }
}

function write(value) {
  try {
    sessionStorage.setItem(stored, value);
  } catch {
    // It then holds until the page is reloaded.
  }
}
