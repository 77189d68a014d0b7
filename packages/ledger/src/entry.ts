import type { Actor, ArticleRef, Explanation, Instant, UnitId } from '@jieti/rules';

/** The record whose history an entry belongs to: a letter, a case, a year's scheme. */
export interface Subject {
  /** In the words of the service that owns it: `letter`, `case`, `scheme`. */
  readonly type: string;
  readonly id: string;
}

/** One act, as it is written down for good. */
export interface EntryContent {
  readonly subject: Subject;
  /** The act or event in the past tense: `letter-signed`. */
  readonly type: string;
  readonly at: Instant;
  /** The one who acted, in the one capacity in which they acted. */
  readonly actor: Actor;
  readonly articles: readonly ArticleRef[];
  /** The unit it concerns, by which its readers are told apart; null where it concerns a whole city or year. */
  readonly unit: UnitId | null;
  /** Enough to see what changed. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why the law allowed it, where it decided something. */
  readonly explanation?: Explanation;
}

/** The place of an entry in its chain. */
interface Position {
  /** Its number in the subject's history, from 1. */
  readonly entry: number;
  /** Hash of the state that the act left behind. */
  readonly state: string;
  /** Hash of the entry before it. */
  readonly previous: string;
  /** Hash of all of this entry but the hash itself. */
  readonly hash: string;
}

/** An entry with its place in the chain: `hash` covers all of it, `previous` ties it to the entry before. */
export type LedgerEntry<C extends EntryContent = EntryContent> = C & Position;

/** An entry that somebody altered out of an entry's form. */
interface UnreadableEntry {
  /** The place at which it lies. */
  readonly entry: number;
  /** Its contents as they stand. */
  readonly raw: object;
}

/** An entry as it is read from a table: nobody can say beforehand that nobody altered it. */
export type EntryRead = LedgerEntry | UnreadableEntry;

/** The state of a subject's chain: the number of its entries, and the hash of the last of them. */
export interface ChainHead {
  readonly entries: number;
  readonly head: string;
}

/** One text for each subject, by which subjects are told apart and put in order. */
export const subjectKey = ({ type, id }: Subject): string => `${type}#${id}`;
