// Direct Line's client says nothing when its WebSocket falls (its status stays "Online" for 3 to 15 seconds), so we watch
// the sockets it opens. Import this before Web Chat makes a connection.
const Native = window.WebSocket;
let watcher = { opened() {}, closed() {} };

/** Only the newest watcher is told, so a connection that was replaced no longer counts. */
export function watchSockets(next) {
  watcher = next;
}

window.WebSocket = class extends Native {
  constructor(...args) {
    super(...args);
    const mine = watcher;
    this.addEventListener('open', () => mine === watcher && mine.opened());
    this.addEventListener('close', () => mine === watcher && mine.closed());
  }
};
