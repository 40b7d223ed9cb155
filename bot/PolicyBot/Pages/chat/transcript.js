// One Web Chat on one connection: what it draws, what passes through it.
import { focusBox } from './box.js';
import { cardHostConfig, styleOptions } from './look.js';
import { domain, keepToken } from './session.js';
import { spokenMiddleware } from './spoken.js';
import { locale } from './words.js';

const place = document.getElementById('conversation');
const seen = new Set(); // activities this page has shown already; a replayed history is not news
let used = false; // since this page was loaded: before that everything is history
const nonce = document.querySelector('script[nonce]').nonce;

// What the page said before there was a conversation stays until the bot says it itself, in the same place.
function keepGreeting(node) {
  const greeting = document.getElementById('greeting');
  place.replaceChildren(...[node, !used && greeting].filter(Boolean));
  new MutationObserver((_, me) => {
    if (!node.querySelector('.webchat__bubble')) return;
    me.disconnect();
    greeting?.remove();
  }).observe(node, { childList: true, subtree: true });
}

/**
 * @param seat of session.js
 * @param {{botSaid(activity, {live}): void, sending(): void, sent(): void, refused(): void, ended(): void}} on
 */
export function createTranscript({ conversationId, streamUrl, token }, on) {
  const { WebChat } = window;
  const directLine = WebChat.createDirectLine({ conversationId, domain, streamUrl, token, watermark: '' }); // '' replays all of it
  const node = document.createElement('div');
  node.className = 'webchat';
  let over = false;
  const unsent = new Map(); // by client id: said in an earlier transcript, its echo still awaited in this one
  let early = []; // Web Chat ignores what is sent before it is connected, without a word; we send it then

  const store = WebChat.createStore({}, () => next => action => {
    const activity = action.payload?.activity;
    switch (action.type) {
      case 'DIRECT_LINE/CONNECT_FULFILLED': {
        const waiting = early || [];
        early = null;
        setTimeout(() => waiting.forEach(send));
        break;
      }
      case 'DIRECT_LINE/POST_ACTIVITY':
        used = true;
        on.sending();
        break;
      case 'DIRECT_LINE/POST_ACTIVITY_REJECTED':
        on.refused();
        break;
      case 'DIRECT_LINE/INCOMING_ACTIVITY':
        keepToken(directLine.token);
        if (activity.from?.role === 'user') {
          unsent.delete(activity.channelData?.clientActivityID);
          if (used && !seen.has(activity.id)) on.sent();
        } else if (activity.type === 'message') {
          on.botSaid(activity, { live: used && !seen.has(activity.id) });
        }
        seen.add(activity.id);
    }
    return next(action);
  });

  // 3 expired token, 4 failed to connect, 5 ended: Web Chat itself would stop here until the page is reloaded.
  const subscription = directLine.connectionStatus$.subscribe(status => { if (status >= 3 && !over) on.ended(); });

  let scrollToEnd = () => {};
  const sendBoxMiddleware = WebChat.createChoicesOnly({ focus: focusBox, ready: scroll => { scrollToEnd = scroll; } });
  function draw() {
    WebChat.renderWebChat({
      activityMiddleware: spokenMiddleware,
      adaptiveCardsHostConfig: cardHostConfig,
      directLine,
      locale: locale(),
      nonce,
      role: 'region', // without a name it is no landmark: the page has its own
      sendBoxMiddleware,
      store,
      styleOptions
    }, node);
  }

  keepGreeting(node);
  draw();

  const fromUser = () => store.getState().activities.filter(activity => activity.from?.role === 'user' && activity.type === 'message');
  // What is older than a message that went through has been dealt with, by Web Chat's own "Retry" perhaps.
  const pending = () => {
    const mine = fromUser();
    return mine.slice(mine.findLastIndex(activity => activity.channelData?.['webchat:send-status'] === 'sent') + 1);
  };

  function send(text) {
    if (early) return early.push(text);
    scrollToEnd();
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
  }

  return {
    draw,
    send,
    token: () => directLine.token,
    userHasSpoken: () => fromUser().length > 0,
    hasUnsent: () => pending().length > 0,

    /** For the transcript that replaces this one: what waits to be posted, and what was posted and never came back. */
    leftovers: () => ({
      queued: early || [],
      unsent: [...unsent, ...pending().filter(({ text }) => text).map(({ channelData, text }) => [channelData?.clientActivityID, text])]
    }),

    /** Sends it again if the server is known to have refused it, else tells of it; one whose echo is in the history was sent after all. */
    restore(messages, { refused, told }) {
      messages.forEach(([id, text]) => unsent.set(id, text));
      if (unsent.size) setTimeout(() => {
        if (over || !unsent.size) return;
        const last = [...unsent.values()].pop();
        unsent.clear();
        if (refused) send(last); else told(last);
      }, refused ? 1000 : 3000);
    },

    end() {
      over = true;
      subscription.unsubscribe();
      directLine.end();
    }
  };
}
