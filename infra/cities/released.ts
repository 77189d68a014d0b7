import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LegalDate } from '@jieti/rules';
import { type Fault, type ReleasedFile, releasedFaults } from '@jieti/rules/city-file';
import type { City } from './city.ts';

const repositoryRoot = join(import.meta.dirname, '..', '..');

/** The file of a city as it was last released, from the repository's root. */
const releasedPath = (id: string): string => join('infra', 'cities', 'released', `${id}.json`);

/** The last release of a city; undefined where none is kept. */
const releaseOf = (id: string, root: string): ReleasedFile | undefined => {
  const path = join(root, releasedPath(id));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ReleasedFile) : undefined;
};

/** Keeps a city's file as what is released on a day, and answers where; it takes the place of the release before. */
export const keepRelease = ({ settings }: City, today: LegalDate, root = repositoryRoot): string => {
  const path = releasedPath(settings.id);
  const release: ReleasedFile = { releasedOn: today, settings };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${JSON.stringify(release, null, 2)}\n`);
  return path;
};

/** What a comparison of a file that has its shape with the last release says: of a city that was never released, that nothing is kept to compare it with. */
export const compareWithRelease = (
  { settings }: City,
  today: LegalDate,
  root = repositoryRoot,
): { readonly faults: readonly Fault[]; readonly gaps: readonly Fault[] } => {
  const released = releaseOf(settings.id, root);
  if (released === undefined) {
    const says = `${releasedPath(settings.id)} is not there: nothing keeps the law that was told; \`npm run city -- release ${settings.id}\``;
    return { faults: [], gaps: [{ place: 'released', says }] };
  }
  // A file travels as JSON, and is compared as it travels.
  return { faults: releasedFaults(released, JSON.parse(JSON.stringify(settings)), today), gaps: [] };
};
