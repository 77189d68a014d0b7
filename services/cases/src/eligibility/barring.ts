import type { Post } from '@jieti/letters/contract';
import {
  type BarringMeasure,
  barsByRegister,
  type Case,
  type CaseId,
  type CitySettings,
  type LegalDate,
  type Liability,
  legalDateOf,
  type Measure,
  measuresOf,
  type StandingFact,
  standingFactsOf,
  standingOfLiability,
  type UnitId,
} from '@jieti/rules';
import { casesOn } from '../case/cases-on.ts';
import { liabilitiesOn } from '../liability/liability-record.ts';
import { postsOf, tenuresOfPost } from '../projections/posts.ts';

const barring = (caseId: CaseId | null, measure: Measure, zone: string): BarringMeasure => ({
  caseId,
  stage: measure.stage,
  effects: measure.effects,
  from: measure.from,
  lastDay: measure.lastDay,
  endedOn: measure.ended && legalDateOf(measure.ended.at, zone),
  revoked: measure.ended?.how === 'revoked',
});

/** A unit that a question concerns, with its posts and its cases. */
interface UnitOnFile {
  readonly unit: UnitId;
  readonly posts: readonly Post[];
  readonly cases: readonly Case[];
  /** Criminal liability of its leaders that no case here referred (A25). */
  readonly liabilities: readonly Liability[];
}

const onFile = (units: readonly UnitId[]): Promise<UnitOnFile[]> =>
  Promise.all(
    units.map(async (unit) => ({
      unit,
      posts: await postsOf(unit),
      cases: await casesOn(unit),
      liabilities: await liabilitiesOn(unit),
    })),
  );

/** The units whose cases the asker can read, and the city's law. */
interface Reading {
  readonly sees: (unit: UnitId) => boolean;
  readonly city: CitySettings;
}

/** The facts of an answer: the measures that bar, and what stands on a day beside them (A11). */
export interface EligibilityFacts {
  readonly measures: readonly BarringMeasure[];
  readonly standing: (on: LegalDate) => readonly StandingFact[];
}

type Concerns = (measure: Measure, posts: readonly Post[]) => boolean;

const factsFrom = (
  files: readonly UnitOnFile[],
  concerns: Concerns,
  holder: string | null,
  { sees, city }: Reading,
): EligibilityFacts => ({
  measures: files.flatMap(({ posts, cases }) =>
    cases.flatMap((state) =>
      measuresOf(state)
        .filter((measure) => measure.effects.length > 0 && concerns(measure, posts))
        .map((measure) => barring(sees(state.unit) ? state.id : null, measure, city.zone)),
    ),
  ),
  standing: (on) =>
    files.flatMap(({ unit, posts, cases, liabilities }) => {
      const question = { city, on, holder, unit, tenures: posts.flatMap(tenuresOfPost) };
      const inCases = cases
        .flatMap((state) => standingFactsOf(state, question))
        .map((one) => (sees(unit) ? one : { ...one, caseId: null }));
      const withoutCase = liabilities
        .filter(({ about }) => holder === null || about.holder === holder)
        .flatMap((one) => standingOfLiability(one, on, city));
      return [...inCases, ...withoutCase];
    }),
});

/** Measures with effects on this unit (A23, A24), and what else stands on it, whose cases the asker may open. */
export const factsOfUnit = async (unit: UnitId, city: CitySettings): Promise<EligibilityFacts> =>
  factsFrom(await onFile([unit]), () => true, null, { sees: () => true, city });

/**
 * Measures that bar this holder, in any unit they ever held a post of (A23, A24; I-39): by the register as it is now, which may have been put
 * right since; and what else stands against them (A25, A27).
 */
export const factsOfHolder = async (
  holder: string,
  units: readonly UnitId[],
  reading: Reading,
): Promise<EligibilityFacts> =>
  factsFrom(
    await onFile(units),
    ({ bars, from }, posts) => barsByRegister(bars, from, posts).some((bar) => bar.holder === holder),
    holder,
    reading,
  );
