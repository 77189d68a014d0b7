import { city, effects, type Key } from '@jieti/lambda';
import { lateAt, legalDateOf, signingDeadline } from '@jieti/rules';
import type { Letter, LetterStatus, Signature } from '../contract/letters.ts';
import { letterKey, lettersByStatus, lettersOfYear } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { load } from '../table.ts';

/** What of a letter is kept; the deadline and whether it is late follow from the city's settings and the day. */
export interface LetterState extends Omit<Letter, 'late' | 'deadline'> {
  readonly path: Path;
}

export interface LetterRecord extends LetterState, Key {
  readonly entity: 'letter';
}

/** A unit has one letter a year, so year and unit make its id. */
const letterIdOf = (year: number, unit: string): string => `${year}-${unit}`;

/** Year and unit of a letter's id. */
const partsOf = (id: string): { year: number; unit: string } => ({
  year: Number(id.slice(0, 4)),
  unit: id.slice(5),
});

/** The item of a letter, with its places in the year's tree and among those that stand the same. */
export const letterItem = (letter: LetterState): LetterRecord & Record<string, unknown> => ({
  ...letterKey(letter.year, letter.unit),
  entity: 'letter',
  ...letter,
  GSI1PK: lettersOfYear(letter.year),
  GSI1SK: letter.path,
  ...(!lapsed(letter) && { GSI2PK: lettersByStatus(letter.year, letter.status), GSI2SK: letter.path }),
});

/** Whether its unit came to an end before it was in force: nobody signs it any more, and it counts nowhere. */
export const lapsed = ({ endedOn, status }: Pick<LetterState, 'endedOn' | 'status'>): boolean =>
  endedOn !== undefined && status !== 'in-force';

/** What of a record is the letter itself. */
export const letterOf = (record: LetterState): LetterState => ({
  id: record.id,
  year: record.year,
  unit: record.unit,
  superior: record.superior,
  path: record.path,
  status: record.status,
  template: record.template,
  issuedOn: record.issuedOn,
  inForceOn: record.inForceOn,
  signatures: record.signatures,
  version: record.version,
  ...(record.endedOn !== undefined && { endedOn: record.endedOn }),
});

/** A letter as it is issued: nobody has signed. */
export const newLetter = (
  issued: Pick<LetterState, 'year' | 'unit' | 'superior' | 'path' | 'template' | 'issuedOn'>,
): LetterState => ({
  id: letterIdOf(issued.year, issued.unit),
  ...issued,
  status: 'issued' satisfies LetterStatus,
  inForceOn: null,
  signatures: [] satisfies Signature[],
  version: 1,
});

/** A letter as the interface shows it today. */
export const letterView = (record: LetterState): Letter => {
  const { path: _, ...letter } = letterOf(record);
  const deadline = signingDeadline(letter.year, city());
  const today = legalDateOf(effects.now(), city().zone);
  return { ...letter, deadline, late: lateAt(letter.inForceOn, deadline, today) };
};

export const loadLetter = (id: string): Promise<LetterRecord | undefined> => {
  const { year, unit } = partsOf(id);
  return load<LetterRecord>(letterKey(year, unit));
};
