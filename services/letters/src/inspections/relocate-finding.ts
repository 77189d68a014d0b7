import type { Write } from '@jieti/store';
import type { Relocation } from '../register/relocation.ts';
import { type FindingStatusRow, moveRow } from './finding-status-row.ts';

/** Takes the status of a finding along to the place of the unit it is about. */
export const relocateFinding = (row: FindingStatusRow, { place: { now } }: Relocation): Write[][] =>
  row.path === now ? [] : [[moveRow(row, now)]];
