import { resolve } from 'node:path';

/** A path as it was typed: npm runs scripts in the repository's root, and says where it was called. */
export const pathFromHere = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

/** Tells what is wrong with the call, or with what it needs; 2, for 1 says that a ledger was tampered with. */
export const stop = (error: unknown, usage: string): void => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  console.error(
    `jieti: ${code.startsWith('ERR_PARSE_ARGS') ? usage : error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 2;
};
