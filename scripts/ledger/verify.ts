import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ExportFault, meanings, verifyExport } from '@jieti/ledger/export';
import { pathFromHere, stop } from './command-line.ts';

const usage =
  'npm run ledger:verify -- FILE [--root HASH]      HASH: a root noted elsewhere that must be in it';

const told = ({ line, code, subject, entry, date }: ExportFault): string => {
  const place = [
    line > 0 ? `line ${line}` : 'the file',
    date && `root of ${date}`,
    subject && `${subject.type} ${subject.id}`,
    entry !== undefined && `entry ${entry}`,
  ];
  return `${place.filter(Boolean).join(', ')}: ${code}: ${meanings[code]}`;
};

const main = (): void => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(usage);
  const { intact, subjects, entries, roots, last, faults } = verifyExport(
    readFileSync(pathFromHere(file)),
    values.root,
  );
  for (const fault of faults) console.error(told(fault));
  const total = Object.values(subjects).reduce((sum, count) => sum + count, 0);
  const types = Object.entries(subjects).map(([type, count]) => `${type} ${count}`);
  console.log(
    `${total} subjects (${types.join(', ')}), ${entries} entries, ${roots} roots: ${intact ? 'intact' : 'TAMPERED WITH'}`,
  );
  if (last) console.log(`last root, of ${last.date}: ${last.root}`);
  if (!intact) process.exitCode = 1;
};

try {
  main();
} catch (error) {
  stop(error, usage);
}
