import { logger } from '@jieti/lambda';
import {
  type FailedUnit,
  type FrozenUnit,
  frozenGroup,
  gradeFrozenUnit,
  groupSettings,
  standingIn,
  type UnitYear,
} from '@jieti/rules';
import { batchKey, gradedPK } from '../keys.ts';
import type { GradedRecord } from '../results/result.ts';
import type { BatchRecord } from '../runs/batches.ts';
import { type FrozenYear, frozenYear, unitsOfBatch } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';
import { table } from '../table.ts';

/** Grades frozen units by what their groups are graded by. @throws RangeError for a unit its scheme has no place for. */
const graderOf = ({ manifest, basis }: FrozenYear, inputHash: string) => {
  const groupOf = frozenGroup(basis.scheme);
  const settingsOf = groupSettings(basis);
  const origin = { schemeVersion: manifest.scheme.version, inputHash };
  return (unit: FrozenUnit): UnitYear => {
    const group = groupOf(unit);
    if (!group) throw new RangeError(`the scheme has no group for ${unit.unit}`);
    return gradeFrozenUnit(unit, settingsOf(group.id), origin);
  };
};

const gradeAll = (units: readonly FrozenUnit[], year: FrozenYear, inputHash: string) => {
  const grade = graderOf(year, inputHash);
  const graded: UnitYear[] = [];
  const failed: FailedUnit[] = [];
  for (const unit of units) {
    try {
      graded.push(grade(unit));
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
  const settingsOf = groupSettings(year.basis);
  await table.putMany(
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
    scores: graded.map((one) => ({ id: one.unit, ...standingIn(one, settingsOf(one.group).city) })),
  };
  await table.putNow({ ...record });
  return { batch, graded: graded.length };
};
