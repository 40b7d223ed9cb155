// The search box: a combobox after the ARIA pattern "editable with list autocomplete"; the first result is always ready for Enter.
import { byId, el, fill, phrase } from '/console/dom.js';
import { looksLikeSheet } from '/console/sheet.js';
import { currentLanguage, onLanguage, otherLanguage, word } from '/console/words.js';

const box = byId('search');
const list = byId('suggestions');
const status = byId('search-status');
let items = [];
let active = -1;
let asked = 0;
let shownFor = null;
let waiting = null;
let entering = false;
let choose = () => {};

/** Starts the box; `onChoose` gets the suggestion. */
export function startSearch(onChoose) {
  choose = onChoose;
  box.addEventListener('input', event => { if (!event.isComposing) search(); });
  box.addEventListener('compositionend', search);
  box.addEventListener('keydown', onKey);
  box.addEventListener('focus', () => box.select());
  box.addEventListener('blur', () => setTimeout(() => entering || document.activeElement === box || close(), 150));
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) take(Number(option.dataset.index));
  });
  onLanguage(() => { if (!list.hidden) draw(shownFor); });
}

async function search() {
  const text = box.value.trim();
  const turn = ++asked;
  if (text === '') {
    shownFor = null;
    close();
    status.textContent = '';
    return;
  }
  if (looksLikeSheet(text)) {
    draw({ total: 1, items: [{ sheet: text }] });
    return;
  }
  waiting = fetch(`/console/search?q=${encodeURIComponent(text)}`, { headers: { accept: 'application/json' } })
    .then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(found => { if (turn === asked) draw(found); })
    .catch(() => { if (turn === asked) { draw(null); say(word('SearchFailed')); } });
  await waiting;
}

function draw(found) {
  shownFor = found;
  items = found?.items ?? [];
  active = items.length > 0 ? 0 : -1;
  fill(list, ...(items.length > 0 ? items.map(option) : [el('li', { class: 'none', role: 'presentation' }, word(found ? 'FoundNone' : 'SearchFailed'))]));
  list.hidden = false;
  box.setAttribute('aria-expanded', String(items.length > 0));
  mark();
  if (found) say(found.total === 0 ? word('FoundNone') : word(found.total > items.length ? 'FoundSome' : 'FoundAll', { total: found.total, shown: items.length }));
}

function option(item, index) {
  if (item.sheet) return el('li', { role: 'option', id: `suggestion-${index}`, 'data-index': index, 'aria-selected': 'false' }, el('span', { class: 'option-line' }, word('SheetOpen')));
  const [first, second] = [currentLanguage(), otherLanguage()];
  const detail = [item.issuer, item.country].filter(Boolean).map(text => text[first]).join(' · ');
  return el('li', { role: 'option', id: `suggestion-${index}`, 'data-index': index, 'aria-selected': 'false' },
    el('span', { class: 'option-line' },
      item.abbreviation && el('b', { class: 'option-short', lang: 'en', translate: 'no' }, item.abbreviation),
      phrase('span', item.name, first, { class: 'option-name' }),
      item.attested && el('span', { class: 'tag tag-good' }, word('TagAttested')),
      item.outside && el('span', { class: 'tag' }, word('TagOutside'))),
    el('span', { class: 'option-detail' }, phrase('span', item.name, second), detail && ` · ${detail}`));
}

// Screen readers hear the count once typing pauses, not at every letter.
let speaking;
function say(text) {
  clearTimeout(speaking);
  speaking = setTimeout(() => { status.textContent = text; }, 400);
}

function mark() {
  for (const [index, node] of [...list.querySelectorAll('[role=option]')].entries()) {
    node.setAttribute('aria-selected', String(index === active));
    if (index === active) node.scrollIntoView({ block: 'nearest' });
  }
  if (active >= 0) box.setAttribute('aria-activedescendant', `suggestion-${active}`);
  else box.removeAttribute('aria-activedescendant');
}

function close() {
  list.hidden = true;
  active = -1;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}

function take(index) {
  const item = items[index];
  if (!item) return;
  asked++;
  box.blur();
  close();
  box.value = item.sheet ? '' : item.abbreviation || item.name[currentLanguage()];
  status.textContent = '';
  clearTimeout(speaking);
  choose(item);
}

async function onKey(event) {
  // Enter and arrows belong to the input method while it is composing.
  if (event.isComposing || event.keyCode === 229) return;
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) {
    event.preventDefault();
    if (list.hidden && shownFor) draw(shownFor);
    else if (items.length > 0) active = (active + moves[event.key] + items.length) % items.length;
    mark();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    // Whoever types faster than the answer comes still gets what they typed, not the result of the letters before.
    const turn = asked;
    // The name is said: what is typed while the answer is on its way are the keys of the desk.
    entering = true;
    box.blur();
    await waiting;
    entering = false;
    if (turn !== asked) return;
    if (!list.hidden && items.length > 0) take(Math.max(active, 0));
    else box.focus();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (!list.hidden) close();
    else box.value = '';
  }
}

export function focusSearch() {
  box.focus();
  box.select();
}

export function clearSearch() {
  box.value = '';
  shownFor = null;
  close();
}
