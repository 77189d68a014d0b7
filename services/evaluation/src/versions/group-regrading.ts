import type { GradedYear, Origin } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { regradingDoneKey, regradingKey, regradingPartKey, regradingRange } from '../keys.ts';
import { table } from '../table.ts';
import {
  countedChange,
  isSameStanding,
  type StandingChange,
  standingWrite,
  type YearStandings,
} from './standings.ts';

/** A change of some units' standings, after which their groups are worked out again; it is numbered by the count it made. */
export interface Regrading extends Key, GradedYear {
  readonly entity: 'regrading';
  readonly n: number;
  /** By group: the changes that the others follow. */
  readonly origins: Readonly<Record<string, readonly Origin[]>>;
}

/** The steps of a regrading: first who stands with what, where points are made of the surveys of all; then who is where. */
type RegradingPhase = 'standings' | 'places';

/** A part of a regrading: so many units after one; the table's stream carries it out and asks for the next. */
export interface RegradingPart extends Key, GradedYear {
  readonly entity: 'regrading-part';
  readonly n: number;
  readonly part: number;
  readonly phase: RegradingPhase;
  /** The last unit of the part before; empty for the first of a phase. */
  readonly after: string;
}

export const partOf = ({
  year,
  by,
  n,
  part,
  phase,
  after,
}: Omit<RegradingPart, keyof Key | 'entity'>): RegradingPart => ({
  ...regradingPartKey({ year, by }, n, part),
  entity: 'regrading-part',
  year,
  ...(by !== undefined && { by }),
  n,
  part,
  phase,
  after,
});

/** A unit that got a new version, with what it stands with now and how the others name it. */
export interface ChangedUnit extends StandingChange {
  readonly origin: Origin;
}

const originsByGroup = (changed: readonly ChangedUnit[]): Regrading['origins'] =>
  Object.fromEntries(
    [...Map.groupBy(changed, ({ standing }) => standing.group)].map(([group, own]) => [
      group,
      own.map(({ origin }) => origin),
    ]),
  );

/**
 * Plans what follows for the groups of units whose standing or survey is another now: it is written in the transaction that
 * writes their versions, so that nothing can come between. Nothing where all stand as they did.
 */
export const planRegrading = (standings: YearStandings, changed: readonly ChangedUnit[]): Write[] => {
  const moved = changed.filter(
    ({ unit, standing, survey }) =>
      survey !== undefined || !isSameStanding(standings.standingOf(unit), standing),
  );
  if (moved.length === 0) return [];
  const { year, by, count } = standings;
  const n = count + 1;
  const regrading: Regrading = {
    ...regradingKey(standings, n),
    entity: 'regrading',
    year,
    ...(by !== undefined && { by }),
    n,
    origins: originsByGroup(moved),
  };
  return [
    ...moved.map((one) => standingWrite(standings, one)),
    countedChange(standings),
    table.insert({ ...regrading }),
  ];
};

/** A change by its number. */
type NumberedChange = Pick<Regrading, 'year' | 'by' | 'n'>;

/** True if another change came since: what it asks for covers this one too. */
export const isOvertaken = async (change: NumberedChange): Promise<boolean> => {
  const { items } = await table.page<Regrading>({ ...regradingRange(change, change.n + 1), pageSize: 1 });
  return items.length > 0;
};

/** The changes since the last regrading that came to its end, by group, up to one; null where that one did. */
export const originsUpTo = async (change: NumberedChange): Promise<Map<string, readonly Origin[]> | null> => {
  const { n } = change;
  const done = (await table.read<Key & { readonly n: number }>(regradingDoneKey(change)))?.n ?? 0;
  if (done >= n) return null;
  const since = await table.all<Regrading>(regradingRange(change, done + 1, n));
  const origins = new Map<string, readonly Origin[]>();
  for (const one of since)
    for (const [group, own] of Object.entries(one.origins))
      origins.set(group, [...(origins.get(group) ?? []), ...own]);
  return origins;
};

/** Every result of the groups follows the changes up to this one. */
export const regradingDone = (change: NumberedChange): Promise<void> =>
  table.putNow({ ...regradingDoneKey(change), entity: 'regrading-done', n: change.n });
