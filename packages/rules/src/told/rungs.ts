import type { CitySettings, StageDefinition } from '../city.ts';
import type { LegalDate, StageId } from '../vocabulary.ts';
import { type Figure, figureOf } from './figures.ts';
import { competentBodies, type NamedCompetence } from './named-bodies.ts';

/** A rung of the ladder with the figures of the day and the names of those who act at it. */
export type ToldRung = Omit<
  StageDefinition,
  'proposers' | 'deciders' | 'interviewers' | 'term' | 'progressEvery' | 'form' | 'unmet'
> & {
  readonly proposers: readonly NamedCompetence[];
  readonly deciders: readonly NamedCompetence[];
  /** Null: those who decide hold its interview, if it has one. */
  readonly interviewers: readonly NamedCompetence[] | null;
  readonly term: {
    readonly general: Figure;
    readonly minimum: Figure;
    readonly maximum: Figure;
    readonly reasonOffGeneral: boolean;
  };
  readonly progressEvery: Figure | null;
  readonly form: StageDefinition['form'] | null;
  readonly unmet: { readonly next: StageId } | { readonly verifyAgainEvery: Figure };
};

/** A rung as it is told on a day. */
const toldRung = (city: CitySettings, rung: StageDefinition, on: LegalDate): ToldRung => {
  const figure = (parameter: string): Figure => figureOf(city, parameter, on);
  const { general, minimum, maximum, reasonOffGeneral } = rung.term;
  return {
    ...rung,
    proposers: competentBodies(city, rung.proposers),
    deciders: competentBodies(city, rung.deciders),
    interviewers: rung.interviewers ? competentBodies(city, rung.interviewers) : null,
    term: {
      general: figure(general),
      minimum: figure(minimum),
      maximum: figure(maximum),
      reasonOffGeneral,
    },
    progressEvery: rung.progressEvery === undefined ? null : figure(rung.progressEvery),
    form: rung.form ?? null,
    unmet:
      'next' in rung.unmet
        ? { next: rung.unmet.next }
        : { verifyAgainEvery: figure(rung.unmet.verifyAgainEvery) },
  };
};

/** Rungs as they are told on a day, in the order given: the lightest first. */
export const rungsOn = (
  city: CitySettings,
  rungs: readonly StageDefinition[],
  on: LegalDate,
): readonly ToldRung[] => rungs.map((rung) => toldRung(city, rung, on));
