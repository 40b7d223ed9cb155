// "This looks wrong": a note for the policy officer, without anything about the caller.
import { byId, el, fill } from '/console/dom.js';
import { current } from '/console/state.js';
import { currentLanguage, word } from '/console/words.js';

const dialog = byId('report');
const most = 500;

export function openReport(answer) {
  if (!answer) return;
  const language = currentLanguage();
  const note = el('textarea', { id: 'report-note', maxlength: most, rows: 5, required: true, 'aria-describedby': 'report-privacy report-left' });
  const left = el('p', { class: 'hint', id: 'report-left' }, word('ReportLeft', { left: most }));
  const about = el('select', { id: 'report-about' }, el('option', { value: '' }, word('ReportWhole')),
    ...answer.assessment.verdicts.map(v => el('option', { value: v.measure }, v.title[language])));
  const status = el('p', { class: 'hint', id: 'report-status', role: 'status' });
  note.addEventListener('input', () => { left.textContent = word('ReportLeft', { left: most - note.value.length }); });
  const form = el('form', { novalidate: true },
    el('h2', { id: 'report-title' }, word('ReportTitle')),
    el('div', { class: 'field' }, el('label', { for: 'report-about' }, word('ReportAbout')), about),
    el('div', { class: 'field' }, el('label', { for: 'report-note' }, word('ReportNote')), note, left),
    el('p', { class: 'hint', id: 'report-privacy' }, word('ReportPrivacy')),
    status,
    el('div', { class: 'dialog-actions' },
      el('button', { type: 'submit', class: 'primary' }, word('ReportSend')),
      el('button', { type: 'button', class: 'small', on: { click: () => dialog.close() } }, word('Close'))),
    reported());
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (note.value.trim() === '') {
      status.textContent = word('ReportEmpty');
      note.focus();
      return;
    }
    const sent = await send({ note: note.value, measure: about.value || undefined, listVersion: answer.assessment.listVersion });
    status.textContent = word(sent ? 'ReportSent' : 'ReportFailed');
    if (!sent) return;
    note.value = '';
    left.textContent = word('ReportLeft', { left: most });
  });
  fill(dialog, form);
  dialog.showModal();
  note.focus();
}

async function send(report) {
  const { qualification, stated } = current();
  try {
    const reply = await fetch('/console/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...report, ...(qualification && { qualification }), statedCategories: stated }),
    });
    return reply.ok;
  } catch {
    return false;
  }
}

function reported() {
  const list = el('ul', { class: 'reports' });
  const details = el('details', {}, el('summary', {}, word('ReportList')), list);
  details.addEventListener('toggle', async () => {
    if (!details.open) return;
    const reply = await fetch('/console/reports').then(r => (r.ok ? r.json() : null)).catch(() => null);
    const items = reply?.items ?? [];
    fill(list, ...(items.length === 0 ? [el('li', { class: 'quiet' }, word(reply ? 'ReportNone' : 'AnswerFailed'))] : items.map(item => el('li', {},
      el('span', { class: 'quiet' }, [item.at.slice(0, 16).replace('T', ' ') + ' UTC', item.qualification, item.measure].filter(Boolean).join(' · ')),
      el('p', {}, item.note)))));
  });
  return details;
}
