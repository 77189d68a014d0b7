import { city } from '@jieti/lambda';
import { type Breakdown, type Decided, eventOf } from '@jieti/rules';
import { planNextEntry, type Write } from '@jieti/store';
import { atVersionAndPath, type Path } from '../register/path.ts';
import { table } from '../table.ts';
import { type BreakdownRecord, breakdownItem, breakdownOf } from './breakdown-record.ts';

/** The history of a breakdown is that of this subject, by the id of its letter. */
export const breakdownSubject = (letter: string) => ({ type: 'target-breakdown', id: letter });

/**
 * Plans what an act writes of a breakdown: its state over the version that was judged, where it was read, and the entry of
 * its history.
 * @param path its place from now on.
 */
export const planBreakdown = (
  before: BreakdownRecord | undefined,
  decided: Decided<Breakdown>,
  path: Path,
): { readonly version: number; readonly writes: readonly Write[] } => {
  const { state } = decided;
  const { write, version, head } = planNextEntry(
    table,
    before && { record: before, state: breakdownOf(before) },
    { subject: breakdownSubject(state.letter), unit: state.unit, ...eventOf(decided, city()) },
    state,
  );
  return {
    version,
    writes: [table.replace(breakdownItem(state, { path, version, head }), atVersionAndPath(before)), write],
  };
};
