import {
  type Answer,
  checkMatch,
  city,
  effects,
  invalidInput,
  type PlannedWrites,
  type Request,
  refused,
} from '@jieti/lambda';
import { competentActors, notCompetentFor, registerImported } from '@jieti/rules';
import { formatSent } from '@jieti/sheets';
import { divide, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import { registerKey } from '../keys.ts';
import { takeForImport } from '../register/register-ledger.ts';
import { loadRegister, registerOf } from '../register/register-lock.ts';
import { assertJudgedByIntact, type JudgedFile, judgeFile } from './judge-file.ts';
import { inOrder } from './located-fault.ts';
import { type RegisterFile, readRegister } from './read-file.ts';
import { costOf, stagedRows } from './staged-rows.ts';

type Import = Request<typeof routes.importUnits>;

const answerOf = (id: string, file: RegisterFile, { units, posts }: JudgedFile): Answer => ({
  status: 200,
  body: {
    id,
    rows: file.units.rows.length,
    ...units.counts,
    ...(file.posts.length > 0 && { posts: posts.counts }),
    ...(file.passedOver.length > 0 && { passedOver: file.passedOver }),
  },
});

/** The offices of the caller that keep the register, each in its branch. @throws 403 where there is none (A6) */
const registrars = ({ principal }: Import) => {
  const { root } = city();
  const [first, ...others] = competentActors(principal, 'import-units', city());
  if (!first) throw refused([notCompetentFor('import-units', null, { id: root, above: [] }, city())]);
  return [first, ...others] as const;
};

/**
 * Judges a file and lays what it changes ready; the writes returned decide it (A3–A6). Nothing is imported if any row
 * is at fault: throws `invalid-input` with every fault by row and column.
 */
export const importUnits = async (request: Import): Promise<PlannedWrites> => {
  const actors = registrars(request);
  checkMatch(request, 0);
  const register = await loadRegister();
  const { principal, body: bytes, contentType, query } = request;
  const { formulas } = query;
  const file = await readRegister({ principal, bytes, format: formatSent(contentType, bytes), formulas });
  // A file that could not be read as a table has no rows to be judged.
  if (file.units.rows.length + file.posts.length === 0) throw invalidInput(inOrder(file.faults));
  const judged = await judgeFile(file, actors, principal);

  const id = effects.newId();
  const answer = answerOf(id, file, judged);
  const staged = stagedRows(judged);
  if (staged.length === 0) return { writes: [], answer };
  await assertJudgedByIntact(judged);
  const chunks = divide(staged, costOf);
  await stage(id, chunks);
  const [actor] = actors;
  const at = effects.now();
  const counts = { units: judged.units.counts, posts: judged.posts.counts };
  const act = registerImported(registerOf(register), counts, { act: id, actor, now: at });
  const manifest = {
    id,
    kind: 'import',
    chunks: chunks.length,
    lock: registerKey,
    actor,
    at,
    common: {},
  } as const;
  return { writes: [...takeForImport(register, id, act), putManifest(manifest)], answer };
};
