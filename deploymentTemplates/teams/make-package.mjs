#!/usr/bin/env node
// Makes the Teams app package.
//   node make-package.mjs --app-id GUID --host bot.example.com [--privacy URL] [--terms URL]
//                         [--developer NAME] [--website URL] [--output policybot-teams.zip]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { icons } from './icons.mjs';
import { zip } from './zip.mjs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const stop = (why) => {
  console.error(`${why}\n\n${read('make-package.mjs').split('\n').slice(1, 4).map((line) => line.slice(3)).join('\n')}`);
  process.exit(2);
};
const options = (() => {
  const text = { type: 'string' };
  try {
    return parseArgs({ options: { 'app-id': text, host: text, privacy: text, terms: text, developer: text, website: text, output: text } }).values;
  } catch (failure) {
    return stop(failure.message);
  }
})();

const values = {
  appId: options['app-id']?.toLowerCase(),
  host: options.host?.toLowerCase(),
  // The server has such pages of its own.
  privacy: options.privacy ?? `https://${options.host?.toLowerCase()}/privacy`,
  terms: options.terms ?? `https://${options.host?.toLowerCase()}/terms`,
  developer: options.developer ?? 'PolicyBot',
  website: options.website ?? `https://${options.host?.toLowerCase()}/`,
};
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(values.appId ?? '')) stop('--app-id must be the app id the bot is registered with (MicrosoftAppId).');
if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(values.host ?? '')) stop('--host must be the host name people reach the bot at, without https:// and path.');
for (const name of ['privacy', 'terms', 'website'])
  if (!URL.canParse(values[name]) || new URL(values[name]).protocol !== 'https:') stop(`--${name} must be an https address.`);
if (values.developer.length > 32) stop('--developer must have at most 32 characters.');

const fill = (node) => {
  if (typeof node === 'string') return node.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  if (Array.isArray(node)) return node.map(fill);
  return node && typeof node === 'object' ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value)])) : node;
};
const manifest = fill(JSON.parse(read('manifest.json')));
const output = options.output ?? 'policybot-teams.zip';
writeFileSync(output, zip({
  'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  'zh-cn.json': Buffer.from(read('zh-cn.json')),
  ...icons(),
}));
console.log(output);
