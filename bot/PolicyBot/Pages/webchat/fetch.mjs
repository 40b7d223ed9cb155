// Puts Web Chat beside our own web files, compressed once. Called by WebChat.targets in the project's folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants as zlib, brotliCompressSync, gzipSync } from 'node:zlib';

const target = 'wwwroot/webchat';
const last = `${target}/webchat.js.br`; // written last: when it is new, everything is
const lock = 'obj/webchat.lock';

const age = path => (existsSync(path) ? statSync(path).mtimeMs : 0);
const sources = ['package-lock.json', ...['compose.mjs', 'entry.js', 'fetch.mjs', 'globalize.js', 'markdown.js'].map(file => `Pages/webchat/${file}`)];
const inputs = Math.max(...sources.map(age));
const fresh = () => ['webchat.js', 'webchat.js.LICENSE.txt', 'webchat.js.gz', 'webchat.js.br']
  .every(file => age(`${target}/${file}`) > inputs);
// npm writes this file when it has finished.
const installed = () => age('node_modules/.package-lock.json') > age('package-lock.json') && existsSync('node_modules/esbuild');

async function fetchWebChat() {
  if (!installed()) install();
  const { compose } = await import('./compose.mjs');
  const { code, licenses } = await compose();
  mkdirSync(target, { recursive: true });
  put(`${target}/webchat.js.LICENSE.txt`, licenses);
  put(`${target}/webchat.js`, code);
  put(`${target}/webchat.js.gz`, gzipSync(code, { level: 9 }));
  // Quality 11 costs four seconds once and saves every visitor 8 % against quality 9.
  put(last, brotliCompressSync(code, { params: { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: code.length } }));
}

function install() {
  const command = 'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error';
  // A shell, because npm is npm.cmd on Windows; the command has no variable part.
  const npm = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (npm.status !== 0) throw new Error(`"${command}" failed in bot/PolicyBot (exit ${npm.status}).`);
}

// Written aside and renamed: a reader never sees half a file.
function put(path, bytes) {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

// Two builds at once (an IDE and a terminal) must not run npm in the same folder.
async function alone(action) {
  mkdirSync('obj', { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() - age(lock) > 600_000) rmSync(lock, { recursive: true, force: true }); // left by a killed build
      if (waited === 0) console.log('Waiting for another build that is fetching Web Chat.');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  try {
    await action();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  throw new Error(`Node.js 20 or newer is needed to fetch Web Chat; this is ${process.version}.`);
}
await alone(async () => { if (!fresh()) await fetchWebChat(); });
