import { logger } from '@jieti/lambda';
import { type CitySettings, surveyBelowLimit } from '@jieti/rules';
import type { FailedUnit } from '../contract/runs.ts';
import type { SchemeGroup } from '../contract/scheme.ts';
import { batchKey, gradedPK } from '../keys.ts';
import type { Graded, GradedRecord } from '../results/result.ts';
import { put, putAll } from '../table.ts';
import type { BatchRecord } from './batches.ts';
import { type FrozenUnit, type FrozenYear, frozenYear, unitsOfBatch, yardsticks } from './frozen.ts';
import { groupIn, scoredOn } from './indicators.ts';
import { outcomeOf } from './outcome.ts';
import { loadRun } from './run.ts';

/** Grades one unit by its frozen facts; whether the quota lets it be excellent is decided when all are ranked. */
const grade = (unit: FrozenUnit, { manifest }: FrozenYear, by: By): Graded => {
  const { year } = manifest;
  const group = by.groupOf(unit);
  const city = by.settingsOf(group.id);
  const indicators = group.indicators.map((indicator) => scoredOn(unit, indicator, city, year));
  const facts = { year, measures: unit.measures, criminallyLiable: unit.criminallyLiable };
  return {
    unit: unit.unit,
    year,
    name: unit.name,
    ancestors: unit.ancestors,
    group: group.id,
    indicators,
    survey:
      unit.survey === null
        ? null
        : { percent: unit.survey, belowLimit: surveyBelowLimit(unit.survey, city, year) },
    facts,
    outcome: outcomeOf({ unit: unit.unit, year, indicators, facts }, null, city),
    schemeVersion: manifest.scheme.version,
    inputHash: by.inputHash,
  };
};

/** What a batch grades its units by. */
interface By {
  readonly inputHash: string;
  readonly groupOf: (unit: FrozenUnit) => SchemeGroup;
  readonly settingsOf: (group: string) => CitySettings;
}

const gradeAll = (units: readonly FrozenUnit[], year: FrozenYear, inputHash: string) => {
  const by = { inputHash, groupOf: groupIn(year.scheme), settingsOf: yardsticks(year) };
  const graded: Graded[] = [];
  const failed: FailedUnit[] = [];
  for (const unit of units) {
    try {
      graded.push(grade(unit, year, by));
    } catch (error) {
      // One unit that cannot be graded must not hide which: the run names it, and is not done without it.
      logger.error('unit not graded', { unit: unit.unit, error: error as Error });
      failed.push({ unit: unit.unit, name: unit.name, reason: 'not-graded' });
    }
  }
  return { graded, failed };
};

/**
 * Grades one batch of a run's frozen units. Done twice, or late, it writes the same bytes. The batch's own record comes
 * last: it says that all its units are written.
 */
export const gradeBatch = async (
  runId: string,
  batch: number,
): Promise<{ batch: number; graded: number }> => {
  const { frozen } = await loadRun(runId);
  if (!frozen) throw new Error(`the inputs of ${runId} are not frozen`);
  const year = await frozenYear(frozen.inputHash);
  const units = await unitsOfBatch(year.manifest, batch);
  const { graded, failed } = gradeAll(units, year, frozen.inputHash);
  await putAll(
    graded.map((result): GradedRecord & Record<string, unknown> => ({
      PK: gradedPK(runId),
      SK: result.unit,
      entity: 'graded',
      graded: result,
    })),
  );
  const record: BatchRecord = {
    ...batchKey(runId, batch),
    entity: 'graded-batch',
    batch,
    graded: graded.length,
    failed,
    scores: graded.map(({ unit, group, outcome }) => ({ id: unit, group, score: outcome.score })),
  };
  await put({ ...record });
  return { batch, graded: graded.length };
};
