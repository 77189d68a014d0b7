import {
  allowed,
  checkMatch,
  city,
  effects,
  executeCommand,
  notFound,
  notFoundAt,
  type Principal,
  type Request,
} from '@jieti/lambda';
import {
  actAs,
  addLiabilityOutcome,
  type Conviction,
  canRead,
  convictedOn,
  type GivenOutcome,
  type LiabilityGiven,
  placeOf,
  recordLiability as recordByRules,
  referralsOf,
  type UnitId,
} from '@jieti/rules';
import { casesOn } from '../case/cases-on.ts';
import type { routes } from '../contract/routes.ts';
import { tenuresOf } from '../projections/posts.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { convictionsIn, liabilitiesOn, liabilityWrites, loadLiability } from './liability-record.ts';
import { liabilityView } from './liability-view.ts';

/** Convictions of the holder that stand in the unit, from referrals of its cases and without a case. */
const convictionsOf = async (unit: UnitId, holder: string): Promise<Conviction[]> => {
  const referred = (await casesOn(unit)).flatMap((state) =>
    referralsOf(state)
      .filter(({ about }) => about.holder === holder)
      .flatMap((referral) => {
        const on = convictedOn(referral);
        return on === null ? [] : [{ unit, post: referral.about.post, on, caseId: state.id }];
      }),
  );
  return [...referred, ...convictionsIn(await liabilitiesOn(unit), holder)];
};

const answer = (
  decided: Parameters<typeof liabilityWrites>[0],
  before: Parameters<typeof liabilityWrites>[1],
) => {
  const version = (before?.version ?? 0) + 1;
  return {
    writes: liabilityWrites(decided, before),
    answer: { status: before ? 200 : 201, body: liabilityView(decided.state, version), version },
  };
};

/**
 * Enters that a leader was held criminally liable elsewhere (A25): record, entry and the command's record in one transaction.
 * @throws 404 for a unit unknown or outside, alike, and the refusals of the rules.
 */
export const recordLiability = (request: Request<typeof routes.recordLiability>) =>
  executeCommand(table, request, async () => {
    const { principal, body } = request;
    const { unit: unitId, as, ...given } = body;
    const unit = await unitFacts(unitId);
    if (!unit || !canRead(principal, placeOf(unit))) throw notFoundAt('unknown-unit', '/unit');
    checkMatch(request, 0);
    const circumstances = {
      ...{ city: city(), unit, now: effects.now(), newId: effects.newId() },
      tenures: await tenuresOf(unit.id),
      known: await convictionsOf(unit.id, body.holder),
    };
    const decide = (actor: Parameters<typeof recordByRules>[1]['actor']) =>
      recordByRules(given satisfies LiabilityGiven, { ...circumstances, actor });
    return answer(allowed(actAs(principal, 'record-liability', placeOf(unit), city(), decide, as)), null);
  });

/** A liability whose unit the caller can read, with that unit. @throws `not-found` for an unknown one and for one outside, alike. */
export const readableLiability = async (principal: Principal, id: string) => {
  const record = await loadLiability(id);
  const unit = record && (await unitFacts(record.about.unit));
  if (!unit || !canRead(principal, placeOf(unit))) throw notFound();
  return { record, unit };
};

/** Enters more that came of it, or puts right what was recorded wrongly (A25). */
export const addOutcome = (request: Request<typeof routes.addLiabilityOutcome>) =>
  executeCommand(table, request, async () => {
    const { principal, body, params } = request;
    const { as, ...given } = body;
    const { record, unit } = await readableLiability(principal, params.id);
    checkMatch(request, record.version);
    const act = given.corrects === undefined ? 'record-liability' : 'correct-liability';
    const circumstances = { city: city(), unit, now: effects.now() };
    const { id, about, outcomes } = record;
    const decide = (actor: Parameters<typeof addLiabilityOutcome>[2]['actor']) =>
      addLiabilityOutcome({ id, about, outcomes }, given satisfies GivenOutcome, { ...circumstances, actor });
    return answer(allowed(actAs(principal, act, placeOf(unit), city(), decide, as)), record);
  });
