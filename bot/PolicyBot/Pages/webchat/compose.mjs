// Puts Web Chat together from its own sources, without what our page never uses; docs/widget.md lists what and what it saves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const version = JSON.parse(readFileSync('node_modules/botframework-webchat/package.json', 'utf8')).version;
const ours = name => ({ path: `${process.cwd()}/Pages/webchat/${name}` });
const packages = path => ({ path: `${process.cwd()}/node_modules/${path}` });
const languages = ['en-US', 'zh-CN', 'overrides'];

// What a module is replaced by: a file of ours, or a line of script.
const replaced = [
  [/\/markdown\/renderMarkdown$/, 'markdown.js'],
  [/\/external\/PrecompiledGlobalize$/, 'globalize.js'],
  [/^swiper(\/|$)/, '{}'], // carousels inside cards
  [/\/directLineStreaming$/, '{}'], // the App Service extension's protocol
  [/^core-js\/(features|modules)\//, '{}'], // for browsers that have no modules either
  [/^punycode$/, '{ toASCII: host => host, toUnicode: host => host }'], // the browser does it when it follows a link
  [/^entities\/lib\/maps\/entities\.json$/, `{ amp: '&', lt: '<', gt: '>', quot: '"' }`] // Web Chat's own words use no others
];

const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = name => camel(`-${name}`);

// "core-js-pure/stable/instance/for-each": what every browser we serve has itself.
function native(path) {
  const [group, name] = path.replace(/^core-js-pure\/\w+\/|(\/index)?(\.js)?$/g, '').split('/');
  if (group === 'instance') return `it => it.${camel(name)}`;
  if (group === 'get-iterator-method') return 'it => it[Symbol.iterator]';
  if (name) return `${pascal(group)}.${camel(name)}`;
  return /^(set|parse)-/.test(group) ? camel(group) : pascal(group);
}

const composition = {
  name: 'composition',
  setup({ onEnd, onResolve, onLoad }) {
    for (const [filter, by] of replaced) {
      onResolve({ filter }, ({ path }) => (by.endsWith('.js') ? ours(by) : { path, namespace: 'line', pluginData: by }));
    }
    onResolve({ filter: /^core-js-pure\/(stable|features)\// }, ({ path }) => ({ path, namespace: 'line', pluginData: native(path) }));
    onLoad({ filter: /./, namespace: 'line' }, ({ pluginData }) => ({ contents: `module.exports = ${pluginData};` }));

    // Sources instead of the packed module, so that the two files above and the languages can be told apart.
    onResolve({ filter: /^botframework-webchat-api$/ }, () => packages('botframework-webchat-api/src/index.ts'));
    onResolve({ filter: /^botframework-webchat-api\/internal$/ }, () => packages('botframework-webchat-api/src/internal.ts'));
    onResolve({ filter: /^botframework-webchat-api\/decorator$/ }, () => packages('botframework-webchat-api/src/decorator/index.ts'));
    onResolve({ filter: /^botframework-webchat-component$/ }, () => packages('botframework-webchat-component/src/index.ts'));
    onResolve({ filter: /^botframework-webchat-component\/internal$/ }, () => packages('botframework-webchat-component/src/internal.ts'));
    onLoad({ filter: /[\\/]src[\\/]localization[\\/][\w-]+\.json$/ }, ({ path }) =>
      (languages.some(language => path.endsWith(`${language}.json`)) ? undefined : { contents: '{}', loader: 'json' }));

    const unmet = new Set();
    onEnd(() => { if (unmet.size) throw new Error(`Nothing was amended by ${[...unmet].join(', ')}.`); });
    const amend = (filter, changes) => unmet.add(filter) && onLoad({ filter }, ({ path }) => {
      unmet.delete(filter);
      const contents = Object.entries(changes).reduce((source, [was, is]) => {
        if (!source.includes(was)) throw new Error(`${path} is not what it was: ${was}`);
        return source.replace(was, () => is);
      }, readFileSync(path, 'utf8'));
      return { contents, loader: 'tsx' };
    });

    // Folding a part of a card is the card library's own doing and no error; Web Chat writes two into the console each time.
    amend(/[\\/]AdaptiveCardRenderer\.tsx$/, {
      'else {\n        console.error(`Web Chat: received unknown action': "else if (actionTypeName !== 'Action.ToggleVisibility') {\n        console.error(`Web Chat: received unknown action"
    });

    // An answer is read from its beginning: what was last said by the person is what is known to be read. Web Chat takes
    // whatever has once been scrolled to for read, so that the second part of an answer scrolled its first part away.
    amend(/[\\/]ActivityAcknowledgementComposer\.tsx$/, {
      'setRawLastAcknowledgedActivityKey(allActivityKeys[allActivityKeys.length - 1]);': '',
      '] ||\n      allActivityKeys[allActivityKeys.length - 1]': ']'
    });
    // Before the person has said anything, the welcome. And a slow phone that is still gliding to what was said when the
    // answer comes would glide on to the answer's end.
    amend(/[\\/]BasicTranscript\.tsx$/, {
      "scrollToBottomScrollToEnd({ behavior: 'smooth' })": "scrollToBottomScrollToEnd({ behavior: 'auto' })",
      'return Math.min(...values);': 'return ~lastAcknowledgedActivityKeyIndex ? Math.min(...values) : 0;'
    });
  }
};

/** @returns {Promise<{code: Uint8Array, licenses: string}>} */
export async function compose() {
  const { metafile, outputFiles: [{ contents }] } = await build({
    alias: { mime: 'mime/lite', 'p-defer-es5': 'p-defer' },
    bundle: true,
    define: {
      global: 'window',
      'process.env.NODE_ENV': '"production"',
      'process.env.build_tool': '"esbuild"',
      'process.env.module_format': '"global"',
      'process.env.node_env': '"production"', // so spelt in one file of Web Chat
      'process.env.npm_package_version': JSON.stringify(version)
    },
    entryPoints: ['Pages/webchat/entry.js'],
    format: 'iife',
    jsx: 'transform',
    legalComments: 'none', // whole licences instead, below
    loader: { '.js': 'jsx' },
    logLevel: 'warning',
    metafile: true,
    minify: true,
    plugins: [composition],
    target: 'es2022',
    write: false
  });
  return { code: contents, licenses: licensesOf(Object.keys(metafile.inputs)) };
}

// Every package that left a line in the bundle, with the licence it came with.
function licensesOf(inputs) {
  const folders = new Set(inputs.map(input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean));
  return [...folders].sort().map(folder => {
    const { name, version: of, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = existsSync(folder) && readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    const holder = typeof author === 'string' ? author : author?.name ?? '';
    return `${name} ${of} (${license}) ${holder}\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
  }).join(`\n${'-'.repeat(72)}\n\n`);
}
