import { city, problem } from '@jieti/lambda';
import { type Decided, eventOf, type LettersOfYear } from '@jieti/rules';
import { atVersion, type Chained, type Key, planNextEntry, type Write } from '@jieti/store';
import { issueKey } from '../keys.ts';
import { table } from '../table.ts';

/** The letters of a year as a whole, as the table holds them; each issue and each amendment raises the version. */
export interface LettersOfYearRecord extends LettersOfYear, Chained, Key {
  readonly entity: 'letters-of-year';
  /** The issue or amendment that is being applied; its lock. */
  readonly bulk?: string;
}

/** The history of a year's issues and amendments is that of this subject. */
export const lettersOfYearSubject = (year: number) => ({ type: 'letters-of-year', id: String(year) });

export const loadLettersOfYear = (year: number): Promise<LettersOfYearRecord | undefined> =>
  table.read<LettersOfYearRecord>(issueKey(year));

/** The letters of the year, without the attributes that the table adds. */
export const lettersOfYearOf = ({ year, templateVersion, letters }: LettersOfYear): LettersOfYear => ({
  year,
  templateVersion,
  letters,
});

/**
 * Reads the letters of the year for an act that takes them. Read it before anything the act is judged by. An act that found
 * another half-way would plan on what that one has yet to do: it is judged again, after it (`conflict`).
 */
export const freeLettersOfYear = async (year: number): Promise<LettersOfYearRecord | undefined> => {
  const record = await loadLettersOfYear(year);
  if (record?.bulk !== undefined) throw problem('conflict');
  return record;
};

/**
 * Takes the year's letters for one issue or amendment, if no other came between its planning and now (an optimistic lock): a
 * plan that another run has already carried out could never be applied.
 * @param bulk the act that holds them until it is applied; null if there is nothing to apply.
 */
export const takeLettersOfYear = (
  before: LettersOfYearRecord | undefined,
  decided: Decided<LettersOfYear>,
  bulk: string | null,
): Write[] => {
  const { state } = decided;
  const { write, version, head } = planNextEntry(
    table,
    before && { record: before, state: lettersOfYearOf(before) },
    { subject: lettersOfYearSubject(state.year), unit: null, ...eventOf(decided, city()) },
    state,
  );
  const set = { entity: 'letters-of-year', ...state, version, head, ...(bulk !== null && { bulk }) };
  return [table.update(issueKey(state.year), { set, expected: atVersion(before?.version) }), write];
};
