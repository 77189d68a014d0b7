import { city, effects, logger, recordMetric } from '@jieti/lambda';
import { type LegalDate, legalDateOf } from '@jieti/rules';
import { transact } from '@jieti/store';
import { loadCase } from '../case-record.ts';
import { scopePartition } from '../keys.ts';
import type { CaseSummary } from '../lists/summary.ts';
import { queried } from '../table.ts';
import { inOrder, type Leaf, sealDay } from './root.ts';
import { leavesOf, rootBefore, rootOf, rootWrites } from './roots.ts';

export interface Sealed {
  readonly date: LegalDate;
  /** False if the day had its root already: then nothing was written. */
  readonly sealed: boolean;
  readonly root: string;
  readonly cases: number;
}

/** Measures in force, by stage: whoever seals sees every case, and may as well say it. */
const measureInForce = (summaries: readonly CaseSummary[]): void => {
  const inForce = summaries.filter(({ status }) => status === 'in-force');
  for (const [stage, of] of Map.groupBy(inForce, (summary) => summary.stage))
    if (stage) recordMetric('OpenMeasures', of.length, { stage });
};

/** Every case has a row in the list of the city's root, which its every entry writes anew. */
const listed = async (): Promise<Leaf[]> => {
  const leaves: Leaf[] = [];
  const summaries: CaseSummary[] = [];
  const rows = queried<{ summary: CaseSummary; head: string }>({
    IndexName: 'GSI1',
    KeyConditionExpression: 'GSI1PK = :pk',
    ExpressionAttributeValues: { ':pk': scopePartition(city().root) },
  });
  for await (const { summary, head } of rows) {
    leaves.push({ caseId: summary.id, version: summary.version, head });
    summaries.push(summary);
  }
  measureInForce(summaries);
  return leaves;
};

/**
 * A case of the last root that the list did not show: it moved in the list's order while it was read, and stands in
 * the table. If it is gone from there, its last leaf is carried on, so that every later root says it is missing.
 */
const stillThere = async (leaf: Leaf): Promise<Leaf> => {
  const record = await loadCase(leaf.caseId);
  if (!record) logger.error('a case that was sealed is gone from the table', { caseId: leaf.caseId });
  return record ? { caseId: leaf.caseId, version: record.version, head: record.head } : leaf;
};

const currentLeaves = async (last: readonly Leaf[]): Promise<Leaf[]> => {
  const seen = await listed();
  const ids = new Set(seen.map(({ caseId }) => caseId));
  const rest: Leaf[] = [];
  for (const leaf of last) {
    if (!ids.has(leaf.caseId)) rest.push(await stillThere(leaf));
  }
  return inOrder([...seen, ...rest]);
};

/**
 * Seals where all chains stand under the root of the day, tied to the root before. A day has one root: the second
 * call writes nothing and answers the first one's. A day that was missed has none; the next ties to the last there is.
 */
export const sealLedgers = async (): Promise<Sealed> => {
  const sealedAt = effects.now();
  const date = legalDateOf(sealedAt, city().zone);
  const there = await rootOf(date);
  if (there) return { date, sealed: false, root: there.root, cases: there.cases };
  const before = await rootBefore(date);
  const leaves = await currentLeaves(before ? await leavesOf(before.date) : []);
  const root = sealDay(leaves, { date, sealedAt }, before);
  if (await transact(rootWrites(root, leaves))) {
    return { date, sealed: true, root: root.root, cases: root.cases };
  }
  const first = await rootOf(date);
  if (!first) throw new Error(`the root of ${date} is being written by somebody else`);
  return { date, sealed: false, root: first.root, cases: first.cases };
};
