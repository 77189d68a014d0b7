import { city, cityFile, effects } from '@jieti/lambda';
import { addDays, type CaseId, legalDateOf } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import { scopePartition } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { lastThatWaits, lowest } from './case-order.ts';
import { caseWrites, loadCase } from './case-record.ts';
import { planTasks } from './case-tasks.ts';

/** Writes the tasks of a case anew where they are others than those that stand there; the case itself stays in its version. */
const renewIn = (id: CaseId): Promise<CaseId | null> =>
  transactPlanned(async () => {
    const record = await loadCase(id);
    const unit = record && (await unitFacts(record.state.unit));
    if (!record || !unit || planTasks(record.state, unit, record.tasks).writes.length === 0) return null;
    return { writes: caseWrites(record, record, unit), answer: id };
  });

/** The law changed today or yesterday: a sweep that failed on the day itself is made up for. */
const lawIsNew = (): boolean => {
  const { amendments = [], zone } = cityFile();
  const today = legalDateOf(effects.now(), zone);
  return amendments.some(({ from }) => from <= today && from >= addDays(today, -1));
};

/**
 * Works out anew what waits in every case that is open or has a deadline: when the law has changed who may do what, and on a rebuild, so
 * that cases written by a release that knew no tasks get theirs. Idempotent: where nothing differs nothing is written. A case that fails
 * keeps no other from it; it is named in the error at the end.
 */
export const renewTasks = async (rebuild: boolean): Promise<{ renewed: number }> => {
  if (!rebuild && !lawIsNew()) return { renewed: 0 };
  const rows = table.items<{ summary: { id: CaseId } }>({
    index: 'GSI1',
    partition: scopePartition(city().root),
    between: [lowest, lastThatWaits],
  });
  const failures: unknown[] = [];
  let renewed = 0;
  for await (const { summary } of rows) {
    try {
      if (await renewIn(summary.id)) renewed++;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `the tasks of ${failures.length} cases were not renewed`);
  return { renewed };
};
