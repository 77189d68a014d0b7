import {
  type Act,
  type Actor,
  type Case,
  type CompetentOffice,
  competentOffices,
  currentMeasure,
  decide,
  type OfficeAct,
  recommend,
  restsOnResolution,
  rungOf,
  type StageId,
} from '@jieti/rules';
import type { Circumstances } from '../acts/judge.ts';
import { type Probe, probesOf } from './probes.ts';

type View = Pick<Circumstances, 'city' | 'unit' | 'now'>;

/** An act that may be done next: for which stage, and by whom. */
export interface NextAct {
  readonly act: Probe['act']['type'];
  readonly stage: StageId | null;
  readonly by: readonly CompetentOffice[] | 'unit';
  /** It must cite a resolution of the joint conference, so a session comes first (A12, A23, A24). */
  readonly needsResolution: boolean;
}

/** The rules would let this actor do it now: at most the words of the act could still be found wanting. */
const mayDo = (state: Case, act: Act, actor: Actor, view: View): boolean => {
  const outcome = decide(state, act, { ...view, actor, holders: [], tenures: [] });
  return outcome.ok || outcome.refusals.every((refusal) => refusal.kind === 'input');
};

/** Somebody of a competent body, in a capacity that counts. */
const somebodyOf = ({ body, level, jurisdiction, capacities }: CompetentOffice): Actor => ({
  by: 'office',
  subject: 'anybody',
  office: { body, level, jurisdiction, capacity: capacities[0] ?? 'staff' },
});

const officesFor = (state: Case, { act, stage }: Probe, office: OfficeAct, view: View): CompetentOffice[] =>
  competentOffices(view.city, view.unit, office, stage ?? undefined).filter((one) =>
    mayDo(state, act, somebodyOf(one), view),
  );

const askedOf = (state: Case, probe: Probe, view: View): NextAct[] => {
  const { act, stage, by } = probe;
  if (by === 'unit') {
    const actor: Actor = { by: 'unit', subject: 'anybody', unit: view.unit.id };
    return mayDo(state, act, actor, view) ? [{ act: act.type, stage, by, needsResolution: false }] : [];
  }
  const offices = officesFor(state, probe, by, view);
  const needsResolution = act.type === 'propose' && resolutionFirst(act.stage, view);
  return offices.length > 0 ? [{ act: act.type, stage, by: offices, needsResolution }] : [];
};

const resolutionFirst = (stage: StageId, { city }: View): boolean => {
  const rung = rungOf(city, stage);
  return rung !== undefined && restsOnResolution(rung);
};

/** Stages a proposal may be for: the one that waits to be taken up, or those the rules recommend and allow. */
const proposable = (state: Case, view: View): readonly StageId[] => {
  if (state.status === 'proposed') return [state.proposal.stage];
  const recommended = recommend(state, view);
  return recommended.ok ? recommended.value.allowed : [];
};

/**
 * What may be done next on a case's way up or off the ladder, and by whom; a referral (A27) or an appeal (I-9) goes beside it and
 * is no next step. Nothing is known here of the law: every act is put to the rules for
 * everybody it could be done by, so that asking in advance and acting give the same answer.
 */
export const nextActs = (state: Case, view: View): NextAct[] =>
  probesOf(
    currentMeasure(state),
    state.status === 'proposed' ? state.proposal : null,
    proposable(state, view),
  )
    .flatMap((probe) => askedOf(state, probe, view))
    .filter(({ act, stage }, i, all) => all.findIndex((n) => n.act === act && n.stage === stage) === i);
