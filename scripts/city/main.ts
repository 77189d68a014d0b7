/** `npm run city -- schema | new NAME | check NAME | release NAME`: the schema of a city's file, a new file, what is wrong with one, what is released. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityOf } from '../../infra/cities/index.ts';
import { inspectCityFile, todayIn } from '../../infra/cities/inspect.ts';
import { keepRelease } from '../../infra/cities/released.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';
import { citySchema } from './json-schema.ts';
import { newCity } from './new-city.ts';

const usage = 'npm run city -- schema | new NAME | check NAME | release NAME';

const check = (name: string | undefined): void => {
  const { faults, gaps } = inspectCityFile(cityOf(name));
  for (const gap of gaps) console.error(`jieti: warning: ${gap}`);
  for (const fault of faults) console.error(`jieti: ${fault}`);
  if (faults.length > 0) throw new Error(`the file of ${name} has ${faults.length} faults.`);
  console.error(`jieti: the file of ${name} has no fault.`);
};

/** Keeps the file that is being released; one with faults, or that changed what was released before, is not. */
const release = (name: string | undefined): void => {
  check(name);
  const city = cityOf(name);
  const path = keepRelease(city, todayIn(city));
  console.error(`jieti: ${path} is written: commit it with the release.`);
};

const commands: Readonly<Record<string, (name: string | undefined) => void>> = {
  schema: () => {
    writeFileSync(join(repositoryRoot, 'docs', 'city-file.schema.json'), citySchema());
    console.error('jieti: docs/city-file.schema.json is written.');
  },
  new: (name) => {
    for (const line of newCity(name ?? '')) console.error(`jieti: ${line}`);
  },
  check,
  release,
};

const [command = '', name] = process.argv.slice(2);
try {
  const run = commands[command];
  if (!run) throw new Error(usage);
  run(name);
} catch (error) {
  console.error(`jieti: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
