// The staff console: search → certificate → caller → answer. This file only puts the parts together.
import { say } from '/console/actions.js';
import { byId } from '/console/dom.js';
import { startAnswer } from '/console/answer.js';
import { unpin } from '/console/baseline.js';
import { startCaller } from '/console/caller.js';
import { focusCertificate, startCertificate } from '/console/certificate.js';
import { startKeys } from '/console/help.js';
import { startRecent } from '/console/recent.js';
import { clearSearch, focusSearch, startSearch } from '/console/search.js';
import { openSheet } from '/console/sheet.js';
import { newCaller, openCertificate, showOutside, startState } from '/console/state.js';
import { startWords, word } from '/console/words.js';

startWords();
startRecent();
startCertificate();
startCaller();
startAnswer();
startSearch(async suggestion => {
  if (suggestion.sheet) {
    const wrong = await openSheet(suggestion.sheet, focusCertificate);
    if (wrong) say(word(wrong));
    return;
  }
  focusCertificate();
  if (suggestion.outside) showOutside(suggestion);
  else openCertificate(suggestion.id);
});
startKeys(startOver);
byId('new-caller').addEventListener('click', startOver);
startState();
if (!location.hash) focusSearch();

// Nothing of one caller stays for the next.
function startOver() {
  unpin();
  clearSearch();
  newCaller();
  focusSearch();
}
