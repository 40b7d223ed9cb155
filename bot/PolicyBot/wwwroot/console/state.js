// What is on the desk: the certificate and the caller's situation. Nothing personal leaves the memory of this tab.
import { byId } from '/console/dom.js';

export const data = JSON.parse(byId('data').textContent);

// `others`: further certificates of the same person, known from their sheet only.
const nobody = { others: [], stated: [], group: '', age: '', hukou: '', version: '', date: '' };
const listeners = [];
let state = { qualification: null, outside: null, ...nobody };

export const current = () => state;
export const onChange = listener => listeners.push(listener);

/** Changes part of it; `step` makes a step of the browser's history, so that Back leads to the certificate before. */
export function change(part, step = false) {
  state = { ...state, ...part };
  writeAddress(step);
  listeners.forEach(listener => listener(state));
}

/** Another certificate of the same caller: the category stated for the last one is not about this one. */
export const openCertificate = id => change({ qualification: id, outside: null, others: [], stated: [] }, true);
export const showOutside = suggestion => change({ qualification: null, outside: suggestion, others: [], stated: [] }, true);
export const showSheet = answers => change({ outside: null, ...nobody, ...answers }, true);
export const newCaller = () => change({ qualification: null, outside: null, ...nobody }, true);

export const ageIsValid = age => age === '' || (/^\d{1,3}$/.test(age) && Number(age) <= 120);

/** The body of a request for an answer; null when there is nothing to assess. */
export function request() {
  const { qualification, others, stated, group, age, hukou, version, date } = state;
  if ((!qualification && stated.length === 0) || !ageIsValid(age)) return null;
  return {
    ...(qualification && { qualification }),
    ...(others.length > 0 && { qualifications: others.map(other => other.id) }),
    ...(stated.length > 0 && { statedCategories: stated }),
    ...(group && { nationality: group }),
    ...(age !== '' && { age: Number(age) }),
    ...(group === 'MainlandChina' && hukou && { hukou }),
    ...(version && { listVersion: version }),
    ...(date && { date }),
  };
}

// Certificate, category, version and date only: age, nationality and hukou never enter the address.
function writeAddress(step) {
  const parts = new URLSearchParams();
  if (state.qualification) parts.set('c', state.qualification);
  if (state.stated.length > 0) parts.set('cat', state.stated.join(''));
  if (state.version) parts.set('v', state.version);
  if (state.date) parts.set('d', state.date);
  const hash = parts.size > 0 ? `#${parts}` : '';
  if (hash === location.hash) return;
  const url = location.pathname + location.search + hash;
  if (step) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const id = parts.get('c') ?? '';
  const version = parts.get('v') ?? '';
  const date = parts.get('d') ?? '';
  state = {
    ...state,
    outside: null,
    others: [],
    qualification: /^[a-z0-9][a-z0-9-]{0,99}$/.test(id) ? id : null,
    stated: [...'ABCD'].filter(letter => (parts.get('cat') ?? '').includes(letter)),
    version: data.versions.some(v => v.version === version) ? version : '',
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '',
  };
  listeners.forEach(listener => listener(state));
}

export function startState() {
  addEventListener('popstate', readAddress);
  readAddress();
}
