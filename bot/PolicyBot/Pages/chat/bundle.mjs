// Makes one script of the chat page's own files and one style sheet for each page: one request where there were many, and every
// colour is written once. Called by WebChat.targets.
import { build } from 'esbuild';

await build({
  bundle: true,
  entryPoints: { chat: 'Pages/chat/main.js', page: 'Pages/styles/chat-page.css', form: 'Pages/styles/form-page.css', console: 'Pages/styles/console-page.css' },
  format: 'esm',
  logLevel: 'warning',
  minify: true,
  outdir: 'wwwroot/webchat',
  target: 'es2022'
});
