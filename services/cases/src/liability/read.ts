import { answerHistory, notFoundAt, type Principal, type Request } from '@jieti/lambda';
import { canRead, placeOf } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { liabilitiesPartition } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { type LiabilityRecord, liabilityOf, liabilitySubject, loadLiability } from './liability-record.ts';
import { liabilityView } from './liability-view.ts';
import { readableLiability } from './record.ts';

const afterIn = (cursor: string | undefined): string =>
  String(
    fromCursor(cursor, (key) => key.list === 'liabilities' && typeof key.after === 'string')?.after ?? '',
  );

/** A page of the liabilities recorded of a unit's leaders, for whoever reads the unit (A25). */
export const listLiabilities = async ({ principal, query }: Request<typeof routes.listLiabilities>) => {
  const unit = await unitFacts(query.unit);
  if (!unit || !canRead(principal, placeOf(unit))) throw notFoundAt('unknown-unit', '/unit');
  const after = afterIn(query.cursor);
  const all = await table.all<LiabilityRecord>({ index: 'GSI1', partition: liabilitiesPartition(unit.id) });
  const left = all.filter(({ id }) => id > after);
  const items = left.slice(0, query.limit);
  const last = left.length > items.length ? items.at(-1) : undefined;
  return {
    status: 200,
    body: {
      items: items.map((one) => liabilityView(liabilityOf(one), one.version)),
      nextCursor: toCursor(last && { list: 'liabilities', after: last.id }),
    },
  };
};

export const readLiability = async ({ principal, params }: Request<typeof routes.readLiability>) => {
  const { record } = await readableLiability(principal, params.id);
  return { status: 200, body: liabilityView(liabilityOf(record), record.version), version: record.version };
};

/** Everything that was entered of it, with the verdict on its chain. */
export const liabilityHistory = async (principal: Principal, id: string) => {
  await readableLiability(principal, id);
  return answerHistory(table, liabilitySubject(id), () => loadLiability(id));
};
