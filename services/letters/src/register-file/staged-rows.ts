import type {
  Decided,
  EarlierPosition,
  ImportedPost,
  ImportedUnit,
  LegalDate,
  Post,
  Unit,
} from '@jieti/rules';
import { postRef } from '@jieti/rules';
import type { Chained } from '@jieti/store';
import { type Path, pathTo, unitsOn } from '../register/path.ts';
import type { JudgedFile } from './judge-file.ts';

/** An act as its history will tell it; the state it leaves stands beside it. */
type StagedEvent = Omit<Decided<unknown, Readonly<Record<string, unknown>>>, 'state'>;

interface Staged {
  readonly path: Path;
  /** The end of the record's chain; null of a new one. */
  readonly before: Chained | null;
  readonly event: StagedEvent;
}

/** A unit an import enters or corrects, as it is laid ready. */
export interface StagedUnit extends Staged {
  readonly unit: Unit;
  /** The day it came into the register; absent of a new one. */
  readonly enteredOn?: LegalDate;
  /** Where it hung before it was moved; absent of one that never was. */
  readonly earlier?: readonly EarlierPosition[];
}

/** A post an import enters or changes, as it is laid ready. */
export interface StagedPost extends Staged {
  readonly post: Post;
}

const chained = (record: Chained | undefined): Chained | null =>
  record ? { version: record.version, head: record.head } : null;

const split = <S>({ state, ...event }: Decided<S, Readonly<Record<string, unknown>>>) => ({ state, event });

const stagedUnit = ({ place, decided }: ImportedUnit, { known }: JudgedFile): StagedUnit => {
  const { state: unit, event } = split(decided);
  const before = known.units.get(unit.id);
  const since = before
    ? { enteredOn: before.enteredOn, ...(before.earlier && { earlier: before.earlier }) }
    : {};
  return { unit, path: pathTo(place), before: chained(before), ...since, event };
};

const stagedPost = ({ unit: { place }, decided }: ImportedPost, { known }: JudgedFile): StagedPost => {
  const { state: post, event } = split(decided);
  return { post, path: pathTo(place), before: chained(known.posts.get(postRef(post.unit, post.id))), event };
};

/** Everything a file changes, as it is laid ready: units in the order of the tree, parents first, then posts. */
export const stagedRows = (file: JudgedFile): (StagedUnit | StagedPost)[] => [
  ...file.units.units.map((one) => stagedUnit(one, file)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  ...file.posts.posts.map((one) => stagedPost(one, file)),
];

/** A row costs its record and its entry, a new unit its own counter and those above it too. */
export const costOf = (row: StagedUnit | StagedPost) => ({
  items: 2,
  counters: 'unit' in row && row.before === null ? unitsOn(row.path) : [],
});
