import { actName } from '../../competence/names.ts';
import { onlyUnit } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkText } from '../../decision/common-checks.ts';
import { checkDocument } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';

type HandInPlan = Extract<Act, { type: 'hand-in-plan' }>;

/**
 * The unit hands in the plan by which it means to put things right, or a better one. Where the law asks for it within some days, late is
 * late and is entered all the same; where it does not, a unit may hand one in unasked.
 */
export const handInPlan = (state: Case, act: HandInPlan, context: ActContext) => {
  const measure = currentMeasure(state);
  const article = measure ? requireRung(context.city, measure.stage).article : 'accountability';
  const refusals = collect(
    measure ? checkStanding(measure, act, article) : wrongStatus(state, article, actName('hand-in-plan')),
    onlyUnit(context, 'hand-in-plan', article),
    checkText(act.text, { zh: '整改方案', en: 'The plan' }, article),
    checkDocument(context, act.document, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    const { text, document } = act;
    const due = measure?.planDue ?? null;
    const late = due !== null && context.now >= due.until;
    return [
      {
        type: 'plan-handed-in',
        at: context.now,
        actor: context.actor,
        articles: [article],
        explanation: explanationBuilder(context.city, today(context)).explain([article], {
          stage: measure?.stage,
          dueOn: due?.lastDay ?? null,
          late,
        }),
        data: { text, document, late },
      },
    ];
  });
};

/** A plan is of what has still to be put right, and is written after the decision that asks for it. */
const checkStanding = (measure: Measure, { document }: HandInPlan, article: Provision): CheckResult =>
  collect(
    measure.acceptedAt
      ? refusal('already-accepted', {}, { articles: [article], facts: { acceptedAt: measure.acceptedAt } })
      : null,
    document.date < measure.from
      ? refusal(
          'plan-before-decision',
          { date: document.date, decidedOn: measure.from },
          { articles: [article], pointer: '/document/date' },
        )
      : null,
  );
