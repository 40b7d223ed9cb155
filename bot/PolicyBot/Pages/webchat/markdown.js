// Markdown to HTML by micromark, which Web Chat has inside anyway. It writes no HTML it did not make itself: markup in a
// text comes out as text and an address with another scheme than these comes out empty, so nothing needs to be washed after.
import { micromark } from 'micromark';

const schemes = /^(https?|mailto|tel):/i;
const icon = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The contract of Web Chat's `renderMarkdown`. */
export default function renderMarkdown(markdown, { markdownRespectCRLF }, { externalLinkAlt = '' } = {}) {
  // Two spaces before a line's end keep the break, as a writer of chat messages means it.
  const text = markdownRespectCRLF ? markdown.replace(/\n\r|\r\n|\r|\n/g, '  \n') : markdown;
  const page = new DOMParser().parseFromString(micromark(text), 'text/html');
  linkBareAddresses(page);
  for (const anchor of page.querySelectorAll('a')) open(anchor, externalLinkAlt);
  for (const image of page.querySelectorAll('img')) image.replaceWith(image.alt); // a picture would be a request to somebody else
  return page.body.innerHTML;
}

// "See https://example.org/a." is a way to write a link, too; the full stop and a closing bracket are the sentence's.
const address = /https?:\/\/[^\s<>"'“”‘’（）《》，。；：！？、]*[^\s<>"'“”‘’（）《》，。；：！？、.,;:!?)\]]/g;

function linkBareAddresses(page) {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (texts.currentNode.data.includes('://') && !texts.currentNode.parentElement.closest('a, code')) found.push(texts.currentNode);
  for (const text of found) {
    const parts = [];
    let end = 0;
    for (const { 0: href, index } of text.data.matchAll(address)) {
      parts.push(text.data.slice(end, index), Object.assign(page.createElement('a'), { href, textContent: href }));
      end = index + href.length;
    }
    text.replaceWith(...parts, text.data.slice(end));
  }
}

function open(anchor, externalLinkAlt) {
  const address = anchor.getAttribute('href');
  anchor.removeAttribute('title');
  if (!schemes.test(address) && !address.startsWith('/')) return anchor.replaceWith(...anchor.childNodes);
  if (/^(mailto|tel):/i.test(address)) return;
  anchor.rel = 'noopener noreferrer';
  anchor.target = '_blank';
  anchor.setAttribute('aria-label', `${anchor.textContent} ${externalLinkAlt}`.trim());
  const mark = page => Object.assign(page.createElement('img'), { alt: '', className: 'webchat__render-markdown__external-link-icon', src: icon });
  anchor.append(mark(anchor.ownerDocument));
}
