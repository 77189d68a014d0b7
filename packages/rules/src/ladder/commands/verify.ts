import type { Factor } from '../../city.ts';
import { competentOffices } from '../../competence/competent-offices.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { badInput, type CheckResult, collect, today, words } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { ArticleRef, Gravity } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { notOnlyPetitions } from './petition.ts';

type Verify = Extract<Act, { type: 'verify' }>;

/** An office states what verification found (A26): grounds and how grave, or nothing, which closes the case. */
export const verify = (state: Case, act: Verify, context: ActContext) => {
  const what = { zh: '核查', en: 'verify' };
  const refusals = collect(
    state.status === 'lead' ? null : wrongStatus(state, 'A26', what),
    onlyCompetent(context, competentOffices(context.city, context.unit, 'verify'), what, ['A26']),
    words(act.findings, 'findings', 'A26', { zh: '核查情况', en: 'The findings' }),
    act.substantiated ? notOnlyPetitions(act.findings, '/findings') : null,
    act.substantiated ? graded(act.gravity) : null,
    known(act.aggravating, context.city.aggravating, 'aggravating', 'A28'),
    known(act.mitigating, context.city.mitigating, 'mitigating', 'A29'),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [finding(act, context)]);
};

const finding = (act: Verify, context: ActContext): CaseEvent => {
  const { findings, aggravating, mitigating, gravity } = act;
  const head = { at: context.now, actor: context.actor, articles: ['A26'] } as const;
  const evidence = explanationBuilder(context.city, today(context));
  if (!act.substantiated || gravity === undefined) {
    return {
      ...head,
      type: 'not-substantiated',
      explanation: evidence.explain(['A26'], { substantiated: false }),
      data: { findings },
    };
  }
  return {
    ...head,
    type: 'verified',
    explanation: evidence.explain(['A26'], { substantiated: true, gravity, aggravating, mitigating }),
    data: {
      verification: {
        findings,
        gravity,
        aggravating: [...new Set(aggravating)],
        mitigating: [...new Set(mitigating)],
        at: context.now,
      },
    },
  };
};

const graded = (gravity: Gravity | undefined): CheckResult =>
  gravity
    ? null
    : badInput(
        'gravity-missing',
        'A20',
        { zh: '查证属实的须载明严重程度。', en: 'What is substantiated needs its gravity.' },
        '/gravity',
      );

const known = (
  given: readonly string[],
  catalogue: readonly Factor[],
  field: string,
  article: ArticleRef,
): CheckResult =>
  given.flatMap((id, index) =>
    catalogue.some((factor) => factor.id === id)
      ? []
      : [
          badInput(
            'unknown-factor',
            article,
            { zh: `本市的情节目录中没有${id}。`, en: `The city's catalogue has no factor ${id}.` },
            `/${field}/${index}`,
            { factor: id, catalogue: catalogue.map((factor) => factor.id) },
          ),
        ],
  );
