import { type Grant, officeOf } from '@jieti/rules';
import type { GrantAnswer } from '../contract/grants.ts';
import { grantKey, grantsPK } from '../keys.ts';
import type { RecordOf, Stored } from '../stored.ts';
import { table } from '../table.ts';

/** A grant as the table holds it. It is never changed: its version is its number among the grants of its award. */
export type GrantRecord = Stored<Grant>;

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

/** The next grant of an award; the grants of one award share a history. */
export const grantRecordOf = (
  { holder, award }: Pick<Grant, 'holder' | 'award'>,
  number: number,
  unit: string,
): RecordOf => ({
  entity: 'grant',
  id: `${holder}#${award}`,
  key: grantKey(holder, award, number),
  unit,
});

export const grantAnswerOf = (grant: Grant): GrantAnswer => {
  const { of, outcome, what, on, document, reasons, result, actor, at } = grant;
  const { body, jurisdiction } = officeOf(actor);
  return { of, outcome, what, on, document, reasons, result, body, jurisdiction, at };
};

/** Everything recorded of an award, in order. */
export const grantsFor = (holder: string, award: string): Promise<GrantRecord[]> =>
  table.all<GrantRecord>({ partition: grantsPK(holder), prefix: `${award}#` });

export type GrantsOf = (award: string) => GrantAnswer[];

/** Everything a holder was ever given, by what it was given of. */
export const grantsOf = async (holder: string): Promise<GrantsOf> => {
  const grants = await table.all<GrantRecord>({ partition: grantsPK(holder) });
  const byAward = Map.groupBy(grants, ({ award }) => award);
  return (award) => (byAward.get(award) ?? []).map(grantAnswerOf);
};
