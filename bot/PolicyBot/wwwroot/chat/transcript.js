// One Web Chat on one connection: what it draws, what passes through it.
import { cardHostConfig, styleOptions } from '/chat/look.js';
import { domain, keepToken } from '/chat/session.js';
import { spokenMiddleware } from '/chat/spoken.js';
import { locale, word } from '/chat/words.js';

const place = document.getElementById('chat');
const seen = new Set(); // activities this page has shown already; a replayed history is not news
let used = false; // since this page was loaded: before that everything is history
const nonce = document.querySelector('script[nonce]').nonce;

/**
 * @param seat of session.js
 * @param {{botSaid(activity, {live}): void, sending(): void, refused(): void, ended(): void}} on
 */
export function createTranscript(seat, on) {
  const { WebChat } = window;
  const directLine = WebChat.createDirectLine(seat.kind === 'resumed'
    ? { domain, token: seat.token, conversationId: seat.conversationId, watermark: '' } // '' replays all of it
    : { domain, token: seat.token, conversationStartProperties: { locale: locale() } });
  const node = document.createElement('div');
  node.className = 'webchat';
  let over = false;
  const unsent = new Map();
  let early = []; // Web Chat ignores what is sent before it is connected, without a word; we send it then

  const store = WebChat.createStore({}, () => next => action => {
    const activity = action.payload?.activity;
    switch (action.type) {
      case 'WEB_CHAT/SEND_MESSAGE':
        if (!early) break;
        early.push(action);
        return action;
      case 'DIRECT_LINE/CONNECT_FULFILLED': {
        const waiting = early || [];
        early = null;
        setTimeout(() => waiting.forEach(store.dispatch));
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
        unsent.delete(activity.channelData?.clientActivityID);
        if (activity.type === 'message' && activity.from?.role !== 'user') on.botSaid(activity, { live: used && !seen.has(activity.id) });
        seen.add(activity.id);
    }
    return next(action);
  });

  // 3 expired token, 4 failed to connect, 5 ended: Web Chat itself would stop here until the page is reloaded.
  const subscription = directLine.connectionStatus$.subscribe(status => { if (status >= 3 && !over) on.ended(); });

  function draw() {
    WebChat.renderWebChat({
      activityMiddleware: spokenMiddleware,
      adaptiveCardsHostConfig: cardHostConfig,
      directLine,
      locale: locale(),
      nonce,
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: word('ChatPlaceholder') }),
      role: 'region', // without a name it is no landmark: the page has its own
      store,
      styleOptions
    }, node);
  }

  const submitEarly = () => early?.push({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { method: 'keyboard' } });
  node.addEventListener('submit', submitEarly);
  node.addEventListener('keydown', event => event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.matches('textarea') && submitEarly());
  place.replaceChildren(node);
  draw();

  const fromUser = () => store.getState().activities.filter(activity => activity.from?.role === 'user' && activity.type === 'message');

  const send = text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });

  return {
    draw,
    send,
    token: () => directLine.token,
    userHasSpoken: () => fromUser().length > 0,
    isWaiting: () => fromUser().some(activity => activity.channelData?.['webchat:send-status'] === 'sending'),

    /** What was typed or posted here and never came back, for the transcript that replaces this one. */
    leftovers: () => ({
      draft: store.getState().sendBoxValue,
      unsent: [...unsent, ...fromUser()
        .filter(activity => activity.text && activity.channelData?.['webchat:send-status'] !== 'sent')
        .map(activity => [activity.channelData?.clientActivityID, activity.text])]
    }),

    /** Puts it back, or sends it again if the server is known to have refused it; one whose echo is in the history was sent after all. */
    restore({ draft, unsent: pending }, { refused, told }) {
      const put = text => store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
      if (draft) put(draft);
      pending.forEach(([id, text]) => unsent.set(id, text));
      if (unsent.size) setTimeout(() => {
        if (over || !unsent.size) return;
        const last = [...unsent.values()].pop();
        unsent.clear();
        if (refused) return send(last);
        if (!store.getState().sendBoxValue) put(last);
        told();
      }, refused ? 1000 : 3000);
    },

    focus() {
      // A finger does not want the keyboard to jump up.
      const box = matchMedia('(pointer: fine)').matches && node.querySelector('[data-id="webchat-sendbox-input"]');
      (box || place).focus();
    },

    end() {
      over = true;
      subscription.unsubscribe();
      directLine.end();
    }
  };
}
