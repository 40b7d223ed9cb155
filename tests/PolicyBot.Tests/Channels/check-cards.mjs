// check-cards.mjs SCHEMA CARDS: validates every card in a JSON object of cards; run where ajv is installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const Ajv = require('ajv'), [schemaFile, cardFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8').replace(/^\uFEFF/, ''));
delete schema.id; // draft 06 says $id
const ajv = new (Ajv.default ?? Ajv)({ strict: false, validateFormats: false, logger: false });
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
const check = ajv.compile(schema);
let bad = 0;
for (const [name, card] of Object.entries(JSON.parse(readFileSync(cardFile, 'utf8')))) {
  if (check(card)) continue;
  bad++;
  console.log(`${name}: ${ajv.errorsText(check.errors).slice(0, 300)}`);
}
process.exit(bad ? 1 : 0);
