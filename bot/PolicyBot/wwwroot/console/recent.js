// Recent look-ups: certificates only, in this tab only.
import { byId, el, fill } from '/console/dom.js';
import { openCertificate } from '/console/state.js';
import { currentLanguage, onLanguage, tagOf, word } from '/console/words.js';

const key = 'policybot-console-recent';
const most = 8;
const place = byId('recent');

function read() {
  try {
    const entries = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(entries) ? entries.filter(e => typeof e?.id === 'string' && e.name?.zh && e.name?.en) : [];
  } catch {
    return []; // storage is switched off, or holds something else
  }
}

function write(entries) {
  try {
    sessionStorage.setItem(key, JSON.stringify(entries));
  } catch {
    // Without storage there is no list; nothing else depends on it.
  }
  draw();
}

export function remember({ id, abbreviation, name }) {
  write([{ id, abbreviation, name }, ...read().filter(entry => entry.id !== id)].slice(0, most));
}

function draw() {
  const entries = read();
  place.hidden = entries.length === 0;
  const language = currentLanguage();
  fill(place,
    el('span', { class: 'recent-title', 'aria-hidden': 'true' }, word('Recent')),
    ...entries.map(entry => el('button', {
      class: 'chip', type: 'button', lang: entry.abbreviation ? 'en' : tagOf(language), title: entry.name[language], 'data-certificate': entry.id, on: { click: () => openCertificate(entry.id) },
    }, entry.abbreviation || entry.name[language])),
    el('button', { class: 'chip chip-quiet', type: 'button', on: { click: () => write([]) } }, word('RecentClear')));
}

export function startRecent() {
  draw();
  onLanguage(draw);
}
