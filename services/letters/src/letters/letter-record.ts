import { city, effects } from '@jieti/lambda';
import {
  isIncomplete,
  isToBeSignedAgain,
  isVoid,
  type Letter,
  type LetterContent,
  lateAt,
  legalDateOf,
  type Signature,
  signingDeadline,
  signingLight,
} from '@jieti/rules';
import type { Chained, Key } from '@jieti/store';
import type { LetterFilter, LetterView } from '../contract/letters.ts';
import { letterKey, lettersByStatus, lettersOfYear } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { table } from '../table.ts';

/** The place of a letter in the tree, and the end of its history; neither is part of the letter. */
export interface LetterPlace extends Chained {
  /** The place of its unit. It changes without a new version when a unit above moves. */
  readonly path: Path;
}

/** A letter as the table holds it. */
export interface LetterRecord extends Letter, LetterPlace, Key {
  readonly entity: 'letter';
}

/** Year and unit of a letter's id. */
const partsOf = (id: string): { year: number; unit: string } => ({
  year: Number(id.slice(0, 4)),
  unit: id.slice(5),
});

/** How a letter is listed: what is in force and still calls for a signature lies apart from the rest in force. */
const filterOf = (letter: Letter): LetterFilter => {
  if (isToBeSignedAgain(letter)) return 'resigning';
  return isIncomplete(letter) ? 'incomplete' : letter.status;
};

/** The item of a letter, with its places in the year's tree and among those of the same status. */
export const letterItem = (
  letter: Letter,
  { path, version, head }: LetterPlace,
): LetterRecord & Record<string, unknown> => ({
  ...letterKey(letter.year, letter.unit),
  entity: 'letter',
  ...letter,
  path,
  version,
  head,
  GSI1PK: lettersOfYear(letter.year),
  GSI1SK: path,
  ...(!isVoid(letter) && {
    GSI2PK: lettersByStatus(letter.year, filterOf(letter)),
    GSI2SK: path,
  }),
});

/** A record of before amendments: it has the content it was issued with, and all its signatures are for that. */
type OlderRecord = Omit<LetterRecord, 'contents' | 'amendment' | 'signatures'> & {
  readonly contents?: Letter['contents'];
  readonly amendment?: Letter['amendment'];
  readonly signatures: readonly (Omit<Signature, 'version'> & { readonly version?: number })[];
};

const contentOfThen = ({ template, issuedOn, inForceOn }: OlderRecord): LetterContent => ({
  ...template,
  on: issuedOn,
  ...(inForceOn !== null && { inForceOn }),
});

/** The letter of a record, whatever form the record has. */
export const letterOf = (record: OlderRecord): Letter => ({
  id: record.id,
  year: record.year,
  unit: record.unit,
  superior: record.superior,
  status: record.status,
  template: record.template,
  amendment: record.amendment ?? null,
  contents: record.contents ?? [contentOfThen(record)],
  issuedOn: record.issuedOn,
  inForceOn: record.inForceOn,
  signatures: record.signatures.map((signature) => ({ version: record.template.version, ...signature })),
  ...(record.unsigned !== undefined && { unsigned: record.unsigned }),
  ...(record.withdrawn !== undefined && { withdrawn: record.withdrawn }),
  ...(record.endedOn !== undefined && { endedOn: record.endedOn }),
});

/** A content as the interface shows it: since when it was in force, or that it never was. */
const contentView = ({ version, section, on, inForceOn, supersededOn }: LetterContent) => ({
  version,
  section,
  on,
  inForceOn: inForceOn ?? null,
  supersededOn: supersededOn ?? null,
});

/** A letter as the interface shows it today; the deadline and whether it is late follow from the city's settings. */
export const letterView = ({ unsigned, ...letter }: Letter, version: number): LetterView => {
  const deadline = signingDeadline(letter.year, city());
  const today = legalDateOf(effects.now(), city().zone);
  return {
    ...letter,
    signatures: [...letter.signatures],
    contents: letter.contents.map(contentView),
    version,
    incomplete: isIncomplete({ ...letter, unsigned }),
    deadline,
    late: lateAt(letter.inForceOn, deadline, today),
    light: signingLight(letter.status === 'in-force', letter.year, today, city()),
  };
};

/** A record as the interface shows it today. */
export const recordView = (record: LetterRecord): LetterView => letterView(letterOf(record), record.version);

/** The record of a letter. */
export const loadLetter = (id: string): Promise<LetterRecord | undefined> => {
  const { year, unit } = partsOf(id);
  return table.read<LetterRecord>(letterKey(year, unit));
};
