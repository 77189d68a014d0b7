import { type InputError, inputErrorsOf } from '@jieti/lambda';
import type { PostRow } from '@jieti/rules';
import type { SheetRow, Value } from '@jieti/sheets';
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
import { cellFault } from './located-fault.ts';
import { type PostColumn, postsLayout } from './posts-layout.ts';

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

const columnOf = (pointer: string): PostColumn => {
  const names: Readonly<Record<string, PostColumn>> = { '/title/zh': 'titleZh', '/title/en': 'titleEn' };
  return names[pointer] ?? (pointer.slice(1) as PostColumn);
};

const parsed = ({ values }: SheetRow) => {
  const value = (column: PostColumn): Value => values[column] ?? null;
  return rowSchema.safeParse({
    unit: value('unit') ?? '',
    post: value('post') ?? '',
    title: { zh: value('titleZh') ?? '', en: value('titleEn') || value('titleZh') || '' },
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
        if (!at.spoilt.has(column)) faults.push(cellFault(postsLayout.sheet, at, { column, detail, code }));
      }
    } else if (at.spoilt.size === 0) posts.push({ ...row.data, row: at.row });
  }
  return { posts, faults };
};
