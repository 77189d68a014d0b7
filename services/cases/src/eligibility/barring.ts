import type { Post } from '@jieti/letters/contract';
import {
  type BarringMeasure,
  barsByRegister,
  type Case,
  type CaseId,
  legalDateOf,
  type Measure,
  measuresOf,
  type UnitId,
} from '@jieti/rules';
import { assertIntact, type Key } from '@jieti/store';
import { caseSubject } from '../case/case-entry.ts';
import { loadCase } from '../case/case-record.ts';
import { caseOfKey, unitPartition } from '../keys.ts';
import { postsOf } from '../projections/posts.ts';
import { table } from '../table.ts';

/**
 * The index finds the cases, each is then read itself: an index may lag behind a release, an answer may not. Nobody is told eligible
 * by a case that is not as its ledger left it.
 */
const casesOn = async (unit: UnitId): Promise<Case[]> => {
  const found = await table.all<Key>({
    index: 'GSI1',
    partition: unitPartition(unit),
  });
  const records = await Promise.all(found.map((row) => loadCase(caseOfKey(row))));
  const cases = records.filter((record) => record !== undefined);
  await assertIntact(
    cases.map((record) => ({ table, subject: caseSubject(record.state.id), record, state: record.state })),
  );
  return cases.map(({ state }) => state);
};

const barring = (caseId: CaseId | null, measure: Measure, zone: string): BarringMeasure => ({
  caseId,
  stage: measure.stage,
  effects: measure.effects,
  from: measure.from,
  lastDay: measure.lastDay,
  endedOn: measure.ended && legalDateOf(measure.ended.at, zone),
  revoked: measure.ended?.how === 'revoked',
});

/** The measures that concern the question, and the units whose cases the asker can read. */
interface Concern {
  readonly concerns: (measure: Measure, posts: readonly Post[]) => boolean;
  readonly sees: (unit: UnitId) => boolean;
  readonly zone: string;
}

const measuresOn = async (units: readonly UnitId[], { concerns, sees, zone }: Concern) => {
  const found = await Promise.all(
    units.map(async (unit) => ({ posts: await postsOf(unit), cases: await casesOn(unit) })),
  );
  const cases = found.flatMap(({ posts, cases: states }) => states.map((state) => ({ state, posts })));
  return cases.flatMap(({ state, posts }) =>
    measuresOf(state)
      .filter((measure) => measure.effects.length > 0 && concerns(measure, posts))
      .map((measure) => barring(sees(state.unit) ? state.id : null, measure, zone)),
  );
};

/** Measures with effects on this unit (A23, A24), whose cases the asker may open. */
export const measuresOnUnit = (unit: UnitId, zone: string): Promise<BarringMeasure[]> =>
  measuresOn([unit], { concerns: () => true, sees: () => true, zone });

/**
 * Measures that barred this holder when they took force, in any unit they ever held a post of (A23, A24): by the register as it is
 * now, which may have been put right since.
 */
export const measuresOnHolder = (
  holder: string,
  units: readonly UnitId[],
  { sees, zone }: Omit<Concern, 'concerns'>,
): Promise<BarringMeasure[]> =>
  measuresOn(units, {
    concerns: ({ bars, from }, posts) =>
      barsByRegister(bars, from, posts).some((bar) => bar.holder === holder),
    sees,
    zone,
  });
