import { problem } from '@jieti/lambda';
import type { Actor, Case } from '@jieti/rules';

/**
 * The table takes 400 KB an item. A unit's reports may fill the first half of a case's file; the rest is for the offices, so
 * that nobody can write a case to a standstill.
 */
const mostByUnits = 200_000;
const mostByOffices = 350_000;

/** Throws 409 `case-file-full` where an act would make the case's file larger than the table can store. */
export const assertFits = (state: Case, by: Actor): void => {
  const bytes = Buffer.byteLength(JSON.stringify(state));
  const most = by.by === 'unit' ? mostByUnits : mostByOffices;
  if (bytes > most) throw problem('case-file-full', { facts: { bytes, most } });
};
