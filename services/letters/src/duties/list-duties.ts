import { type Answer, cityFile, type Request } from '@jieti/lambda';
import { dutyCounts, type LegalDate, lawOn, yearOf } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { allUnits, dutiesKey, dutiesOfYear, unitKey } from '../keys.ts';
import { pageThrough } from '../paging.ts';
import { readUnit } from '../register/access.ts';
import { scopesOf } from '../register/scopes.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { loadTemplate } from '../template/template-record.ts';
import { today } from '../today.ts';
import { type DutyCountsRecord, type DutyRecord, dutyView } from './duty-record.ts';

type List = Request<typeof routes.listDuties>;

const lastDayOf = (year: number): LegalDate => {
  const last = `${year}-12-31`;
  return last < today() ? last : today();
};

const countedOf = async (units: readonly UnitRecord[], year: number) => {
  const [template, counted] = await Promise.all([
    loadTemplate(year),
    table.readMany<DutyCountsRecord>(units.map(({ id }) => dutiesKey(id, year))),
  ]);
  // The duties of a year are those of the law at its end; before then, of the law today.
  const law = lawOn(cityFile(), lastDayOf(year));
  const done = new Map(counted.map(({ unit, counts }) => [unit, counts]));
  return units.map((unit) => ({
    unit: unit.id,
    unitName: unit.name,
    year,
    counts: dutyCounts(unit, done.get(unit.id) ?? {}, template?.requiredDuties ?? [], law),
  }));
};

/** The records of one unit and year, in the order of their days: a page. */
const recordsOf = async (unit: string, year: number, { limit, cursor }: List['query']) => {
  const { PK } = unitKey(unit);
  const from = dutiesOfYear(year);
  const position = fromCursor(
    cursor,
    (key) => key.PK === PK && typeof key.SK === 'string' && key.SK.startsWith(from),
  );
  const { items, lastKey } = await table.page<DutyRecord>({
    partition: PK,
    prefix: from,
    pageSize: limit,
    after: position && { PK: position.PK, SK: position.SK },
  });
  return { records: items.map(dutyView), nextCursor: toCursor(lastKey) };
};

/**
 * The duties of a year (A4–A6). Of one unit: its counts, and its records page by page. Else the counts of every unit
 * that the caller can read, in the order of the tree: also of those that did nothing.
 */
export const listDuties = async (request: List): Promise<Answer> => {
  const { unit: unitId, limit, cursor } = request.query;
  const year = request.query.year ?? yearOf(today());
  if (unitId !== undefined) {
    const unit = await readUnit(request.principal, unitId);
    const [counted] = await countedOf([unit], year);
    const { records, nextCursor } = await recordsOf(unitId, year, request.query);
    return { status: 200, body: { items: [{ ...counted, records }], nextCursor } };
  }
  const parts = (await scopesOf(request.principal)).map(({ path, branch }) => ({
    index: 'GSI2' as const,
    partition: allUnits,
    from: path,
    whole: branch,
  }));
  const page = await pageThrough<UnitRecord>(parts, limit, cursor);
  return {
    status: 200,
    body: { items: await countedOf(page.items, year), nextCursor: page.nextCursor },
  };
};
