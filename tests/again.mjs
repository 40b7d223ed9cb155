// again.mjs REPORT LIST: what --filter-uid has to say to run again the tests that failed in REPORT (CTRF), by the program's --list-tests json.
// Rows of a theory that only exist while it runs are listed as their theory.
import { readFileSync } from 'node:fs';

const [report, list] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const failed = JSON.parse(report).results.tests.filter((test) => test.status === 'failed');
const listed = JSON.parse(list.slice(list.indexOf('{'))).tests;
const named = (test) => listed.filter((one) => one.displayName === test.name);
const methods = (test) => listed.filter((one) => `${one.type.namespace}.${one.type.typeName}` === test.extra.type && one.type.methodName === test.extra.method);
const again = failed.flatMap((test) => { const found = named(test); return found.length ? found : methods(test); });
console.log([...new Set(again.map((one) => one.uid))].join('\n'));
