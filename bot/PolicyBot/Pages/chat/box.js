// The box people write in. It is ours, not Web Chat's, and stands in the page's HTML: it can be written in before Web Chat
// has arrived and keeps its words and the focus while one connection replaces another.
const form = document.getElementById('say');
const box = form.elements.text;

/** Calls back with each text that is to be said. */
export function onSay(said) {
  const submit = () => {
    const text = box.value.trim();
    if (!text) return;
    write('');
    said(text);
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    submit();
    focusBox();
  });
  box.addEventListener('keydown', event => {
    // While an input method composes, Enter chooses its word (229: Safari says so after the composition has ended).
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      submit();
    } else if ((event.key === 'PageUp' || event.key === 'PageDown') && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      leaf(event.key === 'PageUp' ? -1 : 1);
    }
  });
  if (form.dataset.said) submit(); // the page's first lines took note of it before this script had come
}

/** Puts back what could not be sent, before what has been written since. */
export function putBack(text) {
  write(box.value.trim() ? `${text}\n${box.value}` : text);
}

/** Somebody who uses a finger has touched the box if they want the keyboard; the focus goes beside it. */
export function focusBox() {
  const finger = !matchMedia('(pointer: fine)').matches && document.activeElement !== box;
  (finger ? document.getElementById('chat') : box).focus();
}

function write(text) {
  box.value = text;
  fit();
}

// A reader goes through a long answer without leaving the box, as in Web Chat's own.
function leaf(direction) {
  const transcript = document.querySelector('.webchat__basic-transcript__scrollable');
  transcript?.scrollBy({ top: direction * transcript.clientHeight * 0.8, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

function fit() {
  if (CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
box.addEventListener('input', fit);
