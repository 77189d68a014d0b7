import { city, effects } from '@jieti/lambda';
import {
  contentInForce,
  contentToSign,
  inForceOn,
  type LetterByContents,
  type LetterContent,
  lateAt,
  legalDateOf,
  letterStanding,
  signingDeadline,
  signingLight,
} from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { Letter, Signature } from '../contract/letters.ts';
import { letterKey, lettersByStatus, lettersOfYear } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { load } from '../table.ts';

/** What of a letter is kept; the deadline and whether it is late follow from the city's settings and the day. */
export interface LetterState extends Omit<Letter, 'late' | 'deadline' | 'light' | 'contents'> {
  readonly path: Path;
  /** Everything it ever said, oldest first. */
  readonly contents: readonly LetterContent[];
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
  ...(!lapsed(letter) && {
    GSI2PK: lettersByStatus(letter.year, resigns(letter) ? 'resigning' : letter.status),
    GSI2SK: letter.path,
  }),
});

/** Whether it is in force and to be signed again; nobody is asked to for a unit that is no more (A3, A7). */
export const resigns = ({ amendment, endedOn }: Pick<LetterState, 'amendment' | 'endedOn'>): boolean =>
  amendment !== null && endedOn === undefined;

/** Whether its unit came to an end before it was in force: nobody signs it any more, and it counts nowhere. */
export const lapsed = ({ endedOn, status }: Pick<LetterState, 'endedOn' | 'status'>): boolean =>
  endedOn !== undefined && status !== 'in-force';

/** What of a letter follows from its contents and signatures, by the rules. */
type Standing = Pick<LetterState, 'status' | 'inForceOn' | 'template' | 'amendment'>;

const standingOf = (letter: LetterByContents): Standing => {
  const { state, inForceOn, resigning } = letterStanding(letter);
  const waiting = contentToSign(letter);
  const shown = contentInForce(letter) ?? waiting;
  if (!shown) throw new Error('a letter says nothing');
  return {
    status: state,
    inForceOn,
    template: { version: shown.version, section: shown.section },
    amendment:
      waiting && resigning
        ? { version: waiting.version, section: waiting.section, on: waiting.on, status: resigning }
        : null,
  };
};

/** What a letter is, whatever follows from it left out. */
type Core = Omit<LetterState, keyof Standing>;

/** A letter with other contents, or another signature, as the next version of its record. */
export const changed = (
  before: LetterState,
  to: Partial<Pick<LetterState, 'contents' | 'signatures'>>,
): LetterState => {
  const core: Core = { ...before, ...to, version: before.version + 1 };
  return { ...core, ...standingOf(core) };
};

/** A record of before amendments: it has the content it was issued with, and all its signatures are for that. */
type Older = Omit<LetterState, 'contents' | 'amendment' | 'signatures'> & {
  readonly contents?: LetterState['contents'];
  readonly amendment?: LetterState['amendment'];
  readonly signatures: readonly (Omit<Signature, 'version'> & { readonly version?: number })[];
};

/** What of a record is the letter itself. */
export const letterOf = (record: Older): LetterState => ({
  id: record.id,
  year: record.year,
  unit: record.unit,
  superior: record.superior,
  path: record.path,
  status: record.status,
  template: record.template,
  amendment: record.amendment ?? null,
  contents: record.contents ?? [{ ...record.template, on: record.issuedOn }],
  issuedOn: record.issuedOn,
  inForceOn: record.inForceOn,
  signatures: record.signatures.map((signature) => ({ version: record.template.version, ...signature })),
  version: record.version,
  ...(record.endedOn !== undefined && { endedOn: record.endedOn }),
});

/** A letter as it is issued: nobody has signed. */
export const newLetter = (
  issued: Pick<LetterState, 'year' | 'unit' | 'superior' | 'path' | 'template' | 'issuedOn'>,
): LetterState => {
  const core: Core = {
    id: letterIdOf(issued.year, issued.unit),
    year: issued.year,
    unit: issued.unit,
    superior: issued.superior,
    path: issued.path,
    issuedOn: issued.issuedOn,
    contents: [{ ...issued.template, on: issued.issuedOn }],
    signatures: [],
    version: 1,
  };
  return { ...core, ...standingOf(core) };
};

/** A content as the interface shows it: since when it was in force, or that it never was. */
const contentView = ({ version, section, on, fellOn }: LetterContent, { signatures }: LetterState) => ({
  version,
  section,
  on,
  inForceOn: inForceOn({ signatures, version }),
  fellOn: fellOn ?? null,
});

/** A letter as the interface shows it today. */
export const letterView = (record: LetterState): Letter => {
  const { path: _, ...letter } = letterOf(record);
  const deadline = signingDeadline(letter.year, city());
  const today = legalDateOf(effects.now(), city().zone);
  return {
    ...letter,
    contents: letter.contents.map((content) => contentView(content, letterOf(record))),
    deadline,
    late: lateAt(letter.inForceOn, deadline, today),
    light: signingLight(letter.status === 'in-force', letter.year, today, city()),
  };
};

/** The letter of an id, whatever form its record has. */
export const loadLetter = async (id: string): Promise<LetterState | undefined> => {
  const { year, unit } = partsOf(id);
  const record = await load<LetterRecord>(letterKey(year, unit));
  return record && letterOf(record);
};
