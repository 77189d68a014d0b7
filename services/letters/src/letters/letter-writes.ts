import { city } from '@jieti/lambda';
import { type Decided, eventOf, type Letter } from '@jieti/rules';
import { planNextEntry, type Write } from '@jieti/store';
import { atVersionAndPath, type Path } from '../register/path.ts';
import { table } from '../table.ts';
import { type LetterRecord, letterItem, letterOf } from './letter-record.ts';

/** The history of a letter is that of this subject. */
export const letterSubject = (id: string) => ({ type: 'letter', id });

/** An act on a letter as it will be written. */
interface PlannedLetter {
  readonly record: LetterRecord;
  readonly writes: readonly Write[];
}

/**
 * Plans what an act writes of a letter: its state over the version that was judged, and the entry of its history. A letter
 * must still lie where it was read, for a branch moves without a new version of what hangs in it.
 * @param path its place from now on.
 */
export const planLetter = (
  before: LetterRecord | undefined,
  decided: Decided<Letter>,
  path: Path,
): PlannedLetter => {
  const { state } = decided;
  const { write, version, head } = planNextEntry(
    table,
    before && { record: before, state: letterOf(before) },
    { subject: letterSubject(state.id), unit: state.unit, ...eventOf(decided, city()) },
    state,
  );
  const record = letterItem(state, { path, version, head });
  return { record, writes: [table.replace({ ...record }, atVersionAndPath(before)), write] };
};
