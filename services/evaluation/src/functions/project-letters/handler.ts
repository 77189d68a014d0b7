import { busHandler, subscribe } from '@jieti/lambda';
import { findingChanged, letterChanged, reportChanged, unitDutiesChanged } from '@jieti/letters/contract';
import { storeDuties, storeFinding, storeLetter, storeReport } from '../../projections/letters.ts';

/**
 * Keeps the projection of what letters, reports, duties and findings say of a unit's year (A4–A9): the highest version wins, in
 * whatever order events come. Inputs that are frozen already stay as they are.
 */
export const handler = busHandler(
  subscribe(letterChanged, storeLetter),
  subscribe(reportChanged, storeReport),
  subscribe(unitDutiesChanged, storeDuties),
  subscribe(findingChanged, storeFinding),
);
