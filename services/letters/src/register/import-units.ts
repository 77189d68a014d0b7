import {
  type Answer,
  checkMatch,
  city,
  effects,
  type InputError,
  invalidInput,
  type PlannedWrites,
  type Request,
} from '@jieti/lambda';
import type { Office } from '@jieti/rules';
import { formatOf } from '@jieti/sheets';
import { divide, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import { postKey, registerKey } from '../keys.ts';
import { postsLayout } from '../posts/layout.ts';
import { type PostsPlan, planPosts, postRef, type StagedPost } from '../posts/plan-posts.ts';
import type { PostRecord } from '../posts/post-record.ts';
import { loadAll } from '../table.ts';

import { above, lies, unitsOn } from './path.ts';
import { type ImportPlan, planImport, type StagedUnit } from './plan-import.ts';
import { registerVersion, takeRegister } from './register-lock.ts';
import { type RegisterFile, readRegister } from './rows.ts';
import { officesOf } from './sight.ts';
import { loadUnits, type UnitRecord } from './unit-record.ts';

/** The most faults named in one answer. */
const mostFaults = 1000;

const knownTo = async ({ units, posts }: RegisterFile): Promise<Map<string, UnitRecord>> => {
  const named = await loadUnits([
    ...units.rows.flatMap(({ unit }) => [unit.id, ...(unit.parent ? [unit.parent] : [])]),
    ...posts.map(({ unit }) => unit),
  ]);
  const higher = [...named.values()].flatMap((unit) => above(unit.path)).filter((id) => !named.has(id));
  return new Map([...named, ...(await loadUnits(higher))]);
};

const knownPosts = async (rows: RegisterFile['posts']): Promise<Map<string, PostRecord>> => {
  const keys = new Map(rows.map(({ unit, post }) => [postRef(unit, post), postKey(unit, post)]));
  const found = await loadAll<PostRecord>([...keys.values()]);
  return new Map(found.map((record) => [postRef(record.unit, record.id), record]));
};

/** Table and row a fault is in, for a clerk to go through the file from its top: units first, then posts. */
const placeIn = ({ pointer }: InputError): number => {
  const [, table, row = 0] = pointer.split('/');
  return (table === postsLayout.sheet ? 1e9 : 0) + Number(row);
};

const inOrder = (faults: readonly InputError[]): InputError[] =>
  faults.toSorted((a, b) => placeIn(a) - placeIn(b)).slice(0, mostFaults);

const answerOf = (id: string, file: RegisterFile, plan: ImportPlan, posts: PostsPlan): Answer => ({
  status: 200,
  body: {
    id,
    rows: file.units.rows.length,
    created: plan.created,
    changed: plan.changed,
    unchanged: plan.unchanged,
    ...(file.posts.length > 0 && {
      posts: { created: posts.created, changed: posts.changed, unchanged: posts.unchanged },
    }),
  },
});

interface Offices {
  readonly offices: readonly Office[];
}

/** Judges the units of a file, and its posts by them; every fault of both. */
const judged = async (file: RegisterFile, { offices }: Offices) => {
  const known = await knownTo(file);
  const units = planImport(file.units, { root: city().root, offices, known });
  const coming = new Map(units.plan.staged.map(({ unit, path }) => [unit.id, path]));
  const posts = planPosts(file.posts, {
    known: await knownPosts(file.posts),
    placeOf: (unit) => {
      const path = coming.get(unit) ?? known.get(unit)?.path;
      if (path === undefined) return inFile(file, unit) ? undefined : 'unknown';
      return offices.some((office) => lies(path, office.jurisdiction)) ? path : 'outside';
    },
  });
  const faults = [...file.faults, ...units.faults, ...posts.faults];
  if (faults.length > 0) throw invalidInput(inOrder(faults));
  return { units: units.plan, posts: posts.plan };
};

/** Whether a unit is among those of the file that are at fault: its posts are not blamed for it. */
const inFile = ({ units }: RegisterFile, id: string): boolean =>
  units.spoilt.has(id) || units.rows.some(({ unit }) => unit.id === id);

/** A post costs its own item and its history, a new unit its own counter and those above it too. */
const costOf = (row: StagedUnit | StagedPost) => ({
  items: 2,
  counters: 'unit' in row && row.before === null ? unitsOn(row.path) : [],
});

/**
 * Judges a file and lays what it changes ready; the writes returned decide it (A3–A6). Nothing is imported if any row
 * is at fault: throws `invalid-input` with every fault by row and column.
 */
export const importUnits = async (request: Request<typeof routes.importUnits>): Promise<PlannedWrites> => {
  const offices = officesOf(request.principal, ['cgc-office'], ['A6']);
  checkMatch(request, 0);
  const version = await registerVersion();
  const file = await readRegister(request.body, formatOf(request.contentType) ?? 'csv');
  // A file that could not be read as a table has no rows to be judged.
  if (file.units.rows.length + file.posts.length === 0) throw invalidInput(inOrder(file.faults));
  const plan = await judged(file, { offices });

  const id = effects.newId();
  const answer = answerOf(id, file, plan.units, plan.posts);
  const staged = [...plan.units.staged, ...plan.posts.staged];
  if (staged.length === 0) return { writes: [], answer };
  const chunks = divide<StagedUnit | StagedPost>(staged, costOf);
  await stage(id, chunks);
  const [office] = offices;
  if (!office) throw new Error('an import without an office');
  const actor = { by: 'office', subject: request.principal.subject, office } as const;
  const at = effects.now();
  const manifest = {
    id,
    kind: 'import',
    chunks: chunks.length,
    lock: registerKey,
    actor,
    at,
    common: {},
  } as const;
  return { writes: [takeRegister(version, id), putManifest(manifest)], answer };
};
