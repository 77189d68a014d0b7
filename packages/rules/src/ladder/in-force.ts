import type { Refusal } from '../decision/refusal.ts';
import type { Bilingual } from '../vocabulary.ts';
import type { ActContext } from './acts.ts';
import type { Case } from './case.ts';
import { type CompetentOffice, competentWhereDecided, type OfficeAct } from './competence.ts';
import { onlyCompetent } from './competence-refusals.ts';
import type { Measure } from './measure.ts';
import { standingRung } from './rungs.ts';

/** The measure that stands, whatever else is open; null where none does. */
export const currentMeasure = (state: Case): Measure | null => ('measure' in state ? state.measure : null);

/** All measures of a case, oldest first: those that ended and the one that stands. */
export const measuresOf = (state: Case): readonly Measure[] => {
  const current = currentMeasure(state);
  return current ? [...state.past, current] : state.past;
};

/** The body that decided this very measure: same body, same place, wherever the unit stands today. */
export const decidingBody = (
  measure: Measure,
  context: Pick<ActContext, 'city' | 'unit'>,
  act: OfficeAct,
): readonly CompetentOffice[] => {
  const { decidedBy, stage } = measure;
  if (decidedBy.by !== 'office') return [];
  const { office } = decidedBy;
  return competentWhereDecided(context.city, context.unit, act, stage, office).filter(
    ({ body }) => body === office.body,
  );
};

/** Those who verify at the place that decided: a county's office does not accept what the city imposed. */
export const acceptingBodies = (
  measure: Measure,
  context: Pick<ActContext, 'city' | 'unit'>,
): readonly CompetentOffice[] => {
  const rung = standingRung(context.city, measure.stage);
  // A22: listed supervision ends when the body that listed it has verified.
  if (rung.endsBy === 'verification') return decidingBody(measure, context, 'accept');
  const { decidedBy, stage } = measure;
  return decidedBy.by === 'office'
    ? competentWhereDecided(context.city, context.unit, 'accept', stage, decidedBy.office)
    : [];
};

/** Refuses anybody but those named, with the article of the measure that stands. */
export const onlyThese = (
  measure: Measure,
  context: ActContext,
  competent: readonly CompetentOffice[],
  what: Bilingual,
): Refusal | null =>
  onlyCompetent(context, competent, what, [standingRung(context.city, measure.stage).article]);
