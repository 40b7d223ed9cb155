/*
 * PolicyBot on your page, in one line:
 *   <script src="https://HOST/widget.js" data-lang="auto" async></script>
 * Options: data-lang auto|zh|en · data-position right|left · data-colour #rrggbb · data-title · data-open true
 * API:     PolicyBot.open() · PolicyBot.close() · PolicyBot.on('assessment'|'open'|'close', fn) → function that stops it
 * A page with a Content-Security-Policy needs HOST in script-src and frame-src; HOST needs your origin in Widget:AllowedOrigins.
 */
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script) return;
  // Embedded twice: one launcher is enough, but a site that rebuilt its page has thrown it away.
  if (window.PolicyBot) return dispatchEvent(new Event('policybot:again'));

  const { lang, position, colour, title, open: openAtOnce } = script.dataset;
  const home = new URL(script.src, location.href);
  // The host page's own language says more about its readers than the browser's does.
  const tag = [lang, document.documentElement.lang, navigator.language].find(t => /^(zh|en)/i.test(t || '')) || 'en';
  const zh = /^zh/i.test(tag);
  const words = zh ? { name: title || '政策助手', close: '关闭政策助手' } : { name: title || 'Policy assistant', close: 'Close the policy assistant' };
  const colourOk = /^#[0-9a-f]{6}$/i.test(colour || '') ? colour : '#1b4b7a';
  // Black or white on the given colour, whichever contrasts more (WCAG relative luminance, about half-way at 0.179).
  const luminance = [1, 3, 5].map(i => parseInt(colourOk.slice(i, i + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const side = position === 'left' ? 'left' : 'right';
  const phone = matchMedia('(max-width: 480px), (max-height: 480px)');

  const css = `
:host{all:initial!important;position:fixed!important;bottom:0!important;${side}:0!important;z-index:2147483000!important;font:16px/1.4 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif!important}
button{font:inherit;cursor:pointer;border:0}
button:focus-visible{outline:3px solid #fff;outline-offset:-5px;box-shadow:0 0 0 3px #1b4b7a}
.launch{position:fixed;bottom:max(20px,env(safe-area-inset-bottom));${side}:20px;display:flex;align-items:center;gap:8px;min-height:52px;padding:0 20px 0 16px;border-radius:26px;background:${colourOk};color:${luminance > 0.179 ? '#000' : '#fff'};box-shadow:0 2px 10px #0005;font-weight:600;max-width:min(20rem,calc(100vw - 40px));line-height:1.25;text-align:start;overflow-wrap:anywhere}
.launch svg{width:24px;height:24px;flex:none}
.panel{position:fixed;bottom:calc(max(20px,env(safe-area-inset-bottom)) + 64px);${side}:20px;width:min(400px,calc(100vw - 40px));height:min(660px,calc(100vh - 104px));border-radius:14px;overflow:hidden;background:Canvas;box-shadow:0 8px 32px #0006;transition:opacity .15s,transform .15s;color-scheme:light dark}
.panel[hidden]{display:block;visibility:hidden;opacity:0;transform:translateY(8px);pointer-events:none}
iframe{display:block;width:100%;height:100%;border:0}
.close{position:absolute;top:6px;right:6px;width:44px;height:44px;border-radius:8px;background:#1b4b7a;color:#fff;z-index:1}
.close:focus-visible{outline-offset:-3px;box-shadow:none}
.close svg{width:20px;height:20px;vertical-align:middle}
@media (max-width:480px),(max-height:480px){.panel{inset:0;width:100%;height:100%;height:100dvh;border-radius:0}:host([open]) .launch{visibility:hidden}}
@media (prefers-reduced-motion:reduce){.panel{transition:none}}
@media (forced-colors:active){.launch,.panel{border:2px solid ButtonText}.close{color:ButtonText}}
@media print{:host{display:none!important}}`;

  // Made element by element: the host's policy may forbid markup from scripts (Trusted Types) and style elements.
  const make = (tag, attributes, ...children) => {
    const element = /^(svg|path)$/.test(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  };
  const icon = (size, ...paths) => make('svg', { viewBox: `0 0 ${size} ${size}`, fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' }, ...paths.map(d => make('path', { d })));
  const host = make('policy-bot', { lang: zh ? 'zh-Hans' : 'en', dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const launch = make('button', { class: 'launch', type: 'button', 'aria-expanded': 'false', 'aria-haspopup': 'dialog' }, icon(24, 'M4 4h16v12h-8l-5 4v-4H4z', 'm8.5 10 2.5 2.5 4.5-5'), make('span', {}, words.name));
  const close = make('button', { class: 'close', type: 'button', 'aria-label': words.close }, icon(20, 'm4 4 12 12M16 4 4 16'));
  const panel = make('div', { class: 'panel', role: 'dialog', 'aria-label': words.name, hidden: '' }, close);
  root.append(launch, panel);

  let frame;
  let ready = false; // the chat's page listens; before that a message would meet an empty page and an error
  let inert = [];
  const listeners = {};
  // What a listener throws is the host page's error, not the end of the others.
  const tell = (event, detail) => (listeners[event] || []).slice().forEach(fn => {
    try { fn(detail); } catch (error) { reportError(error); }
  });
  let wantsFocus = false; // a panel that opens by itself leaves the reader where they are
  const sayOpen = () => ready && frame.contentWindow.postMessage({ type: 'policybot:open', focus: wantsFocus }, home.origin);
  const isOpen = () => !panel.hidden;

  // The chat is fetched when somebody shows interest; its conversation starts only when the panel opens.
  function warm(opening) {
    if (frame) return;
    frame = document.createElement('iframe');
    frame.title = words.name;
    frame.src = new URL(`chat?embed=1&lang=${zh ? 'zh' : 'en'}${opening === true ? '&open=1' : ''}&origin=${encodeURIComponent(location.origin)}`, home).href;
    panel.append(frame);
  }

  function show(focus) {
    place();
    if (isOpen()) return;
    warm(true);
    panel.hidden = false;
    host.toggleAttribute('open', true);
    launch.setAttribute('aria-expanded', 'true');
    // On a phone the panel covers the page, so the page must not take the focus behind it.
    if (phone.matches) (inert = [...document.body.children].filter(e => e !== host && !e.inert)).forEach(e => { e.inert = true; });
    wantsFocus = focus;
    if (focus) frame.focus();
    sayOpen();
    tell('open');
  }

  function hide() {
    if (!isOpen()) return;
    const focused = root.activeElement;
    panel.hidden = true;
    host.toggleAttribute('open', false);
    launch.setAttribute('aria-expanded', 'false');
    inert.splice(0).forEach(e => { e.inert = false; });
    if (focused) launch.focus();
    tell('close');
  }

  launch.addEventListener('click', () => (isOpen() ? hide() : show(true)));
  launch.addEventListener('pointerenter', warm);
  launch.addEventListener('focus', warm);
  close.addEventListener('click', hide);
  panel.addEventListener('keydown', e => e.key === 'Escape' && hide());
  addEventListener('message', ({ data, origin, source }) => {
    if (!frame || source !== frame.contentWindow || origin !== home.origin || !data) return;
    if (data.type === 'policybot:ready') {
      ready = true;
      if (isOpen()) sayOpen();
    }
    if (data.type === 'policybot:close') hide();
    if (data.type === 'policybot:assessment') tell('assessment', { language: data.language, assessment: data.assessment });
  });

  window.PolicyBot = Object.freeze({
    open: () => show(true),
    close: hide,
    on(event, fn) {
      (listeners[event] ||= []).push(fn);
      return () => { listeners[event] = listeners[event].filter(other => other !== fn); };
    }
  });
  function place() {
    if (host.isConnected) return;
    ready = false; // a frame that is put back is loaded again
    document.body.append(host);
  }
  const start = () => {
    place();
    if (openAtOnce === 'true') show(false);
  };
  addEventListener('policybot:again', place);
  if (document.body) start(); else addEventListener('DOMContentLoaded', start);
})();
