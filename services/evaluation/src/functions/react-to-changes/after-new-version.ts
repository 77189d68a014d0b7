import { fileVersion } from '../../archives/filing.ts';
import { lookAgainAt } from '../../commendations/standing.ts';
import { settleProposals } from '../../publication/settle.ts';
import type { VersionRecord } from '../../versions/version.ts';

/** A new version reconciles what was proposed of its unit, is filed beside the earlier one, and may shake commendations. */
export const afterNewVersion = async ({ year, unit, version }: VersionRecord): Promise<void> => {
  if (version === 1) return;
  await settleProposals(year, unit);
  await fileVersion(year, unit);
  await lookAgainAt(unit);
};
