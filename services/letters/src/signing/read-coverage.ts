import { type Answer, city, effects, type Key, notFound, type Request } from '@jieti/lambda';
import { endOfDay, signingDeadline } from '@jieti/rules';
import type { Unserved } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { branchKey, childrenOf, coverageKey, letterKey } from '../keys.ts';
import { countOf } from '../letters/count-of.ts';
import type { LetterRecord } from '../letters/letter-record.ts';
import { anyOffice, seen } from '../register/sight.ts';
import { endOf, loadUnit, type UnitRecord } from '../register/unit-record.ts';
import { scopesOf } from '../scopes.ts';
import { load, loadAll, queryAll, queryPage } from '../table.ts';
import { type Amounts, type Counters, counts } from './counters.ts';
import { notSigned } from './not-signed.ts';

type Read = Request<typeof routes.getCoverage>;

/** The year and its deadline, and whether that has passed. */
interface Year {
  readonly year: number;
  readonly deadline: string;
  readonly passed: boolean;
}

/** How a branch stands: units that should have a letter, how their letters stand, and what follows from the deadline. */
const standing = (standingUnits: number, letters: Amounts, { passed }: Year) => {
  const { issued = 0, signedByOne = 0, inForce = 0, signedLate = 0, ended = 0 } = letters;
  // A unit merged or abolished keeps the letter it had in force, and counts with it; without one it is asked for none.
  const units = standingUnits + ended;
  return {
    units,
    issued,
    signedByOne,
    inForce,
    late: passed ? units - inForce : 0,
    signedLate,
    missing: units - issued - signedByOne - inForce,
  };
};

/** A child's branch is what lies below it and the child itself, whose own letter stands in no counter of its own. */
const withOwn = (below: Amounts | undefined, own: LetterRecord | undefined): Amounts => {
  if (!own) return below ?? {};
  const sum: Amounts = {};
  const one = countOf(own);
  for (const name of counts) sum[name] = (below?.[name] ?? 0) + (one[name] ?? 0);
  return sum;
};

const countsOf = async <T extends Key>(partition: string): Promise<Map<string, T>> => {
  const items = await queryAll<T>({
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': partition },
  });
  return new Map(items.map((item) => [item.SK, item]));
};

const branchesOf = async (under: UnitRecord, year: Year) => {
  const children = await queryAll<UnitRecord>({
    IndexName: 'GSI1',
    KeyConditionExpression: 'GSI1PK = :pk',
    ExpressionAttributeValues: { ':pk': childrenOf(under.id) },
  });
  const [letters, below, counters] = await Promise.all([
    loadAll<LetterRecord>(children.map((child) => letterKey(year.year, child.id))),
    countsOf<Key & { below?: number }>(branchKey(under.id, '').PK),
    countsOf<Counters>(coverageKey(year.year, under.id, '').PK),
  ]);
  const own = new Map(letters.map((letter) => [letter.unit, letter]));
  return children
    .map(({ id, name, from, status }) => {
      const itself = endOf({ from, status }) === undefined ? 1 : 0;
      const letters = withOwn(counters.get(id), own.get(id));
      return { unit: id, name, ...standing((below.get(id)?.below ?? 0) + itself, letters, year) };
    })
    .filter(({ units }) => units > 0);
};

const totalOf = async (under: UnitRecord, year: Year) => {
  const [below, counters] = await Promise.all([
    load<Key & { below?: number }>(branchKey(under.parent, under.id)),
    load<Counters>(coverageKey(year.year, under.parent, under.id)),
  ]);
  return standing(below?.below ?? 0, counters ?? {}, year);
};

const mostNames = 200;

const unservedUnder = async (under: UnitRecord, year: number): Promise<Unserved[]> => {
  const { items } = await queryPage<Key & Unserved>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :path)',
    ExpressionAttributeValues: { ':pk': `UNSERVED#${year}`, ':path': under.path },
    Limit: mostNames + 1,
  });
  return items
    .filter((item) => item.unit !== under.id)
    .slice(0, mostNames)
    .map(({ unit, name, reason }) => ({ unit, name, reason }));
};

/** The branch asked about; if none is named, the topmost the caller's offices reach. */
const branchAsked = async ({ query, principal }: Read): Promise<UnitRecord> => {
  const id = query.under ?? (await scopesOf(principal)).find((scope) => scope.branch)?.id;
  if (id === undefined) throw notFound();
  const unit = seen(principal, await loadUnit(id));
  anyOffice(principal, unit.path, ['A7']);
  return unit;
};

/**
 * Who has signed below a unit and who has not, by branch (A7, I-1). Numbers come from counters kept by the signatures
 * themselves: reading them costs as much as the unit has children, whatever the size of the tree.
 */
export const readCoverage = async (request: Read): Promise<Answer> => {
  const under = await branchAsked(request);
  const asOf = effects.now();
  const deadline = signingDeadline(request.params.year, city());
  const passed = asOf >= endOfDay(deadline, city().zone);
  const year: Year = { year: request.params.year, deadline, passed };
  const [total, branches, waiting, unserved] = await Promise.all([
    totalOf(under, year),
    branchesOf(under, year),
    notSigned(under, request),
    unservedUnder(under, year.year),
  ]);
  return {
    status: 200,
    body: {
      ...year,
      under: under.id,
      name: under.name,
      asOf,
      ...total,
      branches,
      notSigned: waiting,
      unserved,
    },
  };
};
