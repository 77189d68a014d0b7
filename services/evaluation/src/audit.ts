import { effects, type Principal } from '@jieti/lambda';
import { transact, type Write } from '@jieti/store';
import { table } from './table.ts';

/** Who did it: an officer by token, or the system itself. */
export interface By {
  readonly subject: string;
  readonly offices: Principal['offices'];
}

export const bySystem: By = { subject: 'system', offices: [] };

export const byPrincipal = ({ subject, offices }: Principal): By => ({ subject, offices });

/** The audit entry of a change: part of the same transaction, so that neither exists without the other. */
export const auditWrite = (
  year: number,
  act: string,
  by: By,
  data: Readonly<Record<string, unknown>>,
): Write => {
  const at = effects.now();
  return {
    Put: {
      TableName: table.name(),
      Item: { PK: `AUDIT#${year}`, SK: `${at}#${effects.newId()}`, entity: 'audit', act, at, by, ...data },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
};

/** Writes, together, what the machine did, with its audit entry. False if somebody else was first. */
export const commitBySystem = (
  year: number,
  act: string,
  data: Readonly<Record<string, unknown>>,
  writes: readonly Write[],
): Promise<boolean> => transact([...writes, auditWrite(year, act, bySystem, data)]);
