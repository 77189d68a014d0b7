import type { Key } from '@jieti/lambda';
import type { GradedUnit, UnitFacts, YearFacts } from '@jieti/rules';
import type { UnitName } from '../facts/units.ts';

/** A unit's graded year before anybody is ranked: what a batch writes. */
export interface Graded {
  readonly unit: string;
  readonly year: number;
  readonly name: UnitName;
  readonly ancestors: UnitFacts['ancestors'];
  readonly group: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: UnitName;
    readonly weight: number;
    readonly score: number;
  }[];
  readonly survey: { readonly percent: number; readonly belowLimit: boolean } | null;
  /** What caps were judged by (A25). */
  readonly facts: YearFacts;
  readonly outcome: GradedUnit;
  readonly schemeVersion: number;
  readonly inputHash: string;
}

export interface GradedRecord extends Key {
  readonly entity: 'graded';
  readonly graded: Graded;
}

/** A unit's result: its graded year, its rank in the group, and the quota's effect. */
export interface Result extends Graded {
  readonly rank: number;
  readonly groupSize: number;
  readonly quota: { readonly places: number; readonly within: boolean } | null;
}

/** Written once a run; draft or published is said by the year, not here. Both indexes hold the rank order. */
export interface ResultRecord extends Key {
  readonly entity: 'result';
  readonly GSI1PK: string;
  readonly GSI1SK: string;
  readonly GSI2PK: string;
  readonly GSI2SK: string;
  readonly result: Result;
}
