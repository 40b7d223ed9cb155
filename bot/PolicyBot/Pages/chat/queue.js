// What is said before there is a conversation to say it in: shown at once, said as soon as there is one.
import { languageOf } from './spoken.js';
import { tagOf } from './words.js';

const place = document.getElementById('conversation');
const queued = [];

export function showQueued(text) {
  queued.push(text);
  place.append(Object.assign(document.createElement('p'), { className: 'queued', lang: tagOf(languageOf({ text })), textContent: text }));
}

export const takeQueued = () => queued.splice(0);
