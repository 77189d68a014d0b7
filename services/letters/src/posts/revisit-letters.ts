import { city, effects } from '@jieti/lambda';
import { type Decided, legalDateOf, type Post, postOf, revisitLetter, yearOf } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { z } from 'zod';
import { divide, sizesOf, stage } from '../bulk/chunks.ts';
import { type Manifest, putManifest } from '../bulk/manifest.ts';
import { letterKey, lettersOfYear, registerKey } from '../keys.ts';
import { countChanges } from '../letters/letter-counters.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import { planLetter } from '../letters/letter-writes.ts';
import { principalsOf } from '../letters/outstanding.ts';
import { type Path, unitsOn } from '../register/path.ts';
import { changeRegister, changeRegisterFor } from '../register/register-lock.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { loadPost, principalPosts } from './post-record.ts';

/** A letter that is to be looked at again, as it is laid ready. */
interface StagedLetter {
  readonly year: number;
  readonly unit: string;
  readonly path: Path;
}

/** The post on account of which letters are looked at again. */
const revisitCommon = z.strictObject({ unit: z.string(), post: z.string() });

/** Letters are issued for the year that comes, too. */
const yearsOf = ({ tenures }: Pick<Post, 'tenures'>, before: readonly string[]): number[] => {
  const last = yearOf(today()) + 1;
  const first = Math.min(last - 1, ...tenures.map(({ from }) => yearOf(from)), ...before.map(yearOf));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** The letters of a year that a unit signs, for either side. */
const lettersSignedBy = (unit: string, year: number): Promise<LetterRecord[]> =>
  table.all<LetterRecord>({
    index: 'GSI1',
    partition: lettersOfYear(year),
    filter: {
      conditions: ['(#unit = :unit OR #superior = :unit)'],
      names: { '#unit': 'unit', '#superior': 'superior' },
      values: { ':unit': unit },
    },
  });

const stagedFor = async (unit: string, years: readonly number[]): Promise<StagedLetter[]> => {
  const found = await Promise.all(years.map((year) => lettersSignedBy(unit, year)));
  return found.flat().map((letter) => ({ year: letter.year, unit: letter.unit, path: letter.path }));
};

/**
 * Lays ready the letters that a post signs, to be looked at again once the post is written, and holds the register till that is done; of
 * a post that signs none, the register only changes.
 */
export const revisitLettersOf = async (
  post: Post,
  { id: unit }: Pick<UnitRecord, 'id'>,
  { actor, at }: Pick<Decided<Post>, 'actor' | 'at'>,
): Promise<Write[]> => {
  const recorded = (await loadPost(unit, post.id))?.tenures ?? [];
  const staged = await stagedFor(
    unit,
    yearsOf(
      post,
      recorded.map(({ from }) => from),
    ),
  );
  if (staged.length === 0) return [changeRegister()];
  const id = effects.newId();
  const chunks = divide(staged, ({ path }) => ({ items: 2, counters: unitsOn(path) }));
  await stage(id, chunks);
  const common: z.infer<typeof revisitCommon> = { unit, post: post.id };
  return [
    changeRegisterFor(id),
    putManifest({
      id,
      kind: 'revisit',
      chunks: chunks.length,
      sizes: sizesOf(chunks),
      lock: registerKey,
      actor,
      at,
      common,
    }),
  ];
};

const revisitOne = async (
  record: LetterRecord,
  post: Post,
  { actor, at: now }: Manifest,
  postsOf: typeof principalPosts,
) => {
  const before = letterOf(record);
  const law = {
    principals: await principalsOf(before, postsOf),
    city: city(),
    on: legalDateOf(now, city().zone),
  };
  const decided = revisitLetter(before, { unit: post.unit, post }, law, { actor, now });
  if (!decided) return [];
  const { path } = record;
  const change = { before, after: decided.state, path };
  return [{ change, writes: planLetter(record, decided, path).writes }];
};

/** Plans what a chunk of letters looked at again writes (A4, A5, A7): each as it stands now, by the register as it is. */
export const applyRevisit = async (manifest: Manifest, rows: readonly unknown[]): Promise<Write[]> => {
  const { unit, post: id } = revisitCommon.parse(manifest.common);
  const record = await loadPost(unit, id);
  if (!record) return [];
  const post = postOf(record);
  const known = new Map<string, ReturnType<typeof principalPosts>>();
  const postsOf = (of: string) => {
    const posts = known.get(of) ?? principalPosts(of);
    known.set(of, posts);
    return posts;
  };
  const records = await table.readMany<LetterRecord>(
    (rows as readonly StagedLetter[]).map((row) => letterKey(row.year, row.unit)),
  );
  const looked = (await Promise.all(records.map((one) => revisitOne(one, post, manifest, postsOf)))).flat();
  const byYear = Map.groupBy(looked, ({ change }) => change.after.year);
  return [
    ...looked.flatMap(({ writes }) => writes),
    ...[...byYear].flatMap(([year, some]) =>
      countChanges(
        year,
        some.map(({ change }) => change),
      ),
    ),
  ];
};
