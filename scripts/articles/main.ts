/** `npm run articles [-- --json] [-- --results FILE]`: what of the measure works, and which tests show it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asJson } from './json.ts';
import { mentionsIn } from './mentions.ts';
import { asPage } from './page.ts';
import { reportOf } from './report.ts';
import { readRun } from './results.ts';
import { runTests } from './run-tests.ts';
import { asTable } from './table.ts';

const root = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, results: { type: 'string' } },
});

const run = readRun(values.results === undefined ? runTests(root) : readFileSync(values.results, 'utf8'));
const report = reportOf(mentionsIn(root), run.shown);
console.log(values.json ? asJson(report) : asTable(report));
console.error(`jieti: ${run.passed} tests passed, ${run.failed} failed.`);
if (run.failed > 0) {
  console.error('jieti: docs/articles.md is written only when no test fails.');
  process.exitCode = 1;
} else if (!values.json) {
  writeFileSync(join(root, 'docs', 'articles.md'), asPage(report));
}
