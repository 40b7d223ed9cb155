// The answer: asked for at every change, the newest question wins.
import { byId, el, fill, phrase } from '/console/dom.js';
import { startActions, toolbar } from '/console/actions.js';
import { baselineLine, differences } from '/console/baseline.js';
import { showStanding } from '/console/certificate.js';
import { change, data, onChange, request } from '/console/state.js';
import { glanceOf, groupsOf, knowledgeOf, stepsOf } from '/console/verdicts.js';
import { currentLanguage, languages, onLanguage, word } from '/console/words.js';

const place = byId('answer');
const status = byId('answer-status');
let answer = null;
let problem = null;
let asked = null;
let pending = null;

/** The answer on the screen with the question it answers; null when there is none. */
export const shown = () => answer;

export function startAnswer() {
  startActions(shown, draw);
  onChange(load);
  onLanguage(draw);
  draw();
}

async function load() {
  const question = request();
  const text = JSON.stringify(question);
  if (text === asked) return;
  asked = text;
  pending?.abort();
  if (!question) {
    // A half typed age keeps the last answer off the screen too: it would be read out for somebody else.
    settle(null, null);
    return;
  }
  pending = new AbortController();
  try {
    const reply = await fetch('/console/answers', { method: 'POST', headers: { 'content-type': 'application/json' }, body: text, signal: pending.signal });
    if (text !== asked) return;
    if (reply.ok) settle({ question, ...await reply.json() }, null);
    else settle(null, reply.status === 401 ? 'SignInAgain' : reply.status === 400 ? 'AnswerRefused' : 'AnswerFailed');
  } catch (error) {
    if (error.name !== 'AbortError' && text === asked) {
      asked = null; // so that the same question can be asked again
      settle(null, 'AnswerFailed');
    }
  }
}

function settle(next, wrong) {
  answer = next;
  problem = wrong;
  showStanding(answer?.assessment.standing ?? null);
  draw();
}

// A new answer takes the place of the old one without taking the keyboard's place away.
function draw() {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
  drawAnswer();
  if (focused) byId(focused)?.focus({ preventScroll: true });
}

function drawAnswer() {
  place.hidden = !answer && !problem;
  if (problem) {
    fill(place, el('h2', { id: 'answer-title' }, word('Answer')), el('p', { class: 'notice notice-bad', role: 'alert' }, word(problem)));
    status.textContent = '';
    return;
  }
  if (!answer) {
    fill(place);
    status.textContent = '';
    return;
  }
  const { assessment, script } = answer;
  const different = differences(answer);
  fill(place,
    el('div', { class: 'answer-head' },
      el('div', { class: 'answer-title' },
        el('h2', { id: 'answer-title', tabindex: '-1' }, word('Answer')),
        el('p', { class: 'quiet' }, word('BasisLine', { version: assessment.listVersion, date: assessment.date }), ' · ', el('code', { translate: 'no' }, assessment.versionId))),
      toolbar()),
    baselineLine(answer, different),
    scriptOf(script),
    glanceOf(answer, different),
    el('div', { class: 'pair basis' }, ...languages().map(l => phrase('p', assessment.basis, l))),
    assessment.ifCategory && categories(assessment.ifCategory),
    ...groupsOf(answer, different),
    stepsOf(answer),
    knowledgeOf(answer, data));
  const summary = summaryOf(assessment);
  if (status.textContent !== summary) status.textContent = summary;
}

function summaryOf({ verdicts }) {
  const count = verdict => verdicts.filter(v => v.verdict === verdict).length;
  return word('AnswerSummary', { applies: count('Applies'), open: count('Undetermined'), not: count('DoesNotApply') });
}

// As fast as the server counts: 260 characters or 150 words a minute.
const seconds = (text, language) => Math.ceil(language === 'zh' ? text.replace(/\s/g, '').length / (260 / 60) : text.split(/\s+/).length / (150 / 60));

function scriptOf(script) {
  return el('section', { class: 'script', 'aria-labelledby': 'script-title' },
    el('h3', { id: 'script-title' }, word('Script')),
    el('div', { class: 'pair' }, ...languages().map(l => el('div', {},
      phrase('p', script, l, { id: `script-${l}`, class: 'script-text' }),
      el('p', { class: 'hint' }, word('Seconds', { seconds: seconds(script[l], l) }))))));
}

function categories(ifCategory) {
  return el('section', { class: 'if-category', 'aria-labelledby': 'if-category-title' },
    el('h3', { id: 'if-category-title' }, word('IfCategory')),
    el('div', { class: 'options' }, ...Object.entries(ifCategory).map(([letter, measures]) => el('button', {
      type: 'button', class: 'small', lang: currentLanguage() === 'zh' ? 'zh-Hans' : 'en', on: { click: () => change({ stated: [letter] }) },
    }, word(`ListCategory${letter}`), ' ', el('b', {}, word('IfCategoryCount', { count: measures.length }))))));
}
