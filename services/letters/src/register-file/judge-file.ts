import { city, effects, type InputError, invalidInput, type Principal } from '@jieti/lambda';
import {
  type Actor,
  type ImportedPost,
  importPosts,
  importUnits,
  type PlacedUnit,
  type PostsImport,
  postOf,
  postRef,
  type RowRefusal,
  refusalInTermsOf,
  type UnitId,
  type UnitsImport,
} from '@jieti/rules';
import { assertIntact } from '@jieti/store';
import { postKey } from '../keys.ts';
import { postBasis } from '../posts/post-ledger.ts';
import type { PostRecord } from '../posts/post-record.ts';
import { sizeFault } from '../posts/post-size.ts';
import { canReadAt, placedUnit } from '../register/access.ts';
import { above } from '../register/path.ts';
import { unitBasis } from '../register/unit-ledger.ts';
import { loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { nameFaults } from './check-names.ts';
import { inOrder } from './located-fault.ts';
import type { RegisterFile, RowFault } from './read-file.ts';

/** The records that a file is judged by. */
interface KnownRecords {
  /** The units that it names, and those above them. */
  readonly units: ReadonlyMap<UnitId, UnitRecord>;
  /** The posts that it names, by `postRef`. */
  readonly posts: ReadonlyMap<string, PostRecord>;
}

/**
 * What a file changes of the records it was judged by, held against their ledgers. That is done before the import is decided: one that
 * was decided holds the register until it is applied.
 * @throws LedgerBroken where somebody altered one beside its ledger.
 */
export const assertJudgedByIntact = ({ units, posts, known }: JudgedFile): Promise<void> => {
  const ofUnits = units.units.flatMap(({ decided }) => known.units.get(decided.state.id) ?? []);
  const ofPosts = posts.posts.flatMap(
    ({ decided: { state } }) => known.posts.get(postRef(state.unit, state.id)) ?? [],
  );
  return assertIntact([...ofUnits.map(unitBasis), ...ofPosts.map(postBasis)]);
};

/** A file that the law allows, and the records it was judged by. */
export interface JudgedFile {
  readonly units: UnitsImport;
  readonly posts: PostsImport;
  readonly known: KnownRecords;
}

const unitsNamed = async ({ units, posts }: RegisterFile): Promise<Map<UnitId, UnitRecord>> => {
  const named = await loadUnits([
    ...units.rows.flatMap(({ unit }) => [unit.id, ...(unit.parent ? [unit.parent] : [])]),
    ...posts.map(({ unit }) => unit),
  ]);
  const higher = [...named.values()].flatMap((unit) => above(unit.path)).filter((id) => !named.has(id));
  return new Map([...named, ...(await loadUnits(higher))]);
};

const postsNamed = async (rows: RegisterFile['posts']): Promise<Map<string, PostRecord>> => {
  const keys = new Map(rows.map(({ unit, post }) => [postRef(unit, post), postKey(unit, post)]));
  const found = await table.readMany<PostRecord>([...keys.values()]);
  return new Map(found.map((record) => [postRef(record.unit, record.id), record]));
};

const placed = (records: ReadonlyMap<UnitId, UnitRecord>): Map<UnitId, PlacedUnit> =>
  new Map([...records].map(([id, record]) => [id, placedUnit(record)]));

const faultOf = ({ row, column, refusal }: RowRefusal): RowFault => ({
  row,
  column,
  code: refusal.code,
  detail: refusalInTermsOf(city(), refusal).text,
});

/** The fault of a post whose holders do not fit its item, at its first row. */
const sizeFaultOf = ({ decided, row }: ImportedPost, file: RegisterFile): InputError[] => {
  const fault = sizeFault(decided.state);
  return fault ? [file.at('posts', { row, column: 'holder', code: fault.code, detail: fault.detail })] : [];
};

/** The units that whoever sends the file can read: the names of others are told to nobody. */
const seenBy = (principal: Principal, units: KnownRecords['units']): KnownRecords['units'] =>
  new Map([...units].filter(([, unit]) => canReadAt(principal, unit)));

/**
 * Judges the units of a file, and its posts by them, in the name of the offices that import it.
 * @throws `invalid-input` with every fault of both by its cell
 */
export const judgeFile = async (
  file: RegisterFile,
  actors: readonly Actor[],
  principal: Principal,
): Promise<JudgedFile> => {
  const known = { units: await unitsNamed(file), posts: await postsNamed(file.posts) };
  const context = { actors, city: city(), now: effects.now() };
  const inRegister = placed(known.units);
  const { rows, spoilt } = file.units;
  const units = importUnits(rows, { ...context, known: inRegister, spoilt });
  const coming = new Map(
    units.units.map(({ decided, place }) => [decided.state.id, { unit: decided.state, place }]),
  );
  const named = new Set(rows.map(({ unit }) => unit.id));
  const posts = importPosts(file.posts, {
    ...context,
    unitOf: (id) => coming.get(id) ?? inRegister.get(id),
    isAtFault: (id) => spoilt.has(id) || named.has(id),
    known: new Map([...known.posts].map(([ref, record]) => [ref, postOf(record)])),
  });
  const faults = [
    ...file.faults,
    ...nameFaults(file, seenBy(principal, known.units)),
    ...units.refusals.map((one) => file.at('units', faultOf(one))),
    ...posts.refusals.map((one) => file.at('posts', faultOf(one))),
    ...posts.posts.flatMap((one) => sizeFaultOf(one, file)),
  ];
  if (faults.length > 0) throw invalidInput(inOrder(faults));
  return { units, posts, known };
};
