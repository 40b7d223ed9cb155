// tally.mjs REPORT [EARLIER]: how a test project's run went by its report (CTRF): "passed failed skipped other".
// With the report of an earlier run it counts both as one: every test once, by its later result.
// "other" is what went wrong outside of tests, or a test that neither passed, failed nor was skipped.
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8')).results;
const [now, earlier] = process.argv.slice(2).map(read);
const statuses = new Map([earlier, now].flatMap((run) => run?.tests ?? []).map((test) => [test.extra.id, test.status]));
const count = (wanted) => [...statuses.values()].filter((status) => status === wanted).length;
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(count);
const errors = now.extra.suites.reduce((sum, suite) => sum + suite.errors.length, 0);
console.log(passed, failed, skipped, statuses.size - passed - failed - skipped + errors);
