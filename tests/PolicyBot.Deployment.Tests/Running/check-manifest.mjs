// check-manifest.mjs FOLDER: validates an unpacked Teams app against the published schemas. Run where @microsoft/app-manifest is installed.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const Ajv = require('ajv-draft-04'), formats = require('ajv-formats');
const schemas = join(process.cwd(), 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
const folder = process.argv[2];
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

let bad = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const kind = name === 'manifest.json' ? 'MicrosoftTeams.schema.json' : 'MicrosoftTeams.Localization.schema.json';
  const schema = JSON.parse(readFileSync(join(schemas, `v${manifest.manifestVersion}`, kind), 'utf8').replace(/^\uFEFF/, ''));
  const ajv = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, unicodeRegExp: false });
  (formats.default ?? formats)(ajv);
  const check = ajv.compile(schema);
  if (check(JSON.parse(readFileSync(join(folder, name), 'utf8')))) continue;
  bad++;
  for (const error of check.errors) console.log(`${name} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
process.exit(bad ? 1 : 0);
