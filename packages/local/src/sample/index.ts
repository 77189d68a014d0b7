import type { SampleHistory } from '../history/sample-history.ts';
import { playerOf } from './player.ts';
import { shifan } from './shifan/index.ts';

/** Invented pasts of invented cities. A real city has none: no real unit is ever given an invented failure. */
export const sampleHistories: Readonly<Record<string, SampleHistory>> = { shifan: playerOf(shifan) };
