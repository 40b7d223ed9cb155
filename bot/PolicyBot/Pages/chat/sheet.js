// The result to take along: a form that posts the answers the bot understood and opens their sheet in a new tab. Nothing is
// sent before somebody asks for it, and a form needs no permission to open a tab.
const form = document.getElementById('sheet');
let assessed = null; // the answers the last result was for

/** Shows the offer while the answers are those of the last result. */
export function offerSheet({ answers, assessment } = {}) {
  if (!answers) return;
  const said = JSON.stringify(answers);
  if (assessment) assessed = said;
  const offered = assessed !== null && assessed === said;
  form.hidden = !offered;
  if (offered) fill(answers);
}

/** A new conversation has no result. */
export function withdrawSheet() {
  assessed = null;
  form.hidden = true;
}

function fill({ qualifications, statedCategories, nationality, country, age, hukou }) {
  const certificates = qualifications.join(',') || (statedCategories.length > 0 ? '' : 'none');
  const values = {
    certificate: certificates, asked: certificates, choice: certificates, category: statedCategories.join(','),
    nationality: nationality ?? '', country: country ?? '', age: age ?? '', hukou: hukou ?? ''
  };
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
}
