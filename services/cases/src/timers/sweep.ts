import { city, effects, recordMetric } from '@jieti/lambda';
import { checkpoint, currentMeasure, legalDateOf } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { highest, lowest, upTo } from '../case/case-order.ts';
import { loadCase } from '../case/case-record.ts';
import { caseOfKey, checkpointPartition, executionName } from '../keys.ts';
import { table } from '../table.ts';
import { machineOf } from './stage-machines.ts';

export interface SweepInput {
  /** Starts every open measure's machine anew: after a restore, and when the embedded default boots. */
  readonly rebuild?: boolean;
}

/** One name a day for what was forgotten, so that a sweep run twice starts nothing twice; a rebuild's is its own. */
const suffixOf = (rebuild: boolean, now: string): string =>
  rebuild ? `r${Date.parse(now).toString(36)}` : `s${legalDateOf(now, city().zone).replaceAll('-', '')}`;

/**
 * Finds measures whose next checkpoint has passed and nobody acted on, and starts their machines again; with
 * `rebuild` those of all open measures. Starting one too many does no harm: every step is fenced.
 */
export const sweep = async ({ rebuild = false }: SweepInput): Promise<{ seen: number; started: number }> => {
  const now = effects.now();
  const suffix = suffixOf(rebuild, now);
  const checkpoints = table.items<Key>({
    index: 'GSI2',
    partition: checkpointPartition,
    between: [lowest, rebuild ? highest : upTo(now)],
  });
  let seen = 0;
  let started = 0;
  for await (const item of checkpoints) {
    seen++;
    const caseId = caseOfKey(item);
    const record = await loadCase(caseId);
    const measure = record && currentMeasure(record.state);
    if (!measure) continue;
    const { stage, entry } = measure;
    // What waits for a check of the office (I-37) has steps behind it that nobody takes any more.
    if (checkpoint(record.state, { stage, entry }, now, city()).action === 'finish') continue;
    const name = executionName(caseId, stage, entry, suffix);
    await effects.startExecution(machineOf(stage), name, { caseId, stage, entry });
    started++;
  }
  if (!rebuild) recordMetric('CheckpointsMissed', started);
  recordMetric('Swept');
  return { seen, started };
};
