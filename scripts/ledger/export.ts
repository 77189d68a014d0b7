import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { lockData } from '../../packages/local/src/engine/data-lock.ts';
import { startEngine } from '../../packages/local/src/engine/dynoxide.ts';
import { tableOfService } from '../../packages/local/src/engine/tables.ts';
import { exportRecords } from '../../services/cases/src/ledger/export/collect.ts';
import { lineOf } from '../../services/cases/src/ledger/export/format.ts';
import { pathFromHere, stop } from './command-line.ts';

const usage = [
  'npm run ledger:export -- --data DIR --out FILE         of a city on this machine, which must not be running',
  '       npm run ledger:export -- --table NAME --out FILE       of a city on AWS, with the CLI’s credentials and region;',
  '                                                              AWS_ENDPOINT_URL_DYNAMODB for any other DynamoDB',
].join('\n');

async function* lines(): AsyncGenerator<string> {
  for await (const record of exportRecords()) yield lineOf(record);
}

/** Never over a file that is there: an export is evidence. */
const write = (out: string): Promise<void> =>
  pipeline(Readable.from(lines()), createWriteStream(pathFromHere(out), { flags: 'wx' }));

const fromDirectory = async (data: string, out: string): Promise<void> => {
  if (!existsSync(join(data, 'city.json'))) throw new Error(`${data} holds no city`);
  const unlock = lockData(data);
  const engine = await startEngine(data);
  try {
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_REGION: 'cn-north-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    process.env.CASES_TABLE = await tableOfService('Cases');
    await write(out);
  } finally {
    await engine.stop();
    unlock();
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, table: { type: 'string' }, out: { type: 'string' } },
  });
  const { data, table, out } = values;
  if (out === undefined || (data === undefined) === (table === undefined)) throw new Error(usage);
  if (data !== undefined) return fromDirectory(pathFromHere(data), out);
  process.env.CASES_TABLE = table;
  await write(out);
};

main().catch((error: unknown) => stop(error, usage));
