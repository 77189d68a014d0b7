import {
  type Bar,
  type DocumentRef,
  type Effect,
  type Interview,
  type LegalDate,
  legalDateOf,
  type Office,
  type StageDefinition,
  type Term,
  type WorkTeam,
} from '@jieti/rules';
import { isEntryOf } from './case-entries.ts';
import { rungOn } from './rungs.ts';
import type { Source } from './source.ts';

/** A measure as it is decided or, in a draft, proposed. */
export interface Decision {
  readonly rung: StageDefinition;
  /** Null in a draft of a proposal that leaves it to the law. */
  readonly term: Term | null;
  readonly reasons: string;
  readonly effects: readonly Effect[];
  /** All of these are null, or none, in a draft. */
  readonly document: DocumentRef | null;
  readonly from: LegalDate | null;
  readonly lastDay: LegalDate | null;
  readonly bars: readonly Bar[];
  readonly interview: Interview | null;
  readonly workTeam: WorkTeam | null;
  /** The last day for the unit's plan; null where none is asked for. */
  readonly planBy: LegalDate | null;
  readonly progressEvery: Term | null;
  /** The minutes that it rests on; null where it rests on none. */
  readonly minutes: DocumentRef | null;
  /** Receivers of papers that it owes. */
  readonly receivers: readonly string[];
  /** Whose paper it is. */
  readonly organ: string;
}

const nothingYet = {
  document: null,
  from: null,
  lastDay: null,
  bars: [],
  interview: null,
  workTeam: null,
  planBy: null,
  progressEvery: null,
  receivers: [],
} as const;

/** The measure that an entry put in force. */
const imposed = (source: Source): Decision | null => {
  const { entry } = source;
  if (!isEntryOf(entry, 'measure-imposed')) return null;
  const { measure, reasons, filings } = entry.data;
  const { stage, term, effects, document, from, lastDay, bars, workTeam } = measure;
  return {
    rung: rungOn(source, stage, from),
    ...{ term, reasons, effects, document, from, lastDay, bars },
    interview: measure.interview ?? null,
    workTeam: typeof workTeam === 'object' ? workTeam : null,
    planBy: measure.planDue?.lastDay ?? null,
    progressEvery: measure.progressEvery,
    minutes: measure.resolution?.document ?? null,
    receivers: [...new Set(filings.map(({ toName }) => toName.zh))],
    organ: source.organ,
  };
};

/** The body that would decide: the first that the rung names without a condition, at the proposer's place. */
const organToBe = (source: Source, { deciders }: StageDefinition): string => {
  const { actor } = source.entry;
  const [body] = deciders.filter(({ exceptional = false }) => !exceptional);
  if (actor.by !== 'office' || !body) return source.organ;
  const office: Pick<Office, 'body' | 'jurisdiction'> = { ...actor.office, body: body.body };
  return source.bodyOf(office);
};

/** The measure that an entry proposes, as it would be decided. */
const proposed = (source: Source): Decision | null => {
  const { entry } = source;
  const told = isEntryOf(entry, 'proposal-opened')
    ? entry.data.proposal
    : isEntryOf(entry, 'proposal-taken-up')
      ? entry.data
      : null;
  if (told === null) return null;
  const rung = rungOn(source, told.stage, source.on);
  return {
    ...nothingYet,
    rung,
    term: told.term,
    reasons: told.reasons,
    effects: rung.effects,
    minutes: told.resolution?.document ?? null,
    organ: organToBe(source, rung),
  };
};

/** The measure that an entry decides, or proposes; null for an entry that does neither. */
export const decisionOf = (source: Source): Decision | null => imposed(source) ?? proposed(source);

/** The day of a paper: its document's or, where it has none, that of the act. */
export const dayOf = (source: Source, document: DocumentRef | null): LegalDate =>
  document?.date ?? legalDateOf(source.entry.at, source.law.zone);
