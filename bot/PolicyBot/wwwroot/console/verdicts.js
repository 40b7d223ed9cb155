// One row per measure, both languages side by side, with everything there is to quote.
import { byId, el, link, phrase } from '/console/dom.js';
import { currentLanguage, languages, word } from '/console/words.js';
import { data } from '/console/state.js';

const order = ['Applies', 'Undetermined', 'DoesNotApply'];

export function groupsOf(answer, different) {
  const language = currentLanguage();
  return order.map(verdict => {
    const rows = answer.assessment.verdicts.filter(v => v.verdict === verdict);
    return rows.length > 0 && el('section', { class: `group group-${verdict}`, 'aria-labelledby': `group-${verdict}` },
      el('h3', { id: `group-${verdict}` }, el('span', { class: 'mark' }, data.verdicts[verdict][language]), ` ${rows.length}`),
      ...rows.map(row => verdictOf(row, answer.sources, different.get(row.measure))));
  });
}

/** All measures in the interface's language, a line each: what a clerk looks at first. */
export function glanceOf({ assessment }, different) {
  const language = currentLanguage();
  const signs = { Applies: '✓', Undetermined: '?', DoesNotApply: '✕' };
  return el('nav', { class: 'glance', 'aria-label': word('Glance') }, el('ul', {}, ...order.flatMap(verdict =>
    assessment.verdicts.filter(v => v.verdict === verdict).map(v => el('li', { class: `glance-${verdict}${different.has(v.measure) ? ' glance-changed' : ''}` },
      el('span', { class: 'sign', 'aria-hidden': 'true' }, signs[verdict]),
      el('button', { type: 'button', class: 'plain', on: { click: () => goTo(v.measure) } },
        el('span', { class: 'unseen' }, `${data.verdicts[verdict][language]}${word('Colon')}`), v.title[language]))))));
}

// Not a link: the address is the caller's question, not a place on the page.
function goTo(measure) {
  const row = byId(`measure-${measure}`);
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'start' });
}

function verdictOf(row, sources, before) {
  const both = (tag, text, properties) => el('div', { class: 'pair' }, ...languages().map(l => phrase(tag, text(l), l, properties)));
  const text = of => l => ({ [l]: of[l] });
  return el('article', { class: `verdict${before ? ' verdict-changed' : ''}`, id: `measure-${row.measure}`, tabindex: '-1' },
    before && el('p', { class: 'was' }, word('BaselineWas', { verdict: data.verdicts[before][currentLanguage()] })),
    el('h4', { class: 'pair' }, ...languages().map(l => phrase('span', row.title, l))),
    both('p', text(row.reason)),
    row.unchecked.length > 0 && labelled('Unchecked', l => row.unchecked.map(u => u[l]).join(l === 'zh' ? '；' : '; ')),
    row.change && labelled('Change', l => row.change[l]),
    citations(row.citations, sources));
}

function labelled(key, text) {
  return el('div', { class: 'pair aside' }, ...languages().map((l, index) =>
    el('p', {}, index === 0 && el('span', { class: 'label' }, word(key), ' '), phrase('span', { [l]: text(l) }, l))));
}

function citations(cited, sources) {
  const language = currentLanguage();
  return el('p', { class: 'sources' }, el('span', { class: 'label' }, word('Sources')), ' ', ...cited.map(c => {
    const source = sources[c.source];
    return el('span', { class: 'source' },
      link(source.url, source.title[language], word('LinkOpens')),
      el('span', { class: 'locator', lang: 'en' }, c.locator),
      el('span', {}, [source.date, word(`Kind ${source.kind}`)].filter(Boolean).join(' · ')));
  }));
}

export function stepsOf({ assessment, sources }) {
  const changes = assessment.changes ?? [];
  const list = (key, items) => items.length > 0 && el('section', { class: 'steps' }, el('h3', {}, word(key)),
    el('ol', {}, ...items.map(item => el('li', {},
      el('div', { class: 'pair' }, ...languages().map(l => phrase('p', item.text, l))), citations(item.citations, sources)))));
  return [list('Birthdays', changes), list('Steps', assessment.steps)];
}

/** Owner, effective date and expiry: what a hotline's knowledge base asks of every entry. */
export function knowledgeOf({ assessment }, { versions }) {
  const language = currentLanguage();
  const index = versions.findIndex(v => v.version === assessment.listVersion);
  const [version, next] = [versions[index], versions[index + 1]];
  const fact = (key, value) => el('div', {}, el('dt', {}, word(key)), el('dd', {}, value));
  return el('section', { class: 'knowledge' }, el('h3', {}, word('Knowledge')), el('dl', { class: 'facts' },
    fact('Version', version.name[language]),
    fact('KnowledgeOwner', word('KnowledgeOwnerName')),
    fact('KnowledgeFrom', version.from),
    fact('KnowledgeUntil', next ? word('KnowledgeUntilNext', { version: next.version, from: next.from }) : word('KnowledgeUntilOpen'))));
}
