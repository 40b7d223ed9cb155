// A caller's own sheet, reopened by the code in its address.
import { data, showSheet } from '/console/state.js';

/** True for what can only be a sheet's address or its code: no certificate has a name of fifty letters and digits. */
export const looksLikeSheet = text => /\/sheet\/\w/i.test(text) || /^[0-9a-z]{50,}$/i.test(text.replace(/[\s-]/g, ''));

/** Puts the sheet's answers on the desk. @returns {Promise<string|null>} the key of what went wrong */
export async function openSheet(code, beforeShown) {
  let reply;
  try {
    reply = await fetch('/console/sheets', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
  } catch {
    return 'SearchFailed';
  }
  if (!reply.ok) return reply.status === 404 ? 'SheetUnknown' : reply.status === 410 ? 'SheetGone' : reply.status === 401 ? 'SignInAgain' : 'SearchFailed';
  const { qualifications: [first, ...others], statedCategories, nationality, age, hukou, listVersion, date } = await reply.json();
  beforeShown();
  showSheet({
    qualification: first?.id ?? null,
    others,
    stated: statedCategories,
    group: nationality ?? '',
    age: age === undefined || age === null ? '' : String(age),
    hukou: hukou ?? '',
    version: listVersion ?? '',
    date: date === data.today ? '' : date,
  });
  return null;
}
