import * as cases from '@jieti/cases/contract';
import * as evaluation from '@jieti/evaluation/contract';
import type { EventContract } from '@jieti/lambda/contract';
import * as letters from '@jieti/letters/contract';
import { z } from 'zod';

const isContract = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'detailType' in value && 'detail' in value;

/** Every contract of the bus, as the services publish it at their doors, by `source detail-type`. */
export const contracts: ReadonlyMap<string, EventContract> = new Map(
  [cases, evaluation, letters]
    .flatMap((door) => Object.values(door) as unknown[])
    .filter(isContract)
    .map((contract) => [`${contract.source} ${contract.detailType}`, contract]),
);

/** What each contract asks of a message, as a JSON schema. */
export const schemasOfToday = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [...contracts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { detail }]) => [name, z.toJSONSchema(detail, { io: 'input' })]),
  );
