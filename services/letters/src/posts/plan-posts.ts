import { isDeepStrictEqual } from 'node:util';
import type { InputError } from '@jieti/lambda';
import { addDays, allow, type LegalDate, type Outcome, refuse } from '@jieti/rules';
import type { Post, Tenure } from '../contract/records.ts';
import type { Path } from '../register/path.ts';
import { type PostRecord, postOf } from './post-record.ts';
import { type PostRow, postFault } from './post-rows.ts';
import { succeed } from './tenures.ts';

/** A post an import enters or changes, as it is laid ready. */
export interface StagedPost {
  readonly post: Post;
  readonly path: Path;
  /** The post as it was and its version; null and 0 for a new one. */
  readonly before: Post | null;
  readonly version: number;
}

/** What posts are judged by. */
interface Setting {
  /** Where a unit of the file or the table stands; undefined for one that is at fault itself. */
  readonly placeOf: (unit: string) => Path | 'unknown' | 'outside' | undefined;
  readonly known: ReadonlyMap<string, PostRecord>;
}

export interface PostsPlan {
  readonly staged: readonly StagedPost[];
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** The most holders of one post: a table's item is bounded. */
const mostTenures = 500;

export const postRef = (unit: string, post: string): string => `${unit}/${post}`;

type Held = PostRow & { readonly holder: string; readonly from: LegalDate };

const fixed: Outcome<never> = refuse([
  {
    code: 'tenure-fixed',
    kind: 'state',
    articles: ['A4', 'A5'],
    text: { zh: '该任职已登记,起止日和显示名不能再改', en: 'This tenure is on record and ends as it does' },
    facts: {},
    pointer: '/from',
  },
]);

/** The tenure of a row comes in, unless it is there already. */
const entered = (tenures: readonly Tenure[], { holder, name, from }: Held): Outcome<readonly Tenure[]> => {
  const there = tenures.find((tenure) => tenure.from === from && tenure.holder === holder);
  const known = there && (name === null || there.name === name);
  if (known) return allow(tenures);
  if (there && there !== tenures.at(-1)) return fixed;
  return succeed(tenures, { holder, ...(name !== null && { name }) }, from);
};

/** … and ends where the row says so, unless it ended then already. */
const ended = (tenures: readonly Tenure[], { holder, from, to }: Held): Outcome<readonly Tenure[]> => {
  const there = tenures.find((tenure) => tenure.from === from && tenure.holder === holder);
  if (to === null || there?.to === to) return allow(tenures);
  if (there !== tenures.at(-1) || there?.to !== null) return fixed;
  return succeed(tenures, null, addDays(to, 1));
};

const isHeld = (row: PostRow): row is Held => row.holder !== null && row.from !== null;

/** All holders a file names of a post, in the order of their first days, laid over those on record (A4, A5). */
const tenuresAfter = (
  rows: readonly PostRow[],
  before: readonly Tenure[],
  faults: InputError[],
): Tenure[] => {
  let tenures = before;
  for (const row of rows.filter(isHeld).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const came = entered(tenures, row);
    const outcome = came.ok ? ended(came.value, row) : came;
    if (outcome.ok) tenures = outcome.value;
    else for (const { text, code } of outcome.refusals) faults.push(postFault(row.at, 'from', text, code));
  }
  return [...tenures];
};

/** Rows of one post say the same of it, but for who holds it; no row stands there twice. */
const differing = ([first, ...others]: readonly PostRow[]): InputError[] =>
  others.flatMap((row) => {
    const before = `${first?.at.row}`;
    const detail = { zh: `与第 ${before} 行所述岗位不同`, en: `Not the post of row ${before}` };
    if (row.role !== first?.role) return [postFault(row.at, 'role', detail, 'post-differs')];
    if (!isDeepStrictEqual(row.title, first.title))
      return [postFault(row.at, 'titleZh', detail, 'post-differs')];
    return [];
  });

const repeated = (rows: readonly PostRow[]): InputError[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ at, holder, from }) => {
    const key = `${holder} ${from}`;
    const before = seen.get(key);
    seen.set(key, before ?? at.row);
    if (before === undefined) return [];
    const detail = { zh: `与第 ${before} 行重复`, en: `The same as in row ${before}` };
    return [postFault(at, 'post', detail, 'duplicate-row')];
  });
};

const misplaced = (row: PostRow, place: 'unknown' | 'outside'): InputError =>
  place === 'unknown'
    ? postFault(row.at, 'unit', { zh: '没有此单位', en: 'There is no such unit' }, 'unknown-unit')
    : postFault(
        row.at,
        'unit',
        { zh: '不在您的管辖范围内', en: 'Outside your jurisdiction' },
        'outside-jurisdiction',
      );

const tooMany = (row: PostRow): InputError =>
  postFault(
    row.at,
    'holder',
    { zh: `任职记录过多,至多 ${mostTenures} 条`, en: `Too many holders: at most ${mostTenures}` },
    'too-many-tenures',
  );

const judge = (
  rows: readonly PostRow[],
  first: PostRow,
  setting: Setting,
  faults: InputError[],
): StagedPost | undefined => {
  const path = setting.placeOf(first.unit);
  if (path === undefined) return undefined;
  if (path === 'unknown' || path === 'outside') {
    faults.push(misplaced(first, path));
    return undefined;
  }
  const record = setting.known.get(postRef(first.unit, first.post));
  const wrong = [...differing(rows), ...repeated(rows)];
  const tenures = wrong.length > 0 ? [] : tenuresAfter(rows, record?.tenures ?? [], wrong);
  if (tenures.length > mostTenures) wrong.push(tooMany(first));
  faults.push(...wrong);
  const post: Post = { id: first.post, unit: first.unit, title: first.title, role: first.role, tenures };
  return { post, path, before: record ? postOf(record) : null, version: record?.version ?? 0 };
};

/** Judges the posts of a file: every fault, or, if there is none, what is to be written (A4, A5). */
export const planPosts = (
  rows: readonly PostRow[],
  setting: Setting,
): { faults: InputError[]; plan: PostsPlan } => {
  const faults: InputError[] = [];
  const posts = [...Map.groupBy(rows, ({ unit, post }) => postRef(unit, post)).values()].flatMap((of) => {
    const [first] = of;
    return (first && judge(of, first, setting, faults)) ?? [];
  });
  const staged = posts.filter(({ post, before }) => !isDeepStrictEqual(post, before));
  const created = staged.filter(({ before }) => before === null).length;
  const unchanged = posts.length - staged.length;
  return { faults, plan: { staged, created, changed: staged.length - created, unchanged } };
};
