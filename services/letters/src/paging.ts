import { type Filter, fromCursor, type Key, type Range, toCursor } from '@jieti/store';
import { table } from './table.ts';

/** A range of an index: everything whose sort key begins so, or is just this. */
export interface Part {
  readonly index: 'GSI1' | 'GSI2';
  readonly partition: string;
  readonly from: string;
  readonly whole: boolean;
  /** Only what lies below the place, and not the place itself; for sort keys that are nothing but a path. */
  readonly beneath?: true;
  readonly filter?: Filter;
}

const boundsOf = ({ from, whole, beneath }: Part): Pick<Range, 'between' | 'prefix' | 'at'> => {
  // Ids are of lower-case letters, digits and hyphens, which all sort between these two.
  if (beneath) return { between: [`${from}!`, `${from}~`] };
  return whole ? { prefix: from } : { at: from };
};

const rangeOf = (part: Part): Range => {
  const { index, partition, filter } = part;
  return { index, partition, ...boundsOf(part), ...(filter && { filter }) };
};

/** The four attributes that make a key of an index. */
const keyNames = (part: Part): string[] => ['PK', 'SK', `${part.index}PK`, `${part.index}SK`];

type Position = Record<string, string | number>;

/** True if a position lies in one of these parts, and is a whole key of its index. */
const belongs = (parts: readonly Part[], position: Position): boolean => {
  const part = parts[Number(position.part)];
  if (!part || Object.keys(position).length !== 5) return false;
  const [pk, sk] = [position[`${part.index}PK`], position[`${part.index}SK`]];
  const strings = keyNames(part).every((name) => typeof position[name] === 'string' && position[name] !== '');
  const inRange = part.whole ? String(sk).startsWith(part.from) : sk === part.from;
  return strings && inRange && pk === part.partition;
};

/** The start of a page: its part, and the key of it to go on after (none: at its beginning). */
const startOf = (parts: readonly Part[], cursor: string | undefined): { part: number; key?: Position } => {
  const position = fromCursor(cursor, (found) => belongs(parts, found));
  if (!position) return { part: 0 };
  const { part, ...key } = position;
  return { part: Number(part), key };
};

/** A filter passes over most of what is read, so that a page of it is read in larger steps. */
const filteredPageSize = 500;

/** Reads up to `most` items of a part after a key; `rest` says that it stopped before the part's end. */
const readPart = async <T extends Key>(part: Part, most: number, key: Position | undefined) => {
  const items: T[] = [];
  let after: Record<string, unknown> | undefined = key;
  do {
    const pageSize = part.filter ? filteredPageSize : most - items.length;
    const page = await table.page<T>({ ...rangeOf(part), pageSize, after });
    const left = most - items.length;
    items.push(...page.items.slice(0, left));
    if (page.items.length > left) return { items, rest: true };
    after = page.lastKey;
  } while (after && items.length < most);
  return { items, rest: after !== undefined };
};

const cursorAt = (part: Part, index: number, item: object | undefined): string | null =>
  toCursor({
    part: index,
    ...Object.fromEntries(keyNames(part).map((name) => [name, item && Reflect.get(item, name)])),
  });

/**
 * One page through several parts, one after the other. A filter may thin a page out, so reading goes on until the page
 * is full or the parts are at their end; the cursor names the last item given.
 */
export const pageThrough = async <T extends Key>(
  parts: readonly Part[],
  limit: number,
  cursor: string | undefined,
): Promise<{ items: T[]; nextCursor: string | null }> => {
  const start = startOf(parts, cursor);
  const items: T[] = [];
  for (const [index, part] of parts.entries()) {
    if (index < start.part) continue;
    const read = await readPart<T>(part, limit - items.length, index === start.part ? start.key : undefined);
    items.push(...read.items);
    const more = read.rest || index + 1 < parts.length;
    if (items.length === limit)
      return { items, nextCursor: more ? cursorAt(part, index, items.at(-1)) : null };
  }
  return { items, nextCursor: null };
};

/** Everything of a part, page by page: for what looks at the whole city by itself, and for nobody's request. */
export const pagesOf = <T extends Key>(part: Part): AsyncGenerator<T[]> =>
  table.pages<T>({ ...rangeOf(part), pageSize: 100 });
