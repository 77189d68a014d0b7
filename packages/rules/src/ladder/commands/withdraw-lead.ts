import { competentOffices } from '../../competence/competent-offices.ts';
import { actName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkReasons } from '../../decision/common-checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { wrongStatus } from '../case/wrong-status.ts';

type WithdrawLead = Extract<Act, { type: 'withdraw-lead' }>;

const what = actName('withdraw-lead');

/** The office that entered a lead, whoever of it: the same body in the same place. */
const checkEnteredBy = ({ openedBy }: Case, { actor }: ActContext): CheckResult => {
  if (actor.by !== 'office') return null;
  const entered = openedBy.by === 'office' ? openedBy.office : null;
  const same = entered?.body === actor.office.body && entered.jurisdiction === actor.office.jurisdiction;
  return same ? null : refusal('lead-of-others', {}, { facts: { enteredBy: entered } });
};

/**
 * A lead entered by mistake is withdrawn, with reasons, by the office that entered it, before anybody has verified it; it stays on the
 * record, and the unit never learns of it (A26; I-41).
 */
export const withdrawLead = (state: Case, act: WithdrawLead, context: ActContext) => {
  const refusals = collect(
    state.status === 'lead' ? null : wrongStatus(state, 'jurisdiction', what),
    onlyCompetent(context, competentOffices(context.city, context.unit, 'withdraw-lead'), what, [
      'jurisdiction',
    ]),
    checkEnteredBy(state, context),
    checkReasons(act.reasons, 'jurisdiction'),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    {
      type: 'lead-withdrawn',
      at: context.now,
      actor: context.actor,
      articles: ['jurisdiction'],
      explanation: explanationBuilder(context.city, today(context)).explain(['jurisdiction'], {
        enteredAt: state.openedAt,
      }),
      data: { reasons: act.reasons },
    },
  ]);
};
