import {
  type BarringMeasure,
  type Case,
  legalDateOf,
  type Measure,
  measuresOf,
  type UnitId,
} from '@jieti/rules';
import { unitPartition } from '../keys.ts';
import { allOf } from '../table.ts';

const casesOn = async (unit: UnitId): Promise<Case[]> =>
  (
    await allOf<{ state: Case }>({
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :pk',
      ExpressionAttributeValues: { ':pk': unitPartition(unit) },
    })
  ).map((item) => item.state);

const barring = (caseId: string, measure: Measure, zone: string): BarringMeasure => ({
  caseId,
  stage: measure.stage,
  effects: measure.effects,
  from: measure.from,
  lastDay: measure.lastDay,
  endedOn: measure.ended && legalDateOf(measure.ended.at, zone),
  revoked: measure.ended?.how === 'revoked',
});

type Concerns = (measure: Measure) => boolean;

const measuresOn = async (units: readonly UnitId[], concerns: Concerns, zone: string) => {
  const cases = (await Promise.all(units.map(casesOn))).flat();
  return cases.flatMap((state) =>
    measuresOf(state)
      .filter((measure) => measure.effects.length > 0 && concerns(measure))
      .map((measure) => barring(state.id, measure, zone)),
  );
};

/** Measures with effects on this unit (A23, A24). */
export const measuresOnUnit = (unit: UnitId, zone: string): Promise<BarringMeasure[]> =>
  measuresOn([unit], () => true, zone);

/** Measures that barred this holder when they took force, in any unit they ever held a post of. */
export const measuresOnHolder = (holder: string, units: readonly UnitId[], zone: string) =>
  measuresOn(units, (measure) => measure.bars.some((bar) => bar.holder === holder), zone);
