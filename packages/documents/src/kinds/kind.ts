import type { LedgerEntry } from '@jieti/ledger';
import type { LegalDate } from '@jieti/rules';
import type { Paper } from '../paper.ts';
import type { Source } from '../source/source.ts';

/** The text of a kind, as it is used for acts from a day on. */
export interface Template {
  readonly from: LegalDate;
  readonly write: (source: Source) => Paper;
}

/** A kind of paper: which entries have one, and what it says. */
export interface Kind {
  /** As it is called in general; a paper's own title names the stage by the city's law. */
  readonly name: string;
  /** True of an entry that has a paper of this kind; decided by the entry and its law alone. */
  readonly isOf: (source: Source) => boolean;
  /** True of an entry before whose decision the paper is a draft. */
  readonly isDraftOf?: (source: Source) => boolean;
  /** In order of their days: a changed wording is one more, and the papers of before stay as they are. */
  readonly templates: readonly [Template, ...Template[]];
}

/** Types of entries, as a condition on an entry. */
export const ofTypes =
  (...types: readonly LedgerEntry['type'][]) =>
  ({ entry }: Pick<Source, 'entry'>): boolean =>
    types.includes(entry.type);

/** The first templates hold from before the first act that any ledger can hold. */
export const first: LegalDate = '2000-01-01';

/** The template in use on a day; before the first, the first. */
export const templateOn = ({ templates }: Kind, on: LegalDate): Template => {
  const [earliest] = templates;
  return templates.findLast(({ from }) => from <= on) ?? earliest;
};
