// What if: one answer is pinned, every later one is held against it.
import { el } from '/console/dom.js';
import { currentLanguage, word } from '/console/words.js';

let pinned = null;

export const isPinned = () => pinned !== null;
export const pin = answer => { pinned = answer; };
export const unpin = () => { pinned = null; };

/** Measure → the verdict it had in the baseline, for those that have another now. */
export function differences(answer) {
  const before = new Map(pinned?.assessment.verdicts.map(v => [v.measure, v.verdict]));
  return new Map(answer.assessment.verdicts
    .filter(v => before.has(v.measure) && before.get(v.measure) !== v.verdict)
    .map(v => [v.measure, before.get(v.measure)]));
}

export function baselineLine(answer, different) {
  if (!pinned) return null;
  const language = currentLanguage();
  const names = answer.assessment.verdicts.filter(v => different.has(v.measure)).map(v => v.title[language]);
  return el('div', { class: 'baseline' },
    el('p', {}, el('b', {}, word('Baseline', { facts: factsOf(pinned) }))),
    el('p', { role: 'status' }, names.length === 0 ? word('BaselineSame')
      : word(names.length === 1 ? 'BaselineDiffersOne' : 'BaselineDiffers', { count: names.length, names: names.join(language === 'zh' ? '；' : '; ') })));
}

function factsOf({ question, assessment, certificate }) {
  const facts = [
    certificate,
    ...(question.statedCategories ?? []).map(letter => word(`ListCategory${letter}`)),
    question.nationality && word(`Group ${question.nationality}`),
    question.age !== undefined && word('FactAge', { age: question.age }),
    question.hukou && word('FactHukou', { hukou: word(`Hukou ${question.hukou}`) }),
    word('FactVersion', { version: assessment.listVersion }),
  ].filter(Boolean);
  return facts.join(currentLanguage() === 'zh' ? '，' : ', ');
}
