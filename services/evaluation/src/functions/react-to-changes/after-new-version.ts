import { fileVersion } from '../../archives/filing.ts';
import { reassessDependents } from '../../commendations/reassess.ts';
import { reconcileProposals } from '../../publication/reconcile-proposals.ts';
import type { VersionRecord } from '../../results/version-record.ts';
import { resultBelowChanged } from '../../versions/facts-arrived.ts';

/**
 * A new version reconciles what was proposed of its unit, is filed beside the earlier one, may put commendations in question, and bears
 * on the result of whoever evaluates the unit.
 * What was published first is carried out with the publication.
 */
export const afterNewVersion = async (record: VersionRecord): Promise<void> => {
  const { year, unit, version } = record;
  if (version === 1) return;
  await reconcileProposals(year, unit);
  await fileVersion(year, unit);
  await reassessDependents(unit);
  await resultBelowChanged(record);
};
