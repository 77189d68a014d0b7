import { city, effects, logger } from '@jieti/lambda';
import { transact } from '@jieti/store';
import { historyOf } from '../history.ts';
import { findingStandingKey, findingsByStatus } from '../keys.ts';
import { pagesOf } from '../pages.ts';
import { pathOf } from '../register/path.ts';
import type { Part } from '../scopes.ts';
import { putVersion } from '../table.ts';
import { today } from '../today.ts';
import { type FindingStanding, type StandingRecord, standingItem, standingOf } from './standing-record.ts';

/** Enters that a finding is overdue. Whoever verifies it at the same moment is first, and nothing is written. */
const enter = (before: FindingStanding): Promise<boolean> => {
  const after: FindingStanding = { ...before, status: 'overdue', version: before.version + 1 };
  const deed = { subject: 'system', actingFor: { cause: 'deadline' }, at: effects.now() };
  const key = findingStandingKey(before.unit, before.inspection, before.n);
  return transact([
    putVersion(standingItem(after), before.version),
    historyOf(key, 'finding-overdue', deed, before, after),
  ]);
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
  for await (const findings of pagesOf<StandingRecord>(passed())) {
    const entered = await Promise.all(findings.map((record) => enter(standingOf(record))));
    overdue += entered.filter(Boolean).length;
  }
  if (overdue > 0) logger.info('findings overdue', { on: today(), overdue });
  return { overdue };
};
