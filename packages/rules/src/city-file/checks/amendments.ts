import { type Amendment, type CityFile, lawsOf, levelsOf } from '../../law/index.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';

const orderFaults = ({ from }: Amendment, before: Amendment | undefined, at: Path): Fault[] =>
  before && before.from >= from
    ? [faultAt([...at, 'from'], `${from} must come after the amendment before it, of ${before.from}`)]
    : [];

/** A body that is no more must have a successor, or what it decided could never be carried to its end. */
const orphanFaults = (file: CityFile, n: number, { from }: Amendment, at: Path): Fault[] => {
  const laws = lawsOf(file);
  const [before, now] = [laws[n]?.bodies ?? [], laws[n + 1]?.bodies ?? []];
  const known = listOf(now.map(({ id }) => id));
  return before
    .filter(({ id }) => now.every((body) => body.id !== id && !body.succeeds?.includes(id)))
    .map(({ id }) =>
      faultAt(
        [...at, 'parts', 'bodies'],
        `body ${id} is no more on ${from}, and no body succeeds it; there are ${known}`,
      ),
    );
};

/** Units stand at every level that there ever was, and so do the offices that decided there. */
const lostLevelFaults = (file: CityFile, n: number, { from }: Amendment, at: Path): Fault[] => {
  const [before, now] = lawsOf(file)
    .slice(n, n + 2)
    .map(levelsOf);
  return (before ?? [])
    .filter((level) => !now?.includes(level))
    .map((level) =>
      faultAt(
        [...at, 'parts', 'levels'],
        `level ${level} is no more on ${from}, and units stand at it; there are ${listOf(now ?? [])}`,
      ),
    );
};

/** Amendments follow each other, and lose no body without a successor and no level. */
export const amendmentsCheck = check(
  [
    'amendments',
    'levels',
    'above',
    'bodies',
    'ladder',
    'name',
    'measure',
    'letterAuthority',
    'articles',
    'articlesBySubject',
    'grounds',
    'aggravating',
    'mitigating',
    'evaluation',
    'reports',
    'duties',
    'letters',
    'plans',
    'conferenceDepartments',
    'id',
    'zone',
    'root',
    'parameters',
    'interpretations',
    'workCalendar',
  ],
  (file) => {
    const { amendments = [] } = file;
    return placed(amendments, 'amendments').flatMap(([one, at], n) => [
      ...orderFaults(one, amendments[n - 1], at),
      ...orphanFaults(file, n, one, at),
      ...lostLevelFaults(file, n, one, at),
    ]);
  },
);
