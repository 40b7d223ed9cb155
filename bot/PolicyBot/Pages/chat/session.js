// Which conversation this tab is in. Only keys are kept, and only in sessionStorage: another tab is another conversation,
// closing the tab forgets it, and nothing the person wrote is ever stored in the browser.
import { currentLanguage, tagOf } from './words.js';

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

/**
 * Asks whether the stored seat is still there.
 * @returns {Promise<{state: 'open'|'refused'|'none', streamUrl?: string}>} refused: the token or the conversation has expired
 * @throws {Unreachable}
 */
export async function probe() {
  const seat = load();
  if (!seat) return { state: 'none' };
  const { ok, body } = await ask('GET', `/conversations/${encodeURIComponent(seat.conversationId)}?watermark=`, { token: seat.token });
  if (!ok) return { state: 'refused' };
  if (body.token) keepToken(body.token);
  return { state: 'open', streamUrl: body.streamUrl };
}

/**
 * A seat in a conversation: the stored one if it is still there, by a renewed token if need be; else a new one.
 * @returns {Promise<{conversationId: string, token: string, streamUrl: string, kind: 'new'|'resumed'|'replaced'}>}
 * @throws {Unreachable}
 */
export async function enter({ fresh = false } = {}) {
  if (fresh) save(null);
  let found = await probe();
  const expired = found.state === 'refused';
  if (expired && await renew()) found = await probe();
  if (found.state === 'open') return { ...load(), streamUrl: found.streamUrl, kind: 'resumed' };
  return { ...await begin(), kind: expired ? 'replaced' : 'new' };
}

// By the page's first lines and not by Direct Line's client, so that the welcome is under way while Web Chat is still being read.
async function begin() {
  const { policyBot } = window;
  const begun = policyBot.early ?? policyBot.begin(tagOf(currentLanguage()));
  policyBot.early = null;
  try {
    const { conversationId, resumeToken, streamUrl, token } = await begun.seat;
    save({ conversationId, token, resumeToken });
    return { ...load(), streamUrl };
  } catch {
    throw new Unreachable();
  }
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
