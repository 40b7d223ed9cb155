// Web Chat never says in which language a message is (WCAG 3.1.2): a wrapper with lang around every message does.
import { markFolds } from './folds.js';
import { currentLanguage, tagOf, wordIn } from './words.js';

/** 'zh' or 'en': as the bot says, else as the activity says, else as the characters show. */
export function languageOf({ channelData, from, locale, text }) {
  const said = channelData?.policyBot?.language || (from?.role !== 'user' && /^(zh|en)/i.exec(locale || '')?.[0].toLowerCase());
  if (said) return said;
  if (!text) return currentLanguage();
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

let traditional = false; // the characters of the bot's last message, which are the person's

function tagFor(activity) {
  const language = languageOf(activity);
  if (activity.from?.role !== 'user' && language === 'zh') traditional = /hant/i.test(activity.locale || '');
  return language === 'zh' && traditional ? 'zh-Hant' : tagOf(language);
}

const roles = { message: 'ChatRoleMessage', attachment: 'ChatRoleAttachment' };

function name(node, lang) {
  node.closest('article')?.setAttribute('lang', lang); // its label for screen readers lies outside the wrapper
  // Web Chat says what a message is in English, whatever its locale.
  for (const part of node.querySelectorAll('[aria-roledescription]')) {
    const key = roles[part.getAttribute('aria-roledescription')];
    if (key) part.setAttribute('aria-roledescription', wordIn(key, lang === 'en' ? 'en' : 'zh'));
  }
}

export const spokenMiddleware = () => next => (...args) => {
  const render = next(...args);
  if (!render) return render;
  const lang = tagFor(args[0].activity);
  return (...rest) => {
    const element = render(...rest);
    if (!element) return element;
    // Web Chat does not give out its React; an element is a plain object, so this one borrows the shape of the one it wraps.
    return {
      ...element,
      type: 'div',
      key: null,
      ref: node => {
        if (!node) return;
        name(node, lang);
        markFolds(node);
      },
      props: { lang, className: 'spoken', children: element }
    };
  };
};
