import { type InputError, inputErrorsOf } from '@jieti/lambda';
import type { Bilingual } from '@jieti/rules';
import { located, type SheetRow, type Value } from '@jieti/sheets';
import { z } from 'zod';
import {
  bilingualSchema,
  holderRef,
  legalDate,
  postId,
  postSchema,
  tenureSchema,
  unitId,
} from '../contract/records.ts';
import type { PostColumn } from './layout.ts';
import { postsLayout } from './layout.ts';

const rowSchema = z.strictObject({
  unit: unitId,
  post: postId,
  title: bilingualSchema,
  role: postSchema.shape.role,
  holder: holderRef.nullable(),
  name: tenureSchema.shape.name.unwrap().nullable(),
  from: legalDate.nullable(),
  to: legalDate.nullable(),
});

/** A row of the file: a post, and one who holds or held it. */
export interface PostRow extends z.output<typeof rowSchema> {
  readonly at: SheetRow;
}

/** A fault of a row, with its cell. */
export const postFault = (at: SheetRow, column: PostColumn, detail: Bilingual, code: string): InputError => {
  const cell = at.cellOf(column);
  const { row } = at;
  return located({
    sheet: postsLayout.sheet,
    row,
    column,
    detail,
    code,
    ...(cell !== undefined && { cell }),
  });
};

const columnOf = (pointer: string): PostColumn => {
  const names: Readonly<Record<string, PostColumn>> = { '/title/zh': 'titleZh', '/title/en': 'titleEn' };
  return names[pointer] ?? (pointer.slice(1) as PostColumn);
};

const inItself = (row: PostRow): InputError[] => {
  const { at, holder, name, from, to } = row;
  if (holder === null)
    return name === null && from === null && to === null
      ? []
      : [postFault(at, 'holder', { zh: '须写明任职人', en: 'Say who holds it' }, 'holder-missing')];
  if (from === null)
    return [postFault(at, 'from', { zh: '须写明自何日起任职', en: 'Say from which day on' }, 'from-missing')];
  if (to === null || from <= to) return [];
  const detail = { zh: '终止日早于起始日', en: 'The last day is before the first' };
  return [postFault(at, 'to', detail, 'to-before-from')];
};

const parsed = ({ values }: SheetRow) => {
  const value = (column: PostColumn): Value => values[column] ?? null;
  return rowSchema.safeParse({
    unit: value('unit') ?? '',
    post: value('post') ?? '',
    title: { zh: value('titleZh') ?? '', en: value('titleEn') ?? '' },
    role: value('role') ?? '',
    holder: value('holder'),
    name: value('name'),
    from: value('from'),
    to: value('to'),
  });
};

/** Reads the rows of posts, each by itself: those that could be read, and a fault for every cell of the others. */
export const readPosts = (rows: readonly SheetRow[]): { posts: PostRow[]; faults: InputError[] } => {
  const posts: PostRow[] = [];
  const faults: InputError[] = [];
  for (const at of rows) {
    const row = parsed(at);
    if (!row.success) {
      for (const { pointer, detail, code = 'invalid' } of inputErrorsOf(row.error)) {
        const column = columnOf(pointer);
        if (!at.spoilt.has(column)) faults.push(postFault(at, column, detail, code));
      }
      continue;
    }
    if (at.spoilt.size > 0) continue;
    const wrong = inItself({ ...row.data, at });
    faults.push(...wrong);
    if (wrong.length === 0) posts.push({ ...row.data, at });
  }
  return { posts, faults };
};
