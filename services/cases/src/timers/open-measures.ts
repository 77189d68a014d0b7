import { city, recordMetric } from '@jieti/lambda';
import type { StageId } from '@jieti/rules';
import type { CaseSummary } from '../case/case-summary.ts';
import { statusPartition } from '../keys.ts';
import { table } from '../table.ts';

/** Records how many measures are in force, by stage: every case of the city has a row in the lists of its root. */
export const recordOpenMeasures = async (): Promise<void> => {
  const open = new Map<StageId, number>();
  const rows = table.items<{ summary: CaseSummary }>({
    index: 'GSI2',
    partition: statusPartition(city().root, 'in-force'),
  });
  for await (const { summary } of rows)
    if (summary.stage) open.set(summary.stage, (open.get(summary.stage) ?? 0) + 1);
  for (const [stage, count] of open) recordMetric('OpenMeasures', count, { stage });
};
