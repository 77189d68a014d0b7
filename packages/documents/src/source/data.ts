import type { LedgerEntry } from '@jieti/ledger';
import type { CityFile, UnitId } from '@jieti/rules';

/** Names of what entries name by id, as the register had them on the day of the act. */
export interface Names {
  readonly units: Readonly<Record<UnitId, string>>;
  /** Titles of posts, by `unit/post`. */
  readonly posts: Readonly<Record<string, string>>;
  /** Names of holders, where the register has them. */
  readonly holders: Readonly<Record<string, string>>;
}

/** A unit's published result, a row of the table of a year. */
export interface ResultRow {
  readonly unit: UnitId;
  readonly group: string;
  readonly score: number;
  /** Id of the grade in the city's law. */
  readonly grade: string;
}

/** A target of a letter, as its template words it. */
export interface TargetText {
  readonly text: string;
  readonly measure: string;
  readonly weight: number;
}

/** Parts of a record that an entry names and does not repeat; whoever renders again takes them from the same record. */
export interface Beside {
  /** Of a letter: the section of the template that it was issued on, and the names of both sides' signers. */
  readonly letter?: {
    readonly title: string;
    readonly year: number;
    readonly tasks: readonly string[];
    readonly targets: readonly TargetText[];
  };
  /** Of a finding: the title and the document of its inspection. */
  readonly inspection?: { readonly title: string; readonly number: string };
  /** Of a publication: its year, and all results that its entry covers. */
  readonly results?: { readonly year: number; readonly rows: readonly ResultRow[] };
  /** Of a commendation or a reward: the unit it is for, where the entry names none. */
  readonly unit?: UnitId;
}

/** Everything a paper is made of: the entry of the act, those before it, the city's law, and names. */
export interface PaperData {
  readonly entry: LedgerEntry;
  /** The entries of the same subject before it, in order. */
  readonly before: readonly LedgerEntry[];
  /** The city's law over all its days: a paper speaks by that of its own. */
  readonly law: CityFile;
  readonly names: Names;
  readonly beside?: Beside;
}
