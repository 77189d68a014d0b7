import { type FailedUnit, type Scheme, type WhatIf, whyNotGradable } from '@jieti/rules';
import { thaw } from '../content.ts';
import { mostNamed } from '../runs/batches.ts';
import { type Manifest, unitsOfBatch } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';

/** The frozen units that cannot be graded by another scheme, the first of them by name; one batch is in memory at a time. */
const failures = async (manifest: Manifest, scheme: Scheme) => {
  const whyNot = whyNotGradable(scheme);
  const failed: FailedUnit[] = [];
  let count = 0;
  for (let batch = 0; batch < manifest.chunks.length; batch++)
    for (const unit of await unitsOfBatch(manifest, batch)) {
      const failure = whyNot(unit);
      if (!failure) continue;
      count++;
      if (failed.length < mostNamed) failed.push(failure);
    }
  return { failed, count };
};

/**
 * The inputs of a what-if: those of the run it is held against, unit by unit the same bytes, under another scheme or other
 * values. Or the units that cannot be graded so.
 */
export const whatIfInputs = async ({
  of,
  scheme,
  otherwise,
}: WhatIf): Promise<{ manifest: Manifest } | { failed: FailedUnit[]; count: number }> => {
  const { frozen } = await loadRun(of);
  if (!frozen) throw new Error(`the inputs of ${of} are not frozen`);
  const base = await thaw<Manifest>(frozen.inputHash);
  if (scheme) {
    const found = await failures(base, await thaw<Scheme>(scheme.hash));
    if (found.count > 0) return found;
  }
  return { manifest: { ...base, ...(scheme && { scheme }), ...(otherwise && { otherwise }) } };
};
