import {
  type CompetentOffice,
  competentOffices,
  type DecidingSeat,
} from '../../competence/competent-offices.ts';
import { sitesReaching, sitesReachingAnywhere } from '../../competence/sites.ts';
import type { Actor } from '../../decision/actor.ts';
import { requireRung } from '../../law/rungs.ts';
import type { StageId, UnitId } from '../../vocabulary.ts';
import type { Setting } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import { currentMeasure } from '../case/measures.ts';

const seatOf = (actor: Actor | null | undefined): DecidingSeat | null =>
  actor?.by === 'office' ? actor.office : null;

/** The place that runs a case: of whoever proposed what is open, else decided what stands, else verified it; null where none did. */
const runBy = (state: Case): DecidingSeat | null =>
  (state.status === 'proposed' ? seatOf(state.proposal.proposedBy) : null) ??
  seatOf(currentMeasure(state)?.decidedBy) ??
  state.verification?.by ??
  null;

/** The places that could only take the case over at a stage, and the one of them that has, if any. */
const takingOver = (state: Case, { city, unit }: Setting, stage: StageId) => {
  const places = sitesReaching(city, unit, requireRung(city, stage)).map(({ jurisdiction }) => jurisdiction);
  const running = runBy(state)?.jurisdiction;
  return { places, takenBy: places.find((place) => place === running) };
};

const sittingIn = (offices: readonly CompetentOffice[], place: UnitId): readonly CompetentOffice[] =>
  offices.filter(({ jurisdiction }) => jurisdiction === place);

const sittingElsewhere = (
  offices: readonly CompetentOffice[],
  places: readonly UnitId[],
): readonly CompetentOffice[] => offices.filter(({ jurisdiction }) => !places.includes(jurisdiction));

/** Names those in charge of a stage in this case: the level that took it or, until one has, those in charge of the unit. */
export const inCharge = (
  state: Case,
  setting: Setting,
  act: 'propose' | 'decide',
  stage: StageId,
): readonly CompetentOffice[] => {
  const competent = competentOffices(setting.city, setting.unit, act, stage);
  const { places, takenBy } = takingOver(state, setting, stage);
  return takenBy === undefined ? sittingElsewhere(competent, places) : sittingIn(competent, takenBy);
};

/**
 * Names those who may propose a stage in this case. A level that reaches any depth takes the case from those in charge of the unit by
 * verifying it or by a proposal of its own, and then goes on with it alone: never do two levels run one case (A21, A22).
 */
export const mayPropose = (state: Case, setting: Setting, stage: StageId): readonly CompetentOffice[] =>
  takingOver(state, setting, stage).takenBy === undefined
    ? competentOffices(setting.city, setting.unit, 'propose', stage)
    : inCharge(state, setting, 'propose', stage);

/** Names those in charge of verifying a lead against a unit (A26); whoever may take the case over by it need not. */
export const inChargeOfVerifying = ({ city, unit }: Setting): readonly CompetentOffice[] =>
  sittingElsewhere(
    competentOffices(city, unit, 'verify'),
    sitesReachingAnywhere(city, unit).map(({ jurisdiction }) => jurisdiction),
  );
