// Elements without markup strings: data from the server only ever become text.

/** An element; properties named data-…, aria-… or in `attributes` become attributes, `on` holds listeners. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (name === 'class') element.className = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...present(children));
  return element;
}

/** Puts these into an element in place of what it had; nothing, false and lists are understood. */
export const fill = (element, ...children) => element.replaceChildren(...present(children));

const present = children => children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false);

export const byId = id => document.getElementById(id);

/** A phrase with its language; `text` has both. */
export const phrase = (tag, text, language, properties = {}) =>
  el(tag, { lang: language === 'zh' ? 'zh-Hans' : 'en', ...properties }, unbroken(text[language]));

// A telephone number is read out: it stays on one line.
const unbroken = text => text.split(/(\b\d{3}-\d{5}\b)/).map((part, index) => (index % 2 ? el('span', { class: 'nowrap' }, part) : part));

/** A web address of the data; anything else stays text. */
export function link(url, label, hint) {
  if (!/^https?:\/\//.test(url)) return el('span', {}, label);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label, el('span', { class: 'unseen' }, ` ${hint}`));
}
