import { type Caller, call, type Reply } from './call.ts';
import { unitsCsv } from './city.ts';

/** Sends a register file as the browser would. */
export const importCsv = (
  as: Caller,
  csv = unitsCsv(),
  headers: Record<string, string> = {},
): Promise<Reply> =>
  call(as, 'POST /units:import', { body: csv, headers: { 'content-type': 'text/csv', ...headers } });

/** A post and who holds it from a day on. */
export const postOf = (holder: string, from = '2026-01-01', role = 'principal') => ({
  title: { zh: '主要负责人', en: 'Principal' },
  role,
  holder: { holder },
  from,
});
