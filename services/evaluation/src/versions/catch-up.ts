import { groupSettings } from '@jieti/rules';
import { liabilitiesOf, measuresOf } from '../facts/measures.ts';
import { resultsPK } from '../keys.ts';
import type { ResultRecord } from '../results/result.ts';
import { frozenYear } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';
import { pagesOf } from '../table.ts';
import type { Publication } from '../years.ts';
import { regraded, regradeUnit } from './regrade.ts';

/**
 * Facts that came after a year's inputs were frozen and before it was published told nobody: the year was still a draft. So a
 * publication looks once at all of its results, page by page, and regrades those that the facts have overtaken (I-23).
 */
export const catchUp = async (publication: Publication): Promise<void> => {
  const { year, runId } = publication;
  const { frozen } = await loadRun(runId);
  if (!frozen) throw new Error(`the inputs of ${runId} are not frozen`);
  const frozenInputs = await frozenYear(frozen.inputHash);
  const { city } = frozenInputs.basis;
  const settingsOf = groupSettings(frozenInputs.basis);
  for await (const page of pagesOf<ResultRecord>({ PK: resultsPK(year, runId), pageSize: 250 })) {
    const [first, last] = [page[0]?.result.unit ?? '', page.at(-1)?.result.unit ?? ''];
    const [measures, liable] = await Promise.all([measuresOf(first, last, city), liabilitiesOf(first, last)]);
    for (const { result } of page) {
      const { unit } = result;
      const now = { measures: measures.get(unit) ?? [], criminallyLiable: liable.get(unit) ?? [] };
      if (regraded(result, now, settingsOf(result.group))) await regradeUnit(publication, unit, null);
    }
  }
};
