import { bodiesToday } from '../../bodies/index.ts';
import type { LadderAct } from '../../competence/acts/index.ts';
import {
  type CompetentOffice,
  competentBelow,
  competentWhereDecided,
} from '../../competence/competent-offices.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import type { Refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Bilingual } from '../../vocabulary.ts';
import type { ActContext, Setting } from '../case/act.ts';
import type { Measure } from '../case/measure.ts';

/** The body that decided this very measure: same body, same place, wherever the unit stands today. */
export const decidingBody = (
  measure: Measure,
  context: Setting,
  act: LadderAct,
): readonly CompetentOffice[] => {
  const { decidedBy, stage } = measure;
  if (decidedBy.by !== 'office') return [];
  const { office } = decidedBy;
  return competentWhereDecided(context.city, context.unit, act, stage, office).filter(({ body }) =>
    bodiesToday(context.city, office.body).includes(body),
  );
};

/** Those who verify at the place that decided: a county's office does not accept what the city imposed. */
export const acceptingBodies = (measure: Measure, context: Setting): readonly CompetentOffice[] => {
  const rung = requireRung(context.city, measure.stage);
  // A22: listed supervision ends when the body that listed it has verified.
  if (rung.endsBy === 'verification') return decidingBody(measure, context, 'accept');
  const { decidedBy, stage } = measure;
  return decidedBy.by === 'office'
    ? competentWhereDecided(context.city, context.unit, 'accept', stage, decidedBy.office)
    : [];
};

/**
 * Those who accept before the place that decided does, one level below it, where the stage asks for that (A35 of a province's measure);
 * nobody once they have, and where no level is between.
 */
export const acceptingFirst = (measure: Measure, { city, unit }: Setting): readonly CompetentOffice[] => {
  const { decidedBy, stage, acceptedBelowAt } = measure;
  const rung = requireRung(city, stage);
  return rung.acceptedBelowFirst && decidedBy.by === 'office' && !acceptedBelowAt
    ? competentBelow(city, unit, rung, decidedBy.office)
    : [];
};

/** Refuses anybody but those named, with the article of the measure that stands. */
export const onlyThese = (
  measure: Measure,
  context: ActContext,
  competent: readonly CompetentOffice[],
  what: Bilingual,
): Refusal | null =>
  onlyCompetent(context, competent, what, [requireRung(context.city, measure.stage).article]);
