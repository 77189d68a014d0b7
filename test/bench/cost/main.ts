import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playForCost } from './play.ts';
import { assumedRun, costOf, prices } from './prices.ts';
import { record } from './record.ts';
import { asText, perAct, type Row, wholes } from './summary.ts';

const usage = `npm run cost [-- --json] [-- --write]
  Plays every kind of act once on the local engine and counts what AWS charges for.
  --json   machine-readable, and nothing else on stdout
  --write  keeps the counts in test/bench/cost/record.json, to which npm test holds the code, and the tables in docs/scale.md`;

const priced = (rows: readonly Row[]) => rows.map((row) => ({ ...row, cost: costOf(row.counts) }));

const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'scale.md');

/** Puts the tables where the page keeps them. */
const writePage = (tables: string): void => {
  const [before, rest] = readFileSync(page, 'utf8').split('<!-- cost -->');
  const after = rest?.split('<!-- /cost -->')[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the tables`);
  writeFileSync(page, `${before}<!-- cost -->\n${tables}\n<!-- /cost -->${after}`);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const lines = await playForCost((text) => console.error(`cost: ${text}`));
  const acts = perAct(lines);
  const tables = `${asText(wholes(lines))}\n\n${asText(acts)}`;
  if (values.write) {
    record(acts);
    writePage(tables);
  }
  const report = { prices, assumedRun, acts: priced(acts), wholes: priced(wholes(lines)) };
  if (values.json) return console.log(JSON.stringify(report, null, 2));
  console.log(`${tables}\n\n${prices.region}, ${prices.currency}.`);
};

await main();
