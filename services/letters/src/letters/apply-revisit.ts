import { city } from '@jieti/lambda';
import { legalDateOf, type Post, postOf, revisitLetter } from '@jieti/rules';
import type { Write } from '@jieti/store';
import type { Manifest } from '../bulk/manifest.ts';
import { letterKey } from '../keys.ts';
import { loadPost, principalPosts } from '../posts/post-record.ts';
import { revisitCommon, type StagedLetter } from '../posts/stage-revisits.ts';
import { table } from '../table.ts';
import { countChanges } from './letter-counters.ts';
import { type LetterRecord, letterOf } from './letter-record.ts';
import { planLetter } from './letter-writes.ts';
import { principalsOf } from './outstanding.ts';

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
