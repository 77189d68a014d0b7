import type { Principal } from '@jieti/lambda';
import { fromCursor, type Key, toCursor } from '@jieti/store';
import type { Path } from './register/path.ts';
import { loadUnits } from './register/unit-record.ts';
import { queryPage } from './table.ts';

/** A part of the tree somebody may know: a whole branch, or one unit. */
export interface Scope {
  readonly id: string;
  readonly parent: string | null;
  readonly path: Path;
  readonly branch: boolean;
}

/** The branches of a caller's offices and the units they act for, none inside another, in the order of the tree. */
export const scopesOf = async (principal: Principal): Promise<Scope[]> => {
  const localities = principal.offices.map((office) => office.jurisdiction);
  const units = await loadUnits([...localities, ...principal.units]);
  const wanted = [...units.values()]
    .map(({ id, parent, path }) => ({ id, parent, path, branch: localities.includes(id) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const scopes: Scope[] = [];
  for (const scope of wanted) {
    if (!scopes.some((s) => s.branch && scope.path.startsWith(s.path))) scopes.push(scope);
  }
  return scopes;
};

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

/** Conditions that must all hold. */
export interface Filter {
  readonly conditions: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const rangeOf = ({ from, whole, beneath }: Part) => {
  // Ids are of lower-case letters, digits and hyphens, which all sort between these two.
  if (beneath)
    return { condition: '#sk BETWEEN :from AND :to', values: { ':from': `${from}!`, ':to': `${from}~` } };
  return { condition: whole ? 'begins_with(#sk, :from)' : '#sk = :from', values: { ':from': from } };
};

const queryOf = (part: Part) => {
  const { index, partition, filter } = part;
  const range = rangeOf(part);
  return {
    IndexName: index,
    KeyConditionExpression: `#pk = :pk AND ${range.condition}`,
    ...(filter && { FilterExpression: filter.conditions.join(' AND ') }),
    ExpressionAttributeNames: { '#pk': `${index}PK`, '#sk': `${index}SK`, ...filter?.names },
    ExpressionAttributeValues: { ':pk': partition, ...range.values, ...filter?.values },
  };
};

/** The four attributes that make a key of an index. */
const keyNames = (part: Part): string[] => ['PK', 'SK', `${part.index}PK`, `${part.index}SK`];

type Position = Record<string, string | number>;

/** Whether a position lies in one of these parts, and is a whole key of its index. */
const belongs = (parts: readonly Part[], position: Position): boolean => {
  const part = parts[Number(position.part)];
  if (!part || Object.keys(position).length !== 5) return false;
  const [pk, sk] = [position[`${part.index}PK`], position[`${part.index}SK`]];
  const strings = keyNames(part).every((name) => typeof position[name] === 'string' && position[name] !== '');
  const inRange = part.whole ? String(sk).startsWith(part.from) : sk === part.from;
  return strings && inRange && pk === part.partition;
};

/** Where a page starts: in which part, and after which key of it (none: at its beginning). */
const startOf = (parts: readonly Part[], cursor: string | undefined): { part: number; key?: Position } => {
  const position = fromCursor(cursor, (found) => belongs(parts, found));
  if (!position) return { part: 0 };
  const { part, ...key } = position;
  return { part: Number(part), key };
};

/** Reads up to `room` items of a part after a key; `rest` says that it stopped before the part's end. */
const readPart = async <T extends Key>(part: Part, room: number, key: Position | undefined) => {
  const items: T[] = [];
  let from: Record<string, unknown> | undefined = key;
  do {
    const query = {
      ...queryOf(part),
      Limit: part.filter ? 500 : room - items.length,
      ExclusiveStartKey: from,
    };
    const page = await queryPage<T>(query);
    const left = room - items.length;
    items.push(...page.items.slice(0, left));
    if (page.items.length > left) return { items, rest: true };
    from = page.lastKey;
  } while (from && items.length < room);
  return { items, rest: from !== undefined };
};

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
      return {
        items,
        nextCursor: more ? cursorAt(part, index, items.at(-1)) : null,
      };
  }
  return { items, nextCursor: null };
};

const cursorAt = (part: Part, index: number, item: object | undefined): string | null =>
  toCursor({
    part: index,
    ...Object.fromEntries(keyNames(part).map((name) => [name, item && Reflect.get(item, name)])),
  });
