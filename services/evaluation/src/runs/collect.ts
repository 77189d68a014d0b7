import type { Unit } from '@jieti/letters/contract';
import { type CitySettings, gradedInYear } from '@jieti/rules';
import type { FailedUnit, NotGraded } from '../contract/runs.ts';
import type { Scheme, SchemeGroup } from '../contract/scheme.ts';
import { lettersOf, noLetters } from '../facts/letters.ts';
import { liabilitiesOf, measuresOf } from '../facts/measures.ts';
import { ancestry, endOf, unitPages } from '../facts/units.ts';
import { placing } from '../scheme/placing.ts';
import { openSheet, type SheetAt } from '../sheets/sheet.ts';
import { percentColumn } from '../sheets/survey.ts';
import type { FrozenUnit } from './frozen.ts';
import { missingIn } from './indicators.ts';

/** Units read, joined with their facts and held in memory at once. */
const pageSize = 250;

/** A page of the year's facts: units that can be graded, and those that cannot, each with why. */
export interface CollectedPage {
  readonly units: readonly FrozenUnit[];
  readonly failed: readonly FailedUnit[];
  /** Those that are not graded for the year, each with its end (I-31). */
  readonly notGraded: readonly NotGraded[];
}

interface Sources {
  readonly year: number;
  readonly city: CitySettings;
  readonly scores: SheetAt;
  readonly survey: SheetAt;
  readonly place: (unit: Unit) => SchemeGroup | undefined;
  readonly ancestorsOf: ReturnType<typeof ancestry>;
}

/** A unit that is accounted for by its end; undefined for one to be graded. */
const accounted = (unit: Unit, { city, year }: Sources): NotGraded | undefined => {
  const { id, name, status, mergedInto } = unit;
  const ended = endOf(unit);
  if (!ended || gradedInYear(ended, city, year)) return undefined;
  const reason = status === 'merged' ? 'merged' : 'abolished';
  return { unit: id, name, reason, on: ended.from, ...(mergedInto !== undefined && { mergedInto }) };
};

const collectPage = async (sources: Sources, all: readonly Unit[]): Promise<CollectedPage> => {
  const notGraded = all.flatMap((unit) => accounted(unit, sources) ?? []);
  const left = new Set(notGraded.map(({ unit }) => unit));
  const page = all.filter(({ id }) => !left.has(id));
  const [first, last] = [page[0]?.id ?? '', page.at(-1)?.id ?? ''];
  const [scores, survey, measures, liable, letters, ancestors] = await Promise.all([
    sources.scores.between(first, last),
    sources.survey.between(first, last),
    measuresOf(first, last, sources.city),
    liabilitiesOf(first, last),
    lettersOf(sources.year, first, last, sources.city),
    sources.ancestorsOf(page),
  ]);
  const units: FrozenUnit[] = [];
  const failed: FailedUnit[] = [];
  for (const unit of page) {
    const { id, name } = unit;
    const group = sources.place(unit);
    if (!group) {
      failed.push({ unit: id, name, reason: 'in-no-group' });
      continue;
    }
    const facts = {
      scores: Object.fromEntries([...(scores.get(id) ?? [])].map(([column, { value }]) => [column, value])),
      survey: survey.get(id)?.get(percentColumn)?.value ?? null,
      measures: measures.get(id) ?? [],
      letters: letters.get(id) ?? noLetters,
    };
    const missing = missingIn(facts, group);
    if (missing.length > 0) {
      failed.push({ unit: id, name, reason: 'score-missing', indicators: missing });
      continue;
    }
    units.push({
      ...{ unit: id, name, ancestors: ancestors.get(id) ?? [], group: group.id },
      register: { group: unit.group, kind: unit.kind },
      ...facts,
      criminallyLiable: liable.get(id) ?? [],
    });
  }
  return { units, failed, notGraded };
};

/**
 * Collects every unit of the city, the city itself left out, with its scores, survey, letters and measures as of now, page by
 * page. Scores and survey are read through one version each, so that an upload in between is seen whole or not at all.
 */
export async function* collectYear(
  city: CitySettings,
  year: number,
  scheme: Scheme,
): AsyncGenerator<CollectedPage> {
  const [scores, survey] = await Promise.all([
    openSheet({ kind: 'scores', year }),
    openSheet({ kind: 'survey', year }),
  ]);
  const sources = { year, city, scores, survey, place: placing(scheme), ancestorsOf: ancestry() };
  for await (const page of unitPages(pageSize)) {
    const graded = page.filter(({ id }) => id !== city.root);
    if (graded.length > 0) yield await collectPage(sources, graded);
  }
}
