import {
  type FailedUnit,
  figuresTally,
  frozenGroup,
  type Scheme,
  type WhatIf,
  whyNotGradable,
} from '@jieti/rules';
import { thaw } from '../content.ts';
import { mostNamed } from '../runs/batches.ts';
import { freezeFigures } from '../runs/figures.ts';
import { frozenSettings, type Manifest, unitsOfBatch } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';

/**
 * Goes through the frozen units by another scheme, one batch in memory at a time: those that cannot be graded by it, the first of
 * them by name, and the figures that it ranks or averages.
 */
const lookThrough = async (manifest: Manifest, scheme: Scheme) => {
  const whyNot = whyNotGradable(scheme);
  const groupOf = frozenGroup(scheme);
  const tally = figuresTally(await frozenSettings(manifest.settings));
  const failed: FailedUnit[] = [];
  let count = 0;
  for (let batch = 0; batch < manifest.chunks.length; batch++)
    for (const unit of await unitsOfBatch(manifest, batch)) {
      const failure = whyNot(unit);
      const group = groupOf(unit);
      if (!failure && group) tally.add(group, unit);
      if (!failure) continue;
      count++;
      if (failed.length < mostNamed) failed.push(failure);
    }
  return { failed, count, figures: tally.all() };
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
  const other = otherwise && { otherwise };
  if (!scheme) return { manifest: { ...base, ...other } };
  const { figures, ...found } = await lookThrough(base, await thaw<Scheme>(scheme.hash));
  if (found.count > 0) return found;
  const { figures: _, ...rest } = base;
  const ranked = await freezeFigures(figures);
  return { manifest: { ...rest, scheme, ...(ranked.length > 0 && { figures: ranked }), ...other } };
};
