import { city } from '@jieti/lambda';
import type { Subject } from '@jieti/ledger';
import {
  type Conviction,
  eventOf,
  isConvicted,
  type Liability,
  type LiabilityChanged,
  type UnitId,
} from '@jieti/rules';
import { assertIntact, atVersion, type Chained, planNextEntry, type Write } from '@jieti/store';
import { liabilitiesPartition, liabilityKey } from '../keys.ts';
import { table } from '../table.ts';

/** A liability as the table holds it. */
export interface LiabilityRecord extends Liability, Chained {}

export const liabilitySubject = (id: string): Subject => ({ type: 'liability', id });

/** The liability within a record, as its last act left it. */
export const liabilityOf = ({ id, about, outcomes }: LiabilityRecord): Liability => ({ id, about, outcomes });

export const loadLiability = (id: string): Promise<LiabilityRecord | undefined> =>
  table.read(liabilityKey(id));

/** The liability over the version before, with the entry for good. */
export const liabilityWrites = (decided: LiabilityChanged, before: LiabilityRecord | null): Write[] => {
  const { state } = decided;
  const { unit } = state.about;
  const content = {
    ...{ subject: liabilitySubject(state.id), unit },
    ...eventOf(decided, city()),
    data: { ...decided.data },
  };
  const basis = before ? { record: before, state: liabilityOf(before) } : undefined;
  const { version, head, write } = planNextEntry(table, basis, content, state);
  const item = { ...liabilityKey(state.id), entity: 'liability', ...state, version, head };
  const list = { GSI1PK: liabilitiesPartition(unit), GSI1SK: state.id };
  return [table.replace({ ...item, ...list }, atVersion(before?.version)), write];
};

/** The liabilities of a unit's leaders, by id; each as it stands in the table, and refused where its ledger left another. */
export const liabilitiesOn = async (unit: UnitId): Promise<Liability[]> => {
  const found = await table.all<{ readonly id: string }>({
    index: 'GSI1',
    partition: liabilitiesPartition(unit),
  });
  const records = (await Promise.all(found.map(({ id }) => loadLiability(id)))).filter(
    (record) => record !== undefined,
  );
  await assertIntact(
    records.map((record) => ({
      ...{ table, subject: liabilitySubject(record.id), record },
      state: liabilityOf(record),
    })),
  );
  return records.map(liabilityOf);
};

/** What stands of them against a holder. */
export const convictionsIn = (liabilities: readonly Liability[], holder: string): Conviction[] =>
  liabilities
    .filter(({ about }) => about.holder === holder)
    .flatMap((one) => {
      const on = isConvicted(one);
      return on === null ? [] : [{ unit: one.about.unit, post: one.about.post, on, caseId: null }];
    });
