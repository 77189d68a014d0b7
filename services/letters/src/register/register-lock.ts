import type { Key, Write } from '@jieti/store';
import { registerKey } from '../keys.ts';
import { load, tableName } from '../table.ts';

/**
 * The register as a whole: how often it changed, and which bulk act is being applied to it; `moving` says that this act
 * changes places in the tree, `moves` how many such acts there were.
 */
interface Register extends Key {
  readonly version: number;
  readonly bulk?: string;
  readonly moving?: boolean;
  readonly moves?: number;
}

/** The version of the register, 0 before the first unit. Read it before anything a change is judged by. */
export const registerVersion = async (): Promise<number> => (await load<Register>(registerKey))?.version ?? 0;

/** What an answer about units says while an import that was decided is not yet applied to its end. */
export const pendingImport = async (): Promise<Record<string, string>> => {
  const bulk = (await load<Register>(registerKey))?.bulk;
  return bulk === undefined ? {} : { 'jieti-import-pending': bulk };
};

/** How often places in the tree have changed, and the act that changes them now, if there is one. */
export const tree = async (): Promise<{ moves: number; moving: string | undefined }> => {
  const register = await load<Register>(registerKey);
  return { moves: register?.moves ?? 0, moving: register?.moving ? register.bulk : undefined };
};

/** Holds only if no place in the tree changed since `tree` was read, nor is about to. */
export const treeStands = (moves: number): Write => ({
  ConditionCheck: {
    TableName: tableName(),
    Key: registerKey,
    ConditionExpression: `attribute_not_exists(#moving) AND ${moves === 0 ? 'attribute_not_exists(#moves)' : '#moves = :moves'}`,
    ExpressionAttributeNames: { '#moving': 'moving', '#moves': 'moves' },
    ...(moves > 0 && { ExpressionAttributeValues: { ':moves': moves } }),
  },
});

/** One change of a unit or a post: it fails while a bulk act is being applied, or, if a version is named, if it has another. */
export const changeRegister = (version?: number): Write => ({
  Update: {
    TableName: tableName(),
    Key: registerKey,
    UpdateExpression: 'ADD #version :one',
    ConditionExpression: `attribute_not_exists(#bulk)${version === undefined ? '' : ' AND #version = :version'}`,
    ExpressionAttributeNames: { '#version': 'version', '#bulk': 'bulk' },
    ExpressionAttributeValues: { ':one': 1, ...(version !== undefined && { ':version': version }) },
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

/** Takes the register, as judged at this version of it, for an act that changes places in the tree. */
export const takeTree = (version: number, bulk: string): Write => ({
  Update: {
    TableName: tableName(),
    Key: registerKey,
    UpdateExpression: 'SET #bulk = :bulk, #moving = :true ADD #version :one, #moves :one',
    ConditionExpression: 'attribute_not_exists(#bulk) AND #version = :version',
    ExpressionAttributeNames: {
      '#version': 'version',
      '#bulk': 'bulk',
      '#moving': 'moving',
      '#moves': 'moves',
    },
    ExpressionAttributeValues: { ':one': 1, ':bulk': bulk, ':true': true, ':version': version },
  },
});
