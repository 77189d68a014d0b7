import { type GradedYear, type GroupSettings, groupSettings, isSuperseded } from '@jieti/rules';
import { resultsPK } from '../keys.ts';
import { liabilitiesOf, measuresOf } from '../projections/measures.ts';
import { belowResult } from '../results/published-below.ts';
import type { ResultRecord } from '../results/result.ts';
import { frozenYear } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';
import { table } from '../table.ts';
import { cappingEvents } from '../year-events/event-record.ts';
import type { PublicationRecord } from '../years.ts';
import { regradeUnit } from './regrade.ts';

/** Units of a page whose results the facts known now would change. */
const supersededIn = async (
  of: GradedYear,
  page: readonly ResultRecord[],
  settingsOf: (group: string) => GroupSettings,
): Promise<string[]> => {
  const [first, last] = [page[0]?.result, page.at(-1)?.result];
  if (!first || !last) return [];
  const { city } = settingsOf(first.group);
  const [measures, liable, events] = await Promise.all([
    measuresOf(first.unit, last.unit, city),
    liabilitiesOf(first.unit, last.unit),
    cappingEvents(of, first.unit, last.unit),
  ]);
  const superseded: string[] = [];
  for (const { result } of page) {
    const { unit, group } = result;
    const now = {
      measures: measures.get(unit) ?? [],
      criminallyLiable: liable.get(unit) ?? [],
      events: events.get(unit) ?? [],
      below: await belowResult(result),
    };
    if (isSuperseded(result, now, settingsOf(group))) superseded.push(unit);
  }
  return superseded;
};

/**
 * Facts that came after a year's inputs were frozen and before it was published changed nothing: the year was still a draft. So a
 * publication looks once at all of its results, page by page, and regrades those that the facts have superseded (I-23).
 */
export const catchUp = async (publication: PublicationRecord): Promise<void> => {
  const { year, runId } = publication;
  const { frozen } = await loadRun(runId);
  if (!frozen) throw new Error(`the inputs of ${runId} are not frozen`);
  const settingsOf = groupSettings((await frozenYear(frozen.inputHash)).basis);
  const range = { partition: resultsPK(year, runId), pageSize: 250 };
  for await (const page of table.pages<ResultRecord>(range))
    for (const unit of await supersededIn(publication, page, settingsOf))
      await regradeUnit(publication, unit, null);
};
