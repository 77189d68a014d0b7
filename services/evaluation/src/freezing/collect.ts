import { effects } from '@jieti/lambda';
import type { Unit } from '@jieti/letters/contract';
import {
  accountedFor,
  ancestorsInYear,
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
  type UnitId,
  type YearUnit,
} from '@jieti/rules';
import { evaluatorsIn, registerOfYear } from '../evaluated-units.ts';
import { lettersOf } from '../projections/letters.ts';
import { liabilitiesOf, measuresOf } from '../projections/measures.ts';
import { type Ancestors, endOf, type KnownUnit, knownUnitPages } from '../projections/units.ts';
import { openUploads, type UploadsAt } from '../uploads/uploads.ts';
import { cappingEvents } from '../year-events/event-record.ts';
import { reportsLawOf } from '../year-law.ts';
import { resultsBelow } from './results-below.ts';

/** Units read, joined with their facts and held in memory at once. */
const pageSize = 250;

/** A page of the year's facts: units that can be graded, and those that cannot, each with why. */
interface CollectedPage {
  readonly units: readonly FrozenUnit[];
  readonly failed: readonly FailedUnit[];
  /** Those that are not graded for the year, each with its end (I-31). */
  readonly notGraded: readonly NotGraded[];
}

/** The same, with those of its units that were moved since the year began. */
interface CollectedOwn extends CollectedPage {
  readonly moved: readonly UnitId[];
}

interface Sources extends GradedYear {
  readonly city: CitySettings;
  /** The day on which the facts are collected: reports and findings are overdue by it. */
  readonly today: LegalDate;
  readonly scores: UploadsAt;
  readonly survey: UploadsAt;
  readonly place: ReturnType<typeof placing>;
  readonly belowOf: Awaited<ReturnType<typeof resultsBelow>>;
  readonly registerAbove: ReturnType<typeof registerOfYear>;
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
  const [factsOf, find] = await Promise.all([
    factsBetween(sources, page[0]?.id ?? '', page.at(-1)?.id ?? ''),
    sources.registerAbove(page),
  ]);
  const units: FrozenUnit[] = [];
  const failed: FailedUnit[] = [];
  for (const one of staying) {
    const { unit } = one;
    const above = ancestorsInYear(unit, find, sources.city, sources.year);
    const { recorded, ...rest } = factsOf(unit.id);
    const below = await sources.belowOf(unit);
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
): AsyncGenerator<CollectedOwn> {
  const [scores, survey, belowOf] = await Promise.all([
    openUploads({ kind: 'scores', year, by }),
    openUploads({ kind: 'survey', year, by }),
    resultsBelow({ year }),
  ]);
  const today = legalDateOf(effects.now(), city.zone);
  const sources = {
    year,
    by,
    city,
    today,
    scores,
    survey,
    belowOf,
    place: placing(scheme),
    registerAbove: registerOfYear(year),
  };
  const evaluatorsOf = evaluatorsIn(year, sources.registerAbove);
  for await (const page of knownUnitPages(pageSize)) {
    const all = await evaluatorsOf(page.map(({ unit }) => unit));
    const own = all.filter(({ unit, evaluator }) => unit.id !== city.root && evaluator === (by ?? city.root));
    const ids = new Set(own.map(({ unit }) => unit.id));
    const graded = page.filter(({ unit }) => ids.has(unit.id));
    const moved = own.flatMap((one) => (one.moved ? [one.unit.id] : []));
    if (graded.length > 0) yield { ...(await collectPage(sources, graded)), moved };
  }
}
