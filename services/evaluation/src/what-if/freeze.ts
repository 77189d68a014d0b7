import { thaw } from '../content.ts';
import type { FailedUnit } from '../contract/runs.ts';
import type { Scheme, SchemeGroup } from '../contract/scheme.ts';
import { type FrozenUnit, type Manifest, unitsOfBatch } from '../runs/frozen.ts';
import { groupIn, missingIn } from '../runs/indicators.ts';
import { loadRun, type WhatIf } from '../runs/run.ts';

/** Why a unit of the frozen inputs cannot be graded by a scheme; null where it can. */
const failureOf = (unit: FrozenUnit, placeOf: (unit: FrozenUnit) => SchemeGroup): FailedUnit | null => {
  const named = { unit: unit.unit, name: unit.name };
  let group: SchemeGroup;
  try {
    group = placeOf(unit);
  } catch {
    return { ...named, reason: 'in-no-group' };
  }
  const indicators = missingIn(unit, group);
  return indicators.length > 0 ? { ...named, reason: 'score-missing', indicators } : null;
};

/** Whether every frozen unit can be graded by another scheme; one batch is in memory at a time. */
const failures = async (manifest: Manifest, scheme: Scheme, most: number) => {
  const placeOf = groupIn(scheme);
  const failed: FailedUnit[] = [];
  let count = 0;
  for (let batch = 0; batch < manifest.chunks.length; batch++)
    for (const unit of await unitsOfBatch(manifest, batch)) {
      const failure = failureOf(unit, placeOf);
      if (!failure) continue;
      count++;
      if (failed.length < most) failed.push(failure);
    }
  return { failed, count };
};

/**
 * The inputs of a what-if: those of the run it is held against, unit by unit the same bytes, under another scheme or other
 * values. Or the units that cannot be graded so, the first of them by name.
 */
export const whatIfInputs = async (
  { of, scheme, otherwise }: WhatIf,
  most: number,
): Promise<{ manifest: Manifest } | { failed: FailedUnit[]; count: number }> => {
  const { frozen } = await loadRun(of);
  if (!frozen) throw new Error(`the inputs of ${of} are not frozen`);
  const base = await thaw<Manifest>(frozen.inputHash);
  if (scheme) {
    const found = await failures(base, await thaw<Scheme>(scheme.hash), most);
    if (found.count > 0) return found;
  }
  return { manifest: { ...base, ...(scheme && { scheme }), ...(otherwise && { otherwise }) } };
};
