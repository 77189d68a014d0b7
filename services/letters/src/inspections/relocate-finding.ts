import type { Write } from '@jieti/store';
import type { Relocation } from '../register/relocation.ts';
import { putVersion } from '../table.ts';
import { type StandingRecord, standingItem, standingOf } from './standing-record.ts';

/** Takes along to its unit's place how a finding about the unit stands. */
export const relocateFinding = (record: StandingRecord, { place: { now } }: Relocation): Write[][] =>
  record.path === now
    ? []
    : [[putVersion(standingItem({ ...standingOf(record), path: now }), record.version, record.path)]];
