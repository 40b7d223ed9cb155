// Which conversation this tab is in. Only keys are kept, and only in sessionStorage: another tab is another conversation,
// closing the tab forgets it, and nothing the person wrote is ever stored in the browser.
export const domain = new URL('/v3/directline', location.href).href;

const slot = 'policybot';
let memory = null; // a browser that refuses storage still gets a conversation, until reload

/** The server cannot be reached or is busy: try again later, give nothing up. */
export class Unreachable extends Error {}

function load() {
  try {
    return JSON.parse(sessionStorage.getItem(slot)) || memory;
  } catch {
    return memory;
  }
}

function save(seat) {
  memory = seat;
  try {
    if (seat) sessionStorage.setItem(slot, JSON.stringify(seat)); else sessionStorage.removeItem(slot);
  } catch { /* kept in memory */ }
}

/** Direct Line renews the token by itself; the newest is kept for the next load. */
export function keepToken(token) {
  const seat = load();
  if (seat && token && token !== seat.token) save({ ...seat, token });
}

/** 'open', 'refused' (the token or the conversation has expired) or 'none'. @throws {Unreachable} */
export async function probe() {
  const seat = load();
  if (!seat) return 'none';
  const answer = await ask('GET', `/conversations/${encodeURIComponent(seat.conversationId)}?watermark=`, { token: seat.token });
  if (!answer.ok) return 'refused';
  if (answer.body.token) keepToken(answer.body.token);
  return 'open';
}

/**
 * A seat in a conversation: the stored one if it is still there, by a renewed token if need be; else a new one.
 * @returns {Promise<{conversationId: string, token: string, kind: 'new'|'resumed'|'replaced'}>}
 * @throws {Unreachable}
 */
export async function enter({ fresh = false } = {}) {
  if (fresh) save(null);
  const found = await probe();
  if (found === 'open' || (found === 'refused' && await renew())) return { ...load(), kind: 'resumed' };
  const { ok, body } = await ask('POST', '/tokens/generate', { body: {} });
  if (!ok) throw new Unreachable();
  save({ conversationId: body.conversationId, token: body.token, resumeToken: body.resumeToken });
  return { ...load(), kind: found === 'refused' ? 'replaced' : 'new' };
}

async function renew() {
  const { resumeToken } = load();
  if (!resumeToken) return false;
  const { ok, body } = await ask('POST', '/tokens/renew', { body: { resumeToken } });
  if (ok) save({ conversationId: body.conversationId, token: body.token, resumeToken: body.resumeToken || resumeToken });
  return ok;
}

async function ask(method, path, { token, body } = {}) {
  const headers = { accept: 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  let response;
  try {
    response = await fetch(domain + path, { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(15_000) });
    if (response.status === 429 || response.status >= 500) throw new Unreachable();
    return { ok: response.ok, body: response.ok ? await response.json() : null };
  } catch {
    throw new Unreachable();
  }
}
