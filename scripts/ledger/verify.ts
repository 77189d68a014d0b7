import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ExportFault, meanings } from '../../services/cases/src/ledger/export/fault.ts';
import { verifyExport } from '../../services/cases/src/ledger/export/verify-export.ts';
import { pathFromHere, stop } from './command-line.ts';

const usage =
  'npm run ledger:verify -- FILE [--root HASH]      HASH: a root noted elsewhere that must be in it';

const told = ({ line, code, caseId, entry, date }: ExportFault): string => {
  const place = [
    line > 0 ? `line ${line}` : 'the file',
    date && `root of ${date}`,
    caseId && `case ${caseId}`,
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
  const { intact, cases, entries, roots, last, faults } = verifyExport(
    readFileSync(pathFromHere(file)),
    values.root,
  );
  for (const fault of faults) console.error(told(fault));
  console.log(`${cases} cases, ${entries} entries, ${roots} roots: ${intact ? 'intact' : 'TAMPERED WITH'}`);
  if (last) console.log(`last root, of ${last.date}: ${last.root}`);
  if (!intact) process.exitCode = 1;
};

try {
  main();
} catch (error) {
  stop(error, usage);
}
