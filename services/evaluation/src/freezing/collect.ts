import { effects } from '@jieti/lambda';
import type { Unit } from '@jieti/letters/contract';
import {
  accountedFor,
  type CitySettings,
  type FailedUnit,
  type FrozenUnit,
  type GradedYear,
  type LegalDate,
  type LettersFacts,
  legalDateOf,
  lettersOnDay,
  type NotGraded,
  nothingRecorded,
  owedInYear,
  percentColumn,
  placing,
  type RecordedLetters,
  type Scheme,
  takeUnit,
  type YearUnit,
} from '@jieti/rules';
import { ownUnits } from '../evaluated-units.ts';
import { lettersOf } from '../projections/letters.ts';
import { liabilitiesOf, measuresOf } from '../projections/measures.ts';
import { type Ancestors, ancestry, endOf, type KnownUnit, knownUnitPages } from '../projections/units.ts';
import { openUploads, type UploadsAt } from '../uploads/uploads.ts';
import { cappingEvents } from '../year-events/event-record.ts';
import { reportsLawOf } from '../year-law.ts';
import { resultsBelow } from './results-below.ts';

/** Units read, joined with their facts and held in memory at once. */
const pageSize = 250;

/** A page of the year's facts: units that can be graded, and those that cannot, each with why. */
export interface CollectedPage {
  readonly units: readonly FrozenUnit[];
  readonly failed: readonly FailedUnit[];
  /** Those that are not graded for the year, each with its end (I-31). */
  readonly notGraded: readonly NotGraded[];
}

interface Sources extends GradedYear {
  readonly city: CitySettings;
  /** The day on which the facts are collected: reports and findings are overdue by it. */
  readonly today: LegalDate;
  readonly scores: UploadsAt;
  readonly survey: UploadsAt;
  readonly place: ReturnType<typeof placing>;
  readonly ancestorsOf: ReturnType<typeof ancestry>;
}

const yearUnitOf = (unit: Unit): YearUnit => {
  const ended = endOf(unit);
  const how = unit.status === 'merged' ? 'merged' : 'abolished';
  const { id, name, group, kind } = unit;
  return { id, name, group, kind, ...(ended && { ended: { ...ended, how } }) };
};

/** The facts of the units from `first` to `last`, found by unit. */
const factsBetween = async (sources: Sources, first: string, last: string) => {
  const { scores, survey, year, city } = sources;
  const [entered, surveyed, measures, liable, letters, events] = await Promise.all([
    scores.between(first, last),
    survey.between(first, last),
    measuresOf(first, last, city),
    liabilitiesOf(first, last),
    lettersOf(year, first, last, city),
    cappingEvents(sources, first, last),
  ]);
  return (id: string) => ({
    scores: Object.fromEntries([...(entered.get(id) ?? [])].map(([column, { value }]) => [column, value])),
    survey: surveyed.get(id)?.get(percentColumn)?.value ?? null,
    measures: measures.get(id) ?? [],
    recorded: letters.get(id) ?? nothingRecorded,
    criminallyLiable: liable.get(id) ?? [],
    events: events.get(id) ?? [],
  });
};

/** The letter, reports, findings and duties of a unit as they are on the day, whoever has entered by then that a day has passed. */
const lettersOfUnit = (
  { unit, enteredOn }: KnownUnit,
  ancestors: Ancestors,
  recorded: RecordedLetters,
  { year, today }: Sources,
): LettersFacts => {
  const { id, kind, level, affiliation } = unit;
  const ended = endOf(unit);
  const facts = { id, kind, level, affiliation, ancestors, ...(ended && { ended }) };
  const { owed } = owedInYear(facts, year, today, enteredOn, reportsLawOf(year));
  return lettersOnDay(recorded, owed, today);
};

const collectPage = async (sources: Sources, known: readonly KnownUnit[]): Promise<CollectedPage> => {
  const all = known.map(({ unit }) => unit);
  const notGraded = all.flatMap((unit) => accountedFor(yearUnitOf(unit), sources.city, sources.year) ?? []);
  const left = new Set(notGraded.map(({ unit }) => unit));
  const staying = known.filter(({ unit }) => !left.has(unit.id));
  const page = staying.map(({ unit }) => unit);
  const belowOf = resultsBelow(sources);
  const [factsOf, ancestors] = await Promise.all([
    factsBetween(sources, page[0]?.id ?? '', page.at(-1)?.id ?? ''),
    sources.ancestorsOf(page),
  ]);
  const units: FrozenUnit[] = [];
  const failed: FailedUnit[] = [];
  for (const one of staying) {
    const { unit } = one;
    const above = ancestors.get(unit.id) ?? [];
    const { recorded, ...rest } = factsOf(unit.id);
    const below = await belowOf(unit);
    const facts = { ...rest, below, letters: lettersOfUnit(one, above, recorded, sources), ancestors: above };
    const judged = takeUnit(yearUnitOf(unit), facts, sources.place);
    if ('taken' in judged) units.push(judged.taken);
    else failed.push(judged.failed);
  }
  return { units, failed, notGraded };
};

/**
 * Collects every unit that a locality evaluates, with its scores, survey, letters and measures as of now, page by
 * page. Scores and survey are read through one version each, so that an upload in between is seen whole or not at all.
 */
export async function* collectYear(
  city: CitySettings,
  { year, by }: GradedYear,
  scheme: Scheme,
): AsyncGenerator<CollectedPage> {
  const [scores, survey] = await Promise.all([
    openUploads({ kind: 'scores', year, by }),
    openUploads({ kind: 'survey', year, by }),
  ]);
  const today = legalDateOf(effects.now(), city.zone);
  const sources = { year, by, city, today, scores, survey, place: placing(scheme), ancestorsOf: ancestry() };
  const ownOf = ownUnits(sources, sources.ancestorsOf);
  for await (const page of knownUnitPages(pageSize)) {
    const own = new Set((await ownOf(page.map(({ unit }) => unit))).map(({ id }) => id));
    const graded = page.filter(({ unit }) => own.has(unit.id));
    if (graded.length > 0) yield await collectPage(sources, graded);
  }
}
