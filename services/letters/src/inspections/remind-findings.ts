import { city, effects, logger } from '@jieti/lambda';
import { enterFindingOverdue, findingIdOf } from '@jieti/rules';
import { transact } from '@jieti/store';
import { findingKey, findingsByStatus } from '../keys.ts';
import { type Part, pagesOf } from '../paging.ts';
import { pathOf } from '../register/path.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { type FindingRecord, findingOf, findingWrites } from './finding-record.ts';
import { changedRow, type FindingStatusRow } from './finding-status-row.ts';

/** Enters that a finding is overdue. Whoever verifies it at the same moment is first, and nothing is written. */
const enter = async (row: FindingStatusRow, before: FindingRecord | undefined): Promise<boolean> => {
  if (!before) throw new Error(`finding ${findingIdOf(row)} is not there`);
  const decided = enterFindingOverdue(findingOf(before), { city: city(), now: effects.now() });
  if (!decided) return false;
  const { writes, version } = findingWrites(decided, before);
  return transact([...writes, changedRow(decided.state, row, version)]);
};

const enterAll = async (rows: readonly FindingStatusRow[]): Promise<number> => {
  const found = await table.readMany<FindingRecord>(
    rows.map(({ inspection, number }) => findingKey(inspection, number)),
  );
  const byId = new Map(found.map((finding) => [findingIdOf(finding), finding]));
  const entered = await Promise.all(rows.map((row) => enter(row, byId.get(findingIdOf(row)))));
  return entered.filter(Boolean).length;
};

/** Open findings of the whole city whose day has passed, and that nobody entered as overdue yet. */
const passed = (): Part => ({
  index: 'GSI2',
  partition: findingsByStatus('open'),
  from: pathOf(null, city().root),
  whole: true,
  filter: {
    conditions: ['#deadline < :today', '#status = :open'],
    names: { '#deadline': 'deadline', '#status': 'status' },
    values: { ':today': today(), ':open': 'open' },
  },
});

/**
 * Looks daily for findings that nobody verified by the day they were to be put right, and enters them as overdue, each once
 * for a day given (A9); the stream tells the others. What somebody reads does not wait for it.
 */
export const remindFindings = async (): Promise<{ readonly overdue: number }> => {
  let overdue = 0;
  for await (const rows of pagesOf<FindingStatusRow>(passed())) overdue += await enterAll(rows);
  if (overdue > 0) logger.info('findings overdue', { on: today(), overdue });
  return { overdue };
};
