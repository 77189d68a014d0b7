import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityId } from '@jieti/rules/city-file';
import { cities } from '../../infra/cities/index.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';
import { indexLinesOf, registerOf, skeletonOf } from './skeleton.ts';

const inCities = (file: string): string => join('infra', 'cities', file);

/** The years whose holidays the first of all cities has: they are published. */
const publishedYears = (): readonly [number, number] => {
  const years = Object.keys(cities[0]?.settings.workCalendar ?? {})
    .map(Number)
    .toSorted();
  const last = years.at(-1) ?? 0;
  return [last - 1, last];
};

const head = (): string => {
  const [first] = cities;
  if (!first) throw new Error('there is no city whose register could be followed');
  return readFileSync(join(repositoryRoot, first.register), 'utf8').split('\n')[0] ?? '';
};

/**
 * Writes the file and the register of a new city into a folder, the repository's own if not said, and answers what is left to do.
 * Neither is written over one that is there. @throws Error on a name that is no id of a city, or is taken.
 */
export const newCity = (id: string, root = repositoryRoot): readonly string[] => {
  const { error } = cityId.safeParse(id);
  if (error) throw new Error(error.issues.map(({ message }) => message).join('; '));
  const [file, register] = [inCities(`${id}.ts`), inCities(`${id}-units.csv`)];
  const there = [file, register].find((path) => existsSync(join(root, path)));
  if (there) throw new Error(`${there} is there already`);
  writeFileSync(join(root, file), skeletonOf(id, publishedYears()));
  writeFileSync(join(root, register), registerOf(id, head()));
  return [
    `${file} and ${register} are written: go through them from top to bottom.`,
    `Add to ${inCities('index.ts')}:`,
    ...indexLinesOf(id).map((line) => `  ${line}`),
    `Then: npm run city -- check ${id}`,
  ];
};
