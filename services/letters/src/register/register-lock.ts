import type { Key, Write } from '@jieti/lambda';
import { registerKey } from '../keys.ts';
import { load, tableName } from '../table.ts';

/** The register as a whole: how often it changed, and which import is being applied. */
interface Register extends Key {
  readonly version: number;
  readonly bulk?: string;
}

/** The version of the register, 0 before the first unit. Read it before anything a change is judged by. */
export const registerVersion = async (): Promise<number> => (await load<Register>(registerKey))?.version ?? 0;

/** What an answer about units says while an import that was decided is not yet applied to its end. */
export const pendingImport = async (): Promise<Record<string, string>> => {
  const bulk = (await load<Register>(registerKey))?.bulk;
  return bulk === undefined ? {} : { 'jieti-import-pending': bulk };
};

/** One change of a unit or a post: it fails while an import is being applied. */
export const changeRegister = (): Write => ({
  Update: {
    TableName: tableName(),
    Key: registerKey,
    UpdateExpression: 'ADD #version :one',
    ConditionExpression: 'attribute_not_exists(#bulk)',
    ExpressionAttributeNames: { '#version': 'version', '#bulk': 'bulk' },
    ExpressionAttributeValues: { ':one': 1 },
  },
});

/** Takes the register for an import that was judged by this version of it; nobody else changes it until it is done. */
export const takeRegister = (version: number, bulk: string): Write => ({
  Update: {
    TableName: tableName(),
    Key: registerKey,
    UpdateExpression: 'SET #bulk = :bulk ADD #version :one',
    ConditionExpression:
      version === 0 ? 'attribute_not_exists(PK)' : 'attribute_not_exists(#bulk) AND #version = :version',
    ExpressionAttributeNames: { '#version': 'version', '#bulk': 'bulk' },
    ExpressionAttributeValues: {
      ':one': 1,
      ':bulk': bulk,
      ...(version > 0 && { ':version': version }),
    },
  },
});
