// The chat page: opens the conversation, keeps it through reloads, closed laptops, expired tokens and broken lines, and says so.
import { focusBox, onSay, putBack } from './box.js';
import { onOpen, tellHost } from './host.js';
import { showQueued, takeQueued } from './queue.js';
import { enter, keepToken, probe, Unreachable } from './session.js';
import { offerSheet, withdrawSheet } from './sheet.js';
import { watchSockets } from './sockets.js';
import { languageOf } from './spoken.js';
import { say, saying } from './status.js';
import { createTranscript } from './transcript.js';
import { onWake } from './wake.js';
import { loadWebChat } from './webchat.js';
import { currentLanguage, onLanguage, otherLanguage, setLanguage, wordIn } from './words.js';

const about = document.getElementById('about');
const restart = document.getElementById('restart');
const place = document.getElementById('conversation');
const waits = [1000, 2000, 4000, 8000, 15_000];

let transcript = null;
let turn = 0; // counts attempts; an older one that comes back late finds another number and stops
let failures = 0;
let timer;
let lost = false;

const webChat = loadWebChat();

async function connect({ fresh = false, refused = false } = {}) {
  const mine = ++turn;
  clearTimeout(timer);
  const slow = setTimeout(() => mine === turn && !saying() && say('ChatSlow'), 8000);
  try {
    const [seat] = await Promise.all([enter({ fresh }), webChat]);
    if (mine === turn) open(seat, fresh, refused);
  } catch (error) {
    if (mine !== turn) return;
    // Trying again helps against a bad line, not against a broken script.
    if (!(error instanceof Unreachable)) {
      if (error instanceof Error) reportError(error);
      about.open = true;
      return say('ChatBroken', { trouble: true });
    }
    say(navigator.onLine ? 'ChatUnreachable' : 'ChatOffline', { trouble: true });
    later(() => connect({ fresh, refused }));
  } finally {
    clearTimeout(slow);
  }
}

function later(action) {
  clearTimeout(timer);
  timer = setTimeout(action, waits[Math.min(failures++, waits.length - 1)]);
}

function open(seat, fresh, refused) {
  const mine = turn;
  const leftovers = fresh ? null : transcript?.leftovers();
  const hadFocus = place.contains(document.activeElement);
  let troubled = lost || failures > 0;
  transcript?.end();
  if (seat.kind !== 'resumed') withdrawSheet();
  watchSockets({
    opened: () => {
      // Direct Line's client came back by itself, but what was said meanwhile it never sends again: a new transcript does.
      if (mine === turn && lost && transcript.hasUnsent()) return connect();
      // That a message was not sent matters more than that the line is back.
      if ((lost || troubled) && saying() !== 'ChatUnsent') say('ChatBack', { brief: true });
      lost = troubled = false;
      failures = 0;
    },
    closed: () => mine === turn && fall()
  });
  transcript = createTranscript(seat, {
    botSaid,
    // While the line is down an answer would come 3 to 15 seconds late; a new connection brings it at once.
    sending: () => lost && later(recover),
    sent: () => saying() === 'ChatUnsent' && say(''),
    refused: () => check(mine),
    ended: () => mine === turn && later(connect)
  });
  restart.hidden = false;
  if (leftovers?.unsent.length) bringBack(leftovers.unsent, seat, refused);
  [...(leftovers?.queued ?? []), ...takeQueued()].forEach(transcript.send);
  if (hadFocus) requestAnimationFrame(focusBox);
  if (seat.kind === 'replaced' || fresh) troubled = false; // there is something else to say
  if (seat.kind === 'replaced') say('ChatGone');
  else if (fresh) say('ChatNew', { brief: true });
  else if (!troubled) say(seat.kind === 'resumed' && !leftovers ? 'ChatResumed' : '', { brief: true });
  // else what was said stays until the line is up
  lost = false;
}

function bringBack(unsent, seat, refused) {
  if (seat.kind === 'resumed') return transcript.restore(unsent, { refused, told: text => { putBack(text); say('ChatUnsent', { trouble: true }); } });
  const [, last] = unsent.at(-1);
  putBack(last); // the conversation it was said in is gone, as the status line says
}

function fall() {
  if (lost) return;
  lost = true;
  // A blink of the line needs no words.
  later(() => {
    if (!lost) return;
    say(navigator.onLine ? 'ChatLost' : 'ChatOffline', { trouble: true });
    recover();
  });
}

// The Direct Line client comes back by itself in 3 to 15 seconds, if at all. We ask the server first: a token that has
// expired is renewed and a server that is away is awaited, where the client would give up or retry every 20 seconds.
async function recover() {
  const mine = turn;
  const { state } = await probe().catch(() => ({ state: 'away' }));
  if (mine !== turn || !lost) return;
  if (state === 'away') return later(recover);
  if (state === 'open' && !transcript.hasUnsent()) {
    clearTimeout(timer);
    timer = setTimeout(() => lost && connect(), 5000);
  } else {
    connect();
  }
}

// A message was refused although the line is up: most likely the token has expired.
async function check(mine) {
  const { state } = await probe().catch(() => ({ state: 'away' }));
  if (mine === turn && state === 'refused') connect({ refused: true });
}

function botSaid(activity, { live }) {
  about.open = false; // its words are now in the conversation; one line of it stays
  const data = activity.channelData?.policyBot;
  offerSheet(data);
  if (!live || !data) return;
  setLanguage(languageOf(activity)); // the page follows the language the person writes
  if (data.assessment) tellHost('policybot:assessment', { language: data.language, assessment: data.assessment });
}

onSay(text => (transcript ? transcript.send(text) : showQueued(text)));

restart.addEventListener('click', () => {
  focusBox();
  connect({ fresh: true });
});

document.getElementById('switch-language').addEventListener('click', event => {
  event.preventDefault();
  const ask = wordIn('ChatOtherAsk', currentLanguage());
  setLanguage(otherLanguage());
  const url = new URL(location.href);
  url.searchParams.set('lang', currentLanguage());
  history.replaceState(null, '', url);
  if (transcript?.userHasSpoken()) transcript.send(ask); // the bot switches and keeps the answers
  else connect({ fresh: true });
});

onLanguage(() => {
  document.getElementById('greeting')?.remove(); // it is in the other language
  transcript?.draw();
});
window.addEventListener('offline', () => transcript && say('ChatOffline', { trouble: true }));
// A network that came back, or a machine that slept, may have left the socket open and dead.
window.addEventListener('online', again);
onWake(again);
function again() {
  if (!transcript) return;
  lost = true;
  connect();
}
window.addEventListener('pagehide', () => transcript && keepToken(transcript.token()));

onOpen(({ again: before, focus }) => {
  if (focus) focusBox();
  if (!before) connect();
});
