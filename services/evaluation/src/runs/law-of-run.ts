import type { CitySettings } from '@jieti/rules';
import { frozenYear } from './frozen.ts';
import { loadRun } from './run.ts';

/** The settings that a run's inputs were frozen with. @throws on a run that has none. */
export const lawOfRun = async (runId: string): Promise<CitySettings> => {
  const { frozen } = await loadRun(runId);
  if (!frozen) throw new Error(`the inputs of ${runId} are not frozen`);
  return (await frozenYear(frozen.inputHash)).basis.city;
};
