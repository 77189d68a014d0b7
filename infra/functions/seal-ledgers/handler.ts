import { subjectRecords as ofCases } from '@jieti/cases/subject-records';
import { subjectRecords as ofEvaluation } from '@jieti/evaluation/subject-records';
import { city, effects, raiseSealAlarm, recordMetric } from '@jieti/lambda';
import { writeOnce } from '@jieti/lambda/write-once';
import { canonical } from '@jieti/ledger';
import { subjectRecords as ofLetters } from '@jieti/letters/subject-records';
import { legalDateOf } from '@jieti/rules';
import { tableNamedBy } from '@jieti/store';
import { rootsUpTo, type Sealed, type SealedTable, sealLedgers, verifySealed } from '@jieti/store/ledgers';

const tables: readonly SealedTable[] = Object.entries({
  letters: ofLetters,
  cases: ofCases,
  evaluation: ofEvaluation,
}).map(([service, subjects]) => ({
  ...{ service, subjects },
  table: tableNamedBy(`${service.toUpperCase()}_TABLE`),
}));

const roots = tableNamedBy('ROOTS_TABLE');

/** The number of roots that are written to the bucket again each day, in case that failed on the days before. Longer than anybody may not notice. */
const lookBack = 31;

/** Copies the root of a day and those before it to where nobody can change them; one that is there is left alone. */
const keepRoots = async (date: string): Promise<void> => {
  for (const { root } of await rootsUpTo(roots, date, 1 + lookBack))
    await writeOnce(`roots/${root.date}.json`, canonical(root));
};

interface SealInput {
  /** The day from which a city's first root looks for entries, where that is more than a month back. */
  readonly from?: string;
}

/**
 * Daily: the root over the ledgers of all services, written once, and kept apart from the tables as well. It belongs to no
 * service (ADR 0030), so that none of them seals its own evidence. What it sealed it verifies when the root is written and kept: what
 * is broken keeps no night from being sealed, and raises the alarm.
 */
export const handler = async (input?: SealInput): Promise<Sealed> => {
  const sealedAt = effects.now();
  const date = legalDateOf(sealedAt, city().zone);
  const { answer, changed } = await sealLedgers(tables, roots, { date, sealedAt, from: input?.from });
  await keepRoots(date);
  recordMetric('LedgersSealed');
  raiseSealAlarm(await verifySealed(tables, changed));
  return answer;
};
