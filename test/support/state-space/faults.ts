import type { Act, Actor, Deadline } from '@jieti/rules';
import type { NextAct } from '../../../services/cases/src/views/next-acts.ts';
import { shown } from './ends.ts';
import type { Ground, Standing } from './ground.ts';
import type { Taken } from './offers.ts';
import { actorsFor, ask, clockIsDue, unitStaff } from './place.ts';
import { waysOf } from './ways.ts';

/** Acts that carry a case on; the others go on beside it, also once it is closed. */
const carryOn: readonly NextAct['act'][] = ['verify', 'propose', 'decide', 'extend', 'accept', 'release'];

/** Nobody can do it unless the conference agrees, and nobody can make it agree (A12). */
export const needsAgreement = (act: Act): boolean => act.type === 'propose' && act.resolution !== undefined;

export const nameOf = (actor: Actor): string =>
  actor.by === 'office'
    ? `${actor.office.capacity} of ${actor.office.body} of ${actor.office.jurisdiction}`
    : actor.by;

/**
 * No act of any body leads on from here, whatever the conference resolves, though the case is not over and the clock has nothing to do
 * first.
 */
export const deadEnd = (ground: Ground, standing: Standing, taken: readonly Taken[]): readonly string[] => {
  if (standing.state.status === 'closed') return [];
  const leads = ({ offer, by, done }: Taken) =>
    by.by === 'office' && carryOn.includes(offer.act) && done.some(({ act }) => !needsAgreement(act));
  return taken.some(leads) || clockIsDue(ground, standing) ? [] : ['nobody may carry it on'];
};

/** Offered, and refused in every way that it can be done. */
export const offeredInVain = (taken: readonly Taken[]): readonly string[] =>
  taken
    .filter(({ done }) => done.length === 0)
    .map(
      ({ offer: { act, stage, number }, by, refusedBy }) =>
        `${act} ${stage ?? number ?? ''} is offered to the ${nameOf(by)}, and refused: ${refusedBy.join(', ')}`,
    );

/** The act by which a deadline is met. */
export const meets: Readonly<Record<Deadline['kind'], NextAct['act']>> = {
  ...{ rectification: 'report-progress', progress: 'report-progress', plan: 'hand-in-plan' },
  ...{ statement: 'state-case', appeal: 'appeal', verification: 'verify', proposal: 'propose' },
  ...{ 'taking-up': 'propose', decision: 'decide', acceptance: 'accept', release: 'release' },
  ...{ 'verification-again': 'accept', filing: 'file', 'appeal-resolution': 'resolve-appeal' },
  'measure-review': 'review-measure',
};

const isMet = (ground: Ground, standing: Standing, { kind, stage, of, bodies, whose }: Deadline): boolean => {
  const next = { act: meets[kind], stage, number: of };
  const everywhere = bodies.map((one) => ({ ...one, capacities: [] }));
  const actors =
    whose === 'unit' ? [unitStaff(ground)] : everywhere.flatMap((one) => actorsFor(ground, one, next.act));
  return actors.some((by) =>
    waysOf({ ground, standing, next, by }).some((act) => ask(ground, standing, act, by, stage).ok),
  );
};

/** Shown as running or overdue, and nobody for whom it runs may do what it asks for. */
export const deadlinesInVain = (ground: Ground, standing: Standing): readonly string[] =>
  shown(ground, standing)
    .filter((one) => !isMet(ground, standing, one))
    .map(
      ({ kind, stage, lastDay }) =>
        `the deadline “${kind}” ${stage ?? ''} until ${lastDay} can be met by nobody`,
    );
