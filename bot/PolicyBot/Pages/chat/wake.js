// A closed laptop and a frozen tab come back with a connection that looks open and is dead: the page notices that time is missing.
const beat = 10_000;
const asleep = 100_000; // browsers let a hidden tab's timers run once a minute

export function onWake(woke) {
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - last > asleep) woke();
    last = now;
  }, beat);
  window.addEventListener('pageshow', event => event.persisted && woke());
  document.addEventListener('resume', woke);
}
