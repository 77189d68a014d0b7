import { effects } from '@jieti/lambda';
import { type Decided, type Post, yearOf } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { z } from 'zod';
import { divide, sizesOf, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import { lettersOfYear, registerKey } from '../keys.ts';
import { type Path, unitsOn } from '../register/path.ts';
import { changeRegister, changeRegisterFor } from '../register/register-lock.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { loadPost } from './post-record.ts';

/** A letter that is to be looked at again, as it is laid ready. */
export interface StagedLetter {
  readonly year: number;
  readonly unit: string;
  readonly path: Path;
}

/** The post on account of which letters are looked at again. */
export const revisitCommon = z.strictObject({ unit: z.string(), post: z.string() });

/** Letters are issued for the year that comes, too. */
const yearsOf = ({ tenures }: Pick<Post, 'tenures'>, before: readonly string[]): number[] => {
  const last = yearOf(today()) + 1;
  const first = Math.min(last - 1, ...tenures.map(({ from }) => yearOf(from)), ...before.map(yearOf));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** The letters of a year that a unit signs, for either side. */
const lettersSignedBy = (unit: string, year: number): Promise<(StagedLetter & Key)[]> =>
  table.all<StagedLetter & Key>({
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
