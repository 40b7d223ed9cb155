// The page around us, when we are the widget's panel. Messages go to and come from the embedding site's origin only.
const embedded = document.body.dataset.embedded === 'yes' && window.parent !== window;
// The server names a foreign origin only if it may embed us; otherwise it is a page of ours, or frame-ancestors has refused already.
const origin = document.body.dataset.hostOrigin || location.origin;

/** Calls back when the panel opens: at once on the full page. `focus`: somebody asked for it and wants to write. */
export function onOpen(opened) {
  if (!embedded) return opened({ again: false, focus: false });
  let before = false;
  window.addEventListener('message', event => {
    if (event.source !== window.parent || event.origin !== origin || event.data?.type !== 'policybot:open') return;
    opened({ again: before, focus: event.data.focus === true });
    before = true;
  });
  tellHost('policybot:ready');
}

export function tellHost(type, detail = {}) {
  if (embedded) window.parent.postMessage({ type, ...detail }, origin);
}

// Escape closes the panel, unless Web Chat needs it to leave a message.
window.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented && !event.target.closest?.('.webchat__basic-transcript')) tellHost('policybot:close');
});
