import { type Act, type Actor, type Case, type CompetentOffice, decide, type StageId } from '@jieti/rules';
import { needsMinutes, type Probe, probesOf } from './probes.ts';
import type { View } from './view.ts';

/** An act that may be done next: for which stage or on what, and by whom. */
export interface NextAct {
  readonly act: Probe['act']['type'];
  readonly stage: StageId | null;
  readonly number: number | null;
  readonly by: readonly CompetentOffice[] | 'unit';
  /** It must cite a resolution of the joint conference, so a session comes first (A12, A23, A24). */
  readonly needsResolution: boolean;
}

/** The rules would let this actor do it now: at most the words of the act could still be found wanting. */
const mayDo = (state: Case, act: Act, actor: Actor, view: View): boolean => {
  const outcome = decide(state, act, { ...view, actor });
  return outcome.ok || outcome.refusals.every((refusal) => refusal.kind === 'input');
};

/** Somebody of a competent body, in a capacity that counts. */
const somebodyOf = ({ body, level, jurisdiction, capacities }: CompetentOffice): Actor => ({
  by: 'office',
  subject: 'anybody',
  office: { body, level, jurisdiction, capacity: capacities[0] ?? 'staff' },
});

const nameOf = ({ body, jurisdiction, capacities }: CompetentOffice): string =>
  [body, jurisdiction, ...capacities].join(' ');

const askedOf = (state: Case, { act, stage, number, by }: Probe, view: View): NextAct[] => {
  const named = { act: act.type, stage, number };
  if (by === 'unit') {
    const actor: Actor = { by: 'unit', subject: 'anybody', unit: view.unit.id };
    return mayDo(state, act, actor, view) ? [{ ...named, by, needsResolution: false }] : [];
  }
  const offices = by
    .filter((one, i) => by.findIndex((other) => nameOf(other) === nameOf(one)) === i)
    .filter((one) => mayDo(state, act, somebodyOf(one), view));
  const needsResolution = citesMinutes(act, view);
  return offices.length > 0 ? [{ ...named, by: offices, needsResolution }] : [];
};

const citesMinutes = (act: Probe['act'], view: View): boolean =>
  act.type === 'propose'
    ? needsMinutes(act.stage, view)
    : act.type === 'decide' && act.resolution !== undefined;

const same = (a: NextAct, b: NextAct): boolean =>
  a.act === b.act && a.stage === b.stage && a.number === b.number;

/**
 * The acts that may be done next on a case, and by whom: on its way up or off the ladder, and beside it a referral (A27) and an
 * appeal (I-9), also once it is closed. No law is known here: every act is put to the rules for everybody it
 * could be done by, so that asking in advance and acting give the same answer.
 */
export const nextActs = (state: Case, view: View): NextAct[] =>
  probesOf(state, view)
    .flatMap((probe) => askedOf(state, probe, view))
    .filter((one, i, all) => all.findIndex((other) => same(one, other)) === i);
