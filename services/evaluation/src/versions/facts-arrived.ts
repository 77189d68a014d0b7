import type { liabilityRecorded, measureChanged } from '@jieti/cases/contract';
import { city, effects } from '@jieti/lambda';
import { type FactEvent, legalDateOf, yearOf } from '@jieti/rules';
import type { z } from 'zod';
import type { VersionRecord } from '../results/version-record.ts';
import type { EventRecord } from '../year-events/event-record.ts';
import { publicationOfUnit } from '../years.ts';
import { regradeUnit } from './regrade.ts';

const regradeYears = async (unit: string, from: number, to: number, event: FactEvent): Promise<void> => {
  for (let year = from; year <= to; year++) {
    const publication = await publicationOfUnit(year, unit);
    if (publication) await regradeUnit(publication, unit, event);
  }
};

/** A measure may bear on every year from its imposition to now; those published are looked at again (A25, I-13, I-23). */
export const measureArrived = async (measure: z.output<typeof measureChanged.detail>): Promise<void> => {
  const { unit, caseId, version, from } = measure;
  const now = yearOf(legalDateOf(effects.now(), city().zone));
  await regradeYears(unit, yearOf(from), now, { type: 'measure-changed', caseId, version });
};

/** A liability bears on the year in which it was established, and one that ends another on the year of that one too (A25). */
export const liabilityArrived = async (
  liability: z.output<typeof liabilityRecorded.detail>,
): Promise<void> => {
  const { unit, caseId, version, on, lifts = on } = liability;
  const record = liability.liability;
  const told = {
    ...(caseId !== undefined && { caseId }),
    ...(record !== undefined && { liability: record }),
  };
  for (const year of new Set([yearOf(on), yearOf(lifts)]))
    await regradeYears(unit, year, year, { type: 'liability-recorded', ...told, version });
};

/** An event that was entered, corrected or withdrawn bears on its own year; a draft takes it in when it is graded again (A25). */
export const eventArrived = async ({ year, unit, id, version }: EventRecord): Promise<void> => {
  await regradeYears(unit, year, year, { type: 'event-changed', event: id, version });
};

/**
 * A result that is graded otherwise in a county's published year bears on the county's own result, where an indicator of that was made
 * of the grades below (A10, I-23, I-47).
 */
export const resultBelowChanged = async ({
  year,
  by,
  version,
  before,
  result,
}: VersionRecord): Promise<void> => {
  if (by === undefined || before?.grade === result.outcome.grade) return;
  await regradeYears(by, year, year, { type: 'results-below-changed', version });
};
