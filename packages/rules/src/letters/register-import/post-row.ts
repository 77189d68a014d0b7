import { type Refusal, refusal } from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { Bilingual, LegalDate, PostRole, UnitId } from '../../vocabulary.ts';
import { atColumn, type RowRefusal } from './row.ts';

/** A row of a file that could be read as a post, and one who holds or held it; a row without a holder is the post alone. */
export interface PostRow {
  readonly row: number;
  readonly unit: UnitId;
  readonly post: string;
  readonly title: Bilingual;
  readonly role: PostRole;
  readonly holder: string | null;
  readonly name: string | null;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}

const at = (column: string, one: Refusal): Refusal => ({ ...one, pointer: `/${column}` });

const checkTenure = ({ holder, name, from, to }: PostRow): Refusal | null => {
  if (holder === null)
    return name === null && from === null && to === null ? null : at('holder', refusal('holder-missing'));
  if (from === null) return at('from', refusal('from-missing'));
  return to === null || from <= to ? null : at('to', refusal('to-before-from'));
};

/** Refuses a row whose holder and days do not go together (A4, A5). */
export const checkRow = (row: PostRow): RowRefusal[] => {
  const refused = checkTenure(row);
  return refused ? [atColumn(row.row, refused)] : [];
};

/** Rows of one post say the same of it, but for who holds it. */
export const checkSamePost = ([first, ...others]: readonly PostRow[]): RowRefusal[] =>
  others.flatMap(({ row, role, title }) => {
    if (!first) return [];
    const differs = () => refusal('post-differs', { row: first.row });
    if (role !== first.role) return [atColumn(row, at('role', differs()))];
    if (!sameContent(title, first.title)) return [atColumn(row, at('titleZh', differs()))];
    return [];
  });

/** No row stands there twice. */
export const checkNotRepeated = (rows: readonly PostRow[]): RowRefusal[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, holder, from }) => {
    const key = `${holder} ${from}`;
    const before = seen.get(key);
    seen.set(key, before ?? row);
    return before === undefined ? [] : [atColumn(row, at('post', refusal('duplicate-row', { row: before })))];
  });
};
