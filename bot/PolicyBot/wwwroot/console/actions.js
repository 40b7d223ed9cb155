// What a clerk does with an answer: copy, print, export, pin, report.
import { byId, el } from '/console/dom.js';
import { isPinned, pin, unpin } from '/console/baseline.js';
import { openReport } from '/console/report.js';
import { word } from '/console/words.js';

let shown = () => null;
let redraw = () => {};

export function startActions(answer, draw) {
  shown = answer;
  redraw = draw;
}

export function toolbar() {
  const button = (id, key, shortcut, action, more = {}) => el('button', {
    type: 'button', class: 'small', id, 'aria-keyshortcuts': shortcut, on: { click: action }, ...more,
  }, word(key), shortcut && el('kbd', { 'aria-hidden': 'true' }, shortcut));
  return el('div', { class: 'toolbar' },
    button('copy-zh', 'CopyZh', 'c', () => copy('zh')),
    button('copy-en', 'CopyEn', 'e', () => copy('en')),
    button('print', 'Print', 'p', printAnswer),
    button('pin', isPinned() ? 'Unpin' : 'Pin', 'b', togglePin, { 'aria-pressed': String(isPinned()) }),
    button('export-csv', 'Csv', null, exportCsv),
    button('export-json', 'Json', null, exportJson),
    button('report-open', 'ReportOpen', null, () => openReport(shown())));
}

let fading;
export function say(text) {
  const toast = byId('toast');
  toast.textContent = text;
  clearTimeout(fading);
  fading = setTimeout(() => { toast.textContent = ''; }, 4000);
}

export async function copy(language) {
  const answer = shown();
  if (!answer) return say(word('NothingYet'));
  const done = await write(answer.plain[language]);
  return say(word(!done ? 'CopyFailed' : language === 'zh' ? 'CopiedZh' : 'CopiedEn'));
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeOldWay(text); // pages served without https have no clipboard object
  }
}

function writeOldWay(text) {
  const focused = document.activeElement;
  const area = el('textarea', { class: 'unseen', 'aria-hidden': 'true', readonly: true });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return done;
}

export function printAnswer() {
  if (shown()) print();
  else say(word('NothingYet'));
}

export function togglePin() {
  const answer = shown();
  if (!answer && !isPinned()) return say(word('NothingYet'));
  const pinning = !isPinned();
  if (pinning) pin({ ...answer, certificate: document.querySelector('#certificate-name .short, #certificate-name .name-first')?.textContent });
  else unpin();
  redraw();
  return say(word(pinning ? 'Pinned' : 'Unpinned'));
}

async function exportCsv() {
  const answer = shown();
  try {
    const reply = await fetch('/console/answers.csv', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer.question) });
    if (!reply.ok) throw new Error(reply.status);
    save(await reply.blob(), 'csv', answer);
  } catch {
    say(word('AnswerFailed'));
  }
}

function exportJson() {
  const { question, assessment, sources } = shown();
  save(new Blob([JSON.stringify({ question, assessment, sources }, null, 2)], { type: 'application/json' }), 'json', shown());
}

function save(blob, extension, { question, assessment }) {
  const url = URL.createObjectURL(blob);
  const name = question.qualification ?? `category-${question.statedCategories.join('')}`;
  el('a', { href: url, download: `policybot-${name}-${assessment.date}.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
