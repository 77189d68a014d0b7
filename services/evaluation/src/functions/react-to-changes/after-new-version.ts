import { fileVersion } from '../../archives/filing.ts';
import { reassessDependents } from '../../commendations/reassess.ts';
import { reconcileProposals } from '../../publication/reconcile-proposals.ts';
import type { VersionRecord } from '../../results/version-record.ts';

/**
 * A new version reconciles what was proposed of its unit, is filed beside the earlier one, and may put commendations in question.
 * What was published first is carried out with the publication.
 */
export const afterNewVersion = async ({ year, unit, version }: VersionRecord): Promise<void> => {
  if (version === 1) return;
  await reconcileProposals(year, unit);
  await fileVersion(year, unit);
  await reassessDependents(unit);
};
