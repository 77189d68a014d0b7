import { actName } from '../../competence/names.ts';
import { onlyUnit } from '../../competence/refusals.ts';
import { collect, today } from '../../decision/checks.ts';
import { checkText } from '../../decision/common-checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { currentMeasure } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';

type ReportProgress = Extract<Act, { type: 'report-progress' }>;

/**
 * The unit reports how far it has come or, with `complete`, that everything is put right (A20–A24). A complete report
 * filed before the end keeps the unit's rights while the office verifies, even past the end.
 */
export const reportProgress = (state: Case, act: ReportProgress, context: ActContext) => {
  const measure = currentMeasure(state);
  const article = measure ? requireRung(context.city, measure.stage).article : 'accountability';
  const refusals = collect(
    measure ? null : wrongStatus(state, article, actName('report-progress')),
    measure?.acceptedAt
      ? refusal('already-accepted', {}, { articles: [article], facts: { acceptedAt: measure.acceptedAt } })
      : null,
    onlyUnit(context, 'report-progress', article),
    checkText(act.text, { zh: '进展情况', en: 'The report' }, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    {
      type: 'progress-reported',
      at: context.now,
      actor: context.actor,
      articles: [article],
      explanation: explanationBuilder(context.city, today(context)).explain([article], {
        stage: measure?.stage,
        complete: act.complete,
        until: measure?.until,
        beforeTheEnd: measure ? context.now < measure.until : null,
      }),
      data: { text: act.text, complete: act.complete },
    },
  ]);
};
