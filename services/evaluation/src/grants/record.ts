import type { Body, Grade, GrantKind, GrantOutcome } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { GrantAnswer } from '../contract/grants.ts';
import { grantsPK } from '../keys.ts';
import { allOf } from '../table.ts';

/** That a holder was given a reward or an entitlement, or that it was taken back (A15, A16). Never changed: what follows stands after it. */
export interface Grant extends Key {
  readonly entity: 'grant';
  readonly holder: string;
  readonly of: GrantKind;
  /** What it was given of, by name. */
  readonly award: string;
  readonly n: number;
  readonly outcome: GrantOutcome;
  readonly what: string;
  readonly on: string;
  readonly document: { readonly number: string; readonly date: string };
  readonly reasons: string | null;
  readonly result: { readonly version: number; readonly grade: Grade } | null;
  readonly body: Body;
  readonly jurisdiction: string;
  readonly at: string;
  readonly by: string;
}

interface Place {
  readonly year: number;
  readonly unit: string;
  readonly post: string;
  readonly from: string;
}

/** A reward by the place in the archive it goes with, whatever version of the result is in force. */
export const rewardName = ({ year, unit, post, from }: Place): string =>
  `reward#${year}#${unit}#${post}#${from}`;

export const entitlementName = (commendation: string): string => `entitlement#${commendation}`;

export const grantAnswerOf = (grant: Grant): GrantAnswer => {
  const { of, outcome, what, on, document, reasons, result, body, jurisdiction, at } = grant;
  return { of, outcome, what, on, document, reasons, result, body, jurisdiction, at };
};

/** Everything recorded of an award, in order. */
export const grantsFor = (holder: string, award: string): Promise<Grant[]> =>
  allOf<Grant>({ PK: grantsPK(holder), prefix: `${award}#` });

export type GrantsOf = (award: string) => GrantAnswer[];

/** Everything a holder was ever given, by what it was given of. */
export const grantsOf = async (holder: string): Promise<GrantsOf> => {
  const all = Map.groupBy(await allOf<Grant>({ PK: grantsPK(holder) }), ({ award }) => award);
  return (award) => (all.get(award) ?? []).map(grantAnswerOf);
};
