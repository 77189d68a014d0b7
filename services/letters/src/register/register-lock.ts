import type { Register } from '@jieti/rules';
import type { Chained, Key, Write } from '@jieti/store';
import { registerKey } from '../keys.ts';
import { table } from '../table.ts';

/**
 * The register as a whole: how often anything in it changed, and which bulk act is being applied to it; `moving` says that this
 * act changes places in the tree. The chain is that of the acts on many units at once.
 */
export interface RegisterRecord extends Key, Partial<Chained>, Partial<Register> {
  readonly changes: number;
  readonly bulk?: string;
  readonly moving?: true;
}

/** Read it before anything that a change is judged by. Undefined before the first unit. */
export const loadRegister = (): Promise<RegisterRecord | undefined> =>
  table.read<RegisterRecord>(registerKey);

/** The register as the rules know it. */
export const registerOf = (record: RegisterRecord | undefined): Register => ({
  imports: record?.imports ?? 0,
  moves: record?.moves ?? 0,
});

/** The header of an answer about units while an import that was decided is not yet applied to its end. */
export const pendingImport = async (): Promise<Record<string, string>> => {
  const bulk = (await loadRegister())?.bulk;
  return bulk === undefined ? {} : { 'jieti-import-pending': bulk };
};

/** Reads how often places in the tree have changed, and which act changes them now, if there is one. */
export const tree = async (): Promise<{ moves: number; moving: string | undefined }> => {
  const register = await loadRegister();
  return { moves: register?.moves ?? 0, moving: register?.moving ? register.bulk : undefined };
};

/** Holds only if no place in the tree changed since `tree` was read, nor is about to. */
export const treeStands = (moves: number): Write =>
  table.check(registerKey, { moving: null, moves: moves === 0 ? null : moves });

/** One change of a unit or a post: it fails while a bulk act is being applied. */
export const changeRegister = (): Write =>
  table.update(registerKey, { add: { changes: 1 }, expected: { bulk: null } });

/** The register as it was read, with no act being applied to it. */
export const asRead = (record: RegisterRecord | undefined) => ({
  bulk: null,
  changes: record?.changes ?? null,
});

/** One change that was judged by the register as it was read: it fails if anything in it changed since. */
export const changeRegisterAsRead = (record: RegisterRecord | undefined): Write =>
  table.update(registerKey, { add: { changes: 1 }, expected: asRead(record) });

/** One change that a bulk act follows up: the register is held until that is applied. */
export const changeRegisterFor = (bulk: string): Write =>
  table.update(registerKey, { add: { changes: 1 }, set: { bulk }, expected: { bulk: null } });
