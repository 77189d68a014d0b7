import { type WithoutLetter, yearOf } from '@jieti/rules';
import type { Item, Key, Write } from '@jieti/store';
import { withoutLetterKey } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { endIn, type Relocation } from '../register/relocation.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';

/** A unit that got no letter in the last run, as the table holds it: by its place in the tree. */
type WithoutLetterRecord = WithoutLetter & Key;

const partitionOf = (year: number): string => withoutLetterKey(year, '').PK;

export const withoutLetterItem = (year: number, path: Path, { unit, name, reason }: WithoutLetter): Item => ({
  ...withoutLetterKey(year, path),
  entity: 'without-letter',
  unit,
  name,
  reason,
});

/** The units without a letter after the runs before: place → reason. */
export const withoutLetterBefore = async (year: number): Promise<Map<Path, WithoutLetter['reason']>> => {
  const records = await table.all<WithoutLetterRecord>({ partition: partitionOf(year) });
  return new Map(records.map(({ SK, reason }) => [SK, reason]));
};

/** The most names in one answer. */
const mostNames = 200;

/** The units below one that no run of the year could give a letter, by name. */
export const withoutLetterUnder = async (
  under: { readonly id: string; readonly path: Path },
  year: number,
): Promise<WithoutLetter[]> => {
  const { items } = await table.page<WithoutLetterRecord>({
    partition: partitionOf(year),
    prefix: under.path,
    pageSize: mostNames + 1,
  });
  return items
    .filter((item) => item.unit !== under.id)
    .slice(0, mostNames)
    .map(({ unit, name, reason }) => ({ unit, name, reason }));
};

/**
 * Takes a unit without a letter along to its new place, or strikes it off when it comes to its end. Looked at are the years
 * that letters are issued in: the one before, this one and the next.
 */
export const relocateWithoutLetter = async (relocation: Relocation): Promise<Write[]> => {
  const { was, now } = relocation.place;
  const year = yearOf(today());
  const years = [year - 1, year, year + 1];
  const records = await table.readMany<WithoutLetterRecord>(years.map((y) => withoutLetterKey(y, was)));
  return records.flatMap((record): Write[] => [
    table.remove(record),
    ...(endIn(relocation) === undefined ? [table.put({ ...record, SK: now })] : []),
  ]);
};
