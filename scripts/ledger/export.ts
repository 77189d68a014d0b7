import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { lineOf } from '@jieti/ledger/export';
import { exportRecords } from '@jieti/store/ledgers';
import { pathFromHere, stop } from './command-line.ts';
import { ofDirectory, type TableNames, tablesNamed } from './tables.ts';

const usage = [
  'npm run ledger:export -- --data DIR --out FILE         of a city on this machine, which must not be running',
  '       npm run ledger:export -- --letters NAME --cases NAME --evaluation NAME --ledger NAME --out FILE',
  '                                                              of a city on AWS, by the names of its tables, with the CLI’s',
  '                                                              credentials and region; AWS_ENDPOINT_URL_DYNAMODB for any',
  '                                                              other DynamoDB',
].join('\n');

async function* lines(names: TableNames): AsyncGenerator<string> {
  const { services, roots } = tablesNamed(names);
  for await (const record of exportRecords(services, roots)) yield lineOf(record);
}

/** Never over a file that is there: an export is evidence. */
const write = (names: TableNames, out: string): Promise<void> =>
  pipeline(Readable.from(lines(names)), createWriteStream(pathFromHere(out), { flags: 'wx' }));

const allNamed = ({ letters, cases, evaluation, ledger }: Partial<TableNames>): TableNames | null =>
  letters && cases && evaluation && ledger ? { letters, cases, evaluation, ledger } : null;

const main = async (): Promise<void> => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { data: text, letters: text, cases: text, evaluation: text, ledger: text, out: text },
  });
  const { data, out, ...tables } = values;
  const named = allNamed(tables);
  if (out === undefined || (data === undefined) === (named === null)) throw new Error(usage);
  if (named) await write(named, out);
  else await ofDirectory(pathFromHere(data ?? ''), (names) => write(names, out));
};

main().catch((error: unknown) => stop(error, usage));
