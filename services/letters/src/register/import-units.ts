import {
  type Answer,
  type Commit,
  checkMatch,
  city,
  effects,
  type Fault,
  invalidInput,
  type Request,
} from '@jieti/lambda';
import { formatOf } from '@jieti/sheets';
import { divide, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import { registerKey } from '../keys.ts';

import { above } from './path.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { registerVersion, takeRegister } from './register-lock.ts';
import { type Row, readUnits } from './rows.ts';
import { officesOf } from './sight.ts';
import { loadUnits, type UnitRecord } from './unit-record.ts';

/** The most faults named in one answer. */
const mostFaults = 1000;

const knownTo = async (rows: readonly Row[]): Promise<Map<string, UnitRecord>> => {
  const named = await loadUnits(rows.flatMap(({ unit }) => [unit.id, ...(unit.parent ? [unit.parent] : [])]));
  const higher = [...named.values()].flatMap((unit) => above(unit.path)).filter((id) => !named.has(id));
  return new Map([...named, ...(await loadUnits(higher))]);
};

/** The row a fault is in, for a clerk to go through the file from its top. */
const rowOf = ({ pointer }: Fault): number => Number(pointer.split('/')[2] ?? 0);

const answerOf = (id: string, rows: readonly Row[], plan: ImportPlan): Answer => ({
  status: 200,
  body: {
    id,
    rows: rows.length,
    created: plan.created,
    changed: plan.changed,
    unchanged: plan.unchanged,
  },
});

/**
 * Judges a file and lays what it changes ready; the writes returned decide it (A3, A6). Nothing is imported if any row
 * is at fault: throws `invalid-input` with every fault by row and column.
 */
export const importUnits = async (request: Request<typeof routes.importUnits>): Promise<Commit> => {
  const offices = officesOf(request.principal, ['cgc-office'], ['A6']);
  checkMatch(request, 0);
  const version = await registerVersion();
  const reading = await readUnits(request.body, formatOf(request.contentType) ?? 'csv');
  // A file that could not be read as a table has no rows to be judged.
  if (reading.rows.length === 0 && reading.faults.length > 0) throw invalidInput(reading.faults);
  const known = await knownTo(reading.rows);
  const judged = planImport(reading, { root: city().root, offices, known });
  const all = [...reading.faults, ...judged.faults].sort((a, b) => rowOf(a) - rowOf(b));
  if (all.length > 0) throw invalidInput(all.slice(0, mostFaults));

  const { plan } = judged;
  const id = effects.newId();
  const answer = answerOf(id, reading.rows, plan);
  if (plan.staged.length === 0) return { writes: [], answer };
  const chunks = divide(plan.staged, (row) => ({
    items: 2,
    counters: row.before === null ? above(row.path) : [],
  }));
  await stage(id, chunks);
  const deed = {
    subject: request.principal.subject,
    actingFor: offices[0],
    at: effects.now(),
  };
  const manifest = {
    id,
    kind: 'import',
    chunks: chunks.length,
    lock: registerKey,
    deed,
    common: {},
  } as const;
  return { writes: [takeRegister(version, id), putManifest(manifest)], answer };
};
