// The caller's situation: every change is answered at once.
import { byId, el, fill } from '/console/dom.js';
import { ageIsValid, change, current, data, onChange } from '/console/state.js';
import { onLanguage, word } from '/console/words.js';

const form = byId('caller');
/** In the order of their keys, 0 to 5. */
export const groups = ['', 'ForeignNational', 'HongKong', 'Macao', 'Taiwan', 'MainlandChina'];

export function startCaller() {
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target.id !== 'age' || event.isComposing) return;
    event.preventDefault();
    // The age is the last thing asked: on to the answer, where single keys work.
    const title = byId('answer-title');
    if (title) title.focus();
    else event.target.blur();
  });
  form.addEventListener('input', read);
  onChange(show);
  onLanguage(draw);
  draw();
}

function draw() {
  const focused = document.activeElement?.id;
  fill(form,
    choice('group', word('Nationality'), groups.map((group, digit) => [group, group ? word(`Group ${group}`) : word('NotSaid'), String(digit)])),
    el('div', { class: 'field' },
      el('label', { for: 'age' }, word('Age'), ' ', el('kbd', { 'aria-hidden': 'true' }, 'a')),
      el('input', { id: 'age', class: 'short-field', type: 'text', 'aria-keyshortcuts': 'a', enterkeyhint: 'done', inputmode: 'numeric', maxlength: '3', autocomplete: 'off', 'aria-describedby': 'age-wrong' }),
      el('span', { id: 'age-wrong', class: 'wrong', role: 'alert' })),
    choice('hukou', word('Hukou'), [['', word('NotSaid')], ['Shanghai', word('Hukou Shanghai')], ['Elsewhere', word('Hukou Elsewhere')]]),
    el('fieldset', { class: 'field', 'aria-describedby': 'stated-hint' },
      el('legend', {}, word('Stated')),
      el('div', { class: 'options options-stated' }, ...[...'ABCD'].map(letter => el('label', { class: 'option' },
        el('input', { type: 'checkbox', name: 'stated', value: letter, id: `stated-${letter}` }), el('span', {}, word(`ListCategory${letter}`))))),
      el('p', { class: 'hint', id: 'stated-hint' }, word('StatedHint'))),
    el('div', { class: 'field' },
      el('label', { for: 'version' }, word('Version')),
      el('select', { id: 'version' }, el('option', { value: '' }, word('VersionAuto')), ...data.versions.toReversed().map(v =>
        el('option', { value: v.version }, word('VersionOption', { version: v.version, from: v.from }))))),
    el('div', { class: 'field' },
      el('label', { for: 'date' }, word('Date')),
      el('input', { id: 'date', type: 'date', 'aria-describedby': 'date-hint' }),
      el('p', { class: 'hint', id: 'date-hint' }, word('DateHint'))),
    el('p', { class: 'hint private' }, word('Private')));
  show(current());
  if (focused && form.querySelector(`#${CSS.escape(focused)}`)) byId(focused).focus();
}

function choice(name, legend, options) {
  return el('fieldset', { class: 'field', id: `${name}-field` }, el('legend', {}, legend),
    el('div', { class: 'options' }, ...options.map(([value, label, key]) => el('label', { class: 'option' },
      el('input', { type: 'radio', name, value, id: `${name}-${value || 'none'}`, 'aria-keyshortcuts': key }), el('span', {}, label),
      key && el('span', { class: 'digit', 'aria-hidden': 'true' }, key)))));
}

function read() {
  // Full-width digits are what a Chinese input method types.
  const age = byId('age').value.normalize('NFKC').trim();
  const date = byId('date');
  change({
    group: form.elements.group.value,
    hukou: form.elements.hukou.value,
    age,
    stated: [...form.querySelectorAll('[name=stated]:checked')].map(box => box.value),
    version: byId('version').value,
    // While a date is half typed the field is empty and says so.
    date: date.validity.badInput ? current().date : date.value,
  });
}

function show(state) {
  // Not by form.elements.group.value: it cannot be set to the empty value of "not said".
  for (const radio of form.querySelectorAll('[type=radio]')) radio.checked = radio.value === state[radio.name];
  // Writing the same value again would move the cursor.
  if (byId('age').value.normalize('NFKC').trim() !== state.age) byId('age').value = state.age;
  for (const box of form.querySelectorAll('[name=stated]')) box.checked = state.stated.includes(box.value);
  byId('version').value = state.version;
  if (!byId('date').validity.badInput && byId('date').value !== state.date) byId('date').value = state.date;
  // Only mainland citizens are asked, because only there it changes the answer.
  byId('hukou-field').hidden = state.group !== 'MainlandChina';
  const wrong = !ageIsValid(state.age);
  byId('age').setAttribute('aria-invalid', String(wrong));
  byId('age-wrong').textContent = wrong ? word('AgeWrong') : '';
}
