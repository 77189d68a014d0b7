import { city } from '@jieti/lambda';
import { type Case, type CaseEvent, type CaseId, cite, evolve, type UnitId } from '@jieti/rules';
import { type Chained, chainOf, type PlannedEntry, planEntry, planNextEntry, type Write } from '@jieti/store';
import { table } from '../table.ts';
import { type CaseEntry, type CaseEntryContent, caseSubject } from './case-entry.ts';
import { measureChanges } from './measure-changes.ts';

/** A case carried on by events: its new state, where its ledger stands, and the entries that took it there. */
export interface Course {
  readonly state: Case;
  /** Hash of the last of the entries. */
  readonly head: string;
  readonly entries: readonly CaseEntry[];
  /** The writes of the entries; the case's own are made of its state. */
  readonly writes: readonly Write[];
}

type Before = Chained & { readonly state: Case };

/** Evolves a case by its events and plans an entry for each, tied to the one before. `events` is not empty. */
export const applyEvents = (
  before: Before | null | undefined,
  events: readonly CaseEvent[],
  { id, unit }: { readonly id: CaseId; readonly unit: UnitId },
): Course => {
  const subject = caseSubject(id);
  const planned: PlannedEntry<CaseEntryContent>[] = [];
  let state = before?.state ?? null;
  const rests = before ? { record: before, state: before.state } : undefined;
  let chain = chainOf(before);
  for (const event of events) {
    const next = evolve(state, event, { id, unit });
    const measures = measureChanges(state, next, city().zone);
    const articles = cite(city(), ...event.articles);
    const content = { ...event, articles, subject, unit, measures };
    // The first goes after the case as it was read, and the others after what this act itself leaves.
    const entry =
      rests && planned.length === 0
        ? planNextEntry(table, rests, content, next)
        : planEntry(table, chain, content, next);
    planned.push(entry);
    chain = chainOf(entry);
    state = next;
  }
  if (state === null) throw new Error(`nothing happened to case ${id}`);
  return {
    state,
    head: chain.head,
    entries: planned.map(({ entry }) => entry),
    writes: planned.map(({ write }) => write),
  };
};
