// The certificate: what it is, who attests its listing, what it must not be taken for.
import { byId, el, fill, link, phrase } from '/console/dom.js';
import { current, onChange, openCertificate } from '/console/state.js';
import { remember } from '/console/recent.js';
import { currentLanguage, languages, onLanguage, otherLanguage, word } from '/console/words.js';

const panel = byId('certificate');
let card = null;
let standing = null;
let asked = null;
let focusWhenDrawn = false;

export function startCertificate() {
  onChange(load);
  onChange(drawOthers);
  onLanguage(draw);
  draw();
}

/** After a choice the keyboard is at the certificate: Tab goes on to the caller, single keys work. */
export const focusCertificate = () => { focusWhenDrawn = true; };

/** The standing comes with the answer, because it depends on version and date. */
export function showStanding(next) {
  standing = next;
  const tag = panel.querySelector('.standing');
  if (tag) tag.replaceWith(standingTag());
}

async function load({ qualification }) {
  if (!qualification) {
    asked = card = standing = null;
    draw();
    return;
  }
  if (qualification === asked) {
    if (focusWhenDrawn) draw(); // chosen again: the keyboard goes there all the same
    return;
  }
  asked = qualification;
  const answer = await fetch(`/console/certificates/${encodeURIComponent(qualification)}`).catch(() => null);
  if (asked !== qualification) return;
  card = answer?.ok ? await answer.json() : null;
  if (card) remember(card);
  draw();
}

// The rest of what a reopened sheet names: the answer is about all of them.
function drawOthers({ others }) {
  const place = panel.querySelector('.others');
  if (place) fill(place, ...(others.length > 0 ? [word('SheetOthers'), ' ', ...others.map(other => el('button', { type: 'button', class: 'chip', on: { click: () => openCertificate(other.id) } }, other.name))] : []));
}

function draw() {
  const { outside } = current();
  fill(panel, card ? certificate() : outside ? outsideOf(outside) : empty());
  drawOthers(current());
  if (focusWhenDrawn && (card || outside)) {
    focusWhenDrawn = false;
    // A fast clerk is already at the age; the keyboard stays there.
    if (document.activeElement === document.body) byId('certificate-name').focus();
  }
}

const empty = () => [
  el('h2', { id: 'certificate-name', tabindex: '-1' }, word('EmptyTitle')),
  el('p', { class: 'quiet' }, word('EmptyText')),
];

const outsideOf = item => [
  el('div', { class: 'certificate-head' }, names(item), el('p', { class: 'standing-line' }, el('span', { class: 'tag' }, word('OutsideTitle')))),
  el('div', { class: 'pair outside' }, ...languages().map(l => phrase('p', item.outside, l))),
];

function names({ abbreviation, name }) {
  const [first, second] = [currentLanguage(), otherLanguage()];
  return el('h2', { id: 'certificate-name', class: 'certificate-name', tabindex: '-1' },
    abbreviation && el('span', { class: 'short', lang: 'en', translate: 'no' }, abbreviation),
    phrase('span', name, first, { class: 'name-first' }),
    phrase('span', name, second, { class: 'name-second' }));
}

const standingTag = () => standing
  ? el('span', { class: `tag standing standing-${standing}` }, word(`Standing ${standing}`))
  : el('span', { class: 'standing' });

function certificate() {
  const language = currentLanguage();
  const fact = (key, value) => el('div', {}, el('dt', {}, word(key)), el('dd', {}, value));
  return [
    el('div', { class: 'certificate-head' }, names(card), el('p', { class: 'standing-line' }, standingTag())),
    el('p', { class: 'others' }),
    el('dl', { class: 'facts' },
      fact('Issuer', card.url ? link(card.url, card.issuer[language], word('LinkOpens')) : card.issuer[language]),
      fact('Country', card.country ? card.country[language] : word('International')),
      card.field && fact('Field', card.field[language]),
      card.nameZhIsOurs && el('div', { class: 'quiet' }, word('NameOurs'))),
    el('div', { class: 'columns' },
      el('div', {},
        el('h3', {}, word('Evidence')),
        card.listings.length > 0 ? el('ul', { class: 'evidence' }, ...card.listings.map(listing)) : el('p', { class: 'quiet' }, word('EvidenceNone'))),
      card.lookAlikes.length > 0 && el('div', {},
        el('h3', {}, word('LookAlikes')),
        el('ul', { class: 'look-alikes' }, ...card.lookAlikes.map(lookAlike)))),
  ];
}

function listing(line) {
  const language = currentLanguage();
  return el('li', {},
    el('b', { class: 'nowrap' }, line.version ? word('EvidenceVersion', { version: line.version }) : word('EvidenceNoVersion')),
    ' · ', line.categories ? line.categories[language] : word('EvidenceNoCategory'),
    el('span', { class: 'source' },
      el('span', { class: 'tag' }, word(`Attestation ${line.attestation}`)), ' ',
      link(line.source.url, line.source.title[language], word('LinkOpens')),
      el('span', { class: 'locator', lang: 'en' }, line.locator),
      line.source.date && el('span', {}, line.source.date)),
    line.note && phrase('span', line.note, language, { class: 'note' }));
}

function lookAlike(other) {
  const language = currentLanguage();
  return el('li', {},
    el('button', { type: 'button', class: 'plain', on: { click: () => { focusCertificate(); openCertificate(other.id); } } },
      other.abbreviation && el('b', { lang: 'en', translate: 'no' }, other.abbreviation, ' '), other.name[language]),
    el('span', { class: 'quiet' }, [other.issuer, other.country].filter(Boolean).map(text => text[language]).join(' · ')));
}

