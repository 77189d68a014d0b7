import { actName } from '../../competence/names.ts';
import { onlySomewhere } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkReasons } from '../../decision/common-checks.ts';
import { checkDocument, checkNotOlder } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { isReleasable, requireRung } from '../../law/rungs.ts';
import type { Provision } from '../../provisions/index.ts';

import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { decidingBody, onlyThese } from '../competence/of-measure.ts';

type Release = Extract<Act, { type: 'release' }>;

const what = actName('release');
const theMeasure = { zh: '所解除的措施', en: 'the measure that it releases' };

/** The body that approved a warning or a veto releases it once it is verified as put right, early or late (A23, A24). */
export const release = (state: Case, act: Release, context: ActContext) => {
  const measure = currentMeasure(state);
  const article = measure ? requireRung(context.city, measure.stage).article : 'regime';
  const refusals = collect(
    measure ? checkReleasable(measure, context, article) : wrongStatus(state, article, what),
    measure
      ? onlyThese(measure, context, decidingBody(measure, context, 'release'), what)
      : onlySomewhere(context, 'release'),
    checkDocument(context, act.document, article),
    measure ? checkNotOlder(act.document, { name: theMeasure, on: measure.from }, article) : null,
    checkReasons(act.reasons, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    {
      type: 'measure-released',
      at: context.now,
      actor: context.actor,
      articles: [article],
      explanation: explanationBuilder(context.city, today(context)).explain([article], {
        stage: measure?.stage,
        acceptedAt: measure?.acceptedAt,
        until: measure?.until,
        early: measure ? context.now < measure.until : null,
      }),
      data: { document: act.document, reasons: act.reasons },
    },
  ]);
};

const checkReleasable = (measure: Measure, { city }: ActContext, article: Provision): CheckResult => {
  const stage = requireRung(city, measure.stage);
  if (!isReleasable(stage)) {
    return refusal(
      'ends-by-acceptance',
      { stage: stage.name },
      { articles: [article], facts: { stage: stage.id, endsBy: stage.endsBy } },
    );
  }
  return measure.acceptedAt
    ? null
    : refusal('not-accepted', {}, { articles: [article], facts: { acceptedAt: null } });
};
