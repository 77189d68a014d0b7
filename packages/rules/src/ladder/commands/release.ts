import { onlySomewhere } from '../../competence/refusals.ts';
import { badState, type CheckResult, collect, documented, reasoned, today } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { standingRung } from '../../law/rungs.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { decidingBody, onlyThese } from '../competence/of-measure.ts';

type Release = Extract<Act, { type: 'release' }>;

const what = { zh: '解除', en: 'release the unit' };

/** The body that approved a warning or a veto releases it once it is verified as put right, early or late (A23, A24). */
export const release = (state: Case, act: Release, context: ActContext) => {
  const measure = currentMeasure(state);
  const article = measure ? standingRung(context.city, measure.stage).article : 'A23';
  const refusals = collect(
    measure ? releasable(measure, context, article) : wrongStatus(state, article, what),
    measure
      ? onlyThese(measure, context, decidingBody(measure, context, 'release'), what)
      : onlySomewhere(context, 'release', what),
    documented(context, act.document, article),
    reasoned(act.reasons, article),
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

const releasable = (measure: Measure, { city }: ActContext, article: ArticleRef): CheckResult => {
  const stage = standingRung(city, measure.stage);
  if (stage.endsBy !== 'release-by-approver') {
    return badState(
      'ends-by-acceptance',
      article,
      {
        zh: `${stage.name.zh}经验收即告结束,无须解除。`,
        en: `“${stage.name.en}” ends with its acceptance; it needs no release.`,
      },
      { stage: stage.id, endsBy: stage.endsBy },
    );
  }
  return measure.acceptedAt
    ? null
    : badState(
        'not-accepted',
        article,
        {
          zh: '尚未核查验收合格,不能解除。',
          en: 'It is not yet verified as put right, so it cannot be released.',
        },
        { acceptedAt: null },
      );
};
