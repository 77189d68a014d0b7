import type { Factor } from '../../city.ts';
import { competentOffices } from '../../competence/competent-offices.ts';
import { actName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkWords } from '../../decision/common-checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual, Gravity } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case, Verification } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { checkNotOnlyPetitions } from './petition.ts';

type Verify = Extract<Act, { type: 'verify' }>;

/** An office states what verification found (A26): grounds and how grave, or nothing, which closes the case. */
export const verify = (state: Case, act: Verify, context: ActContext) => {
  const what = actName('verify');
  const refusals = collect(
    state.status === 'lead' ? null : wrongStatus(state, 'jurisdiction', what),
    onlyCompetent(context, competentOffices(context.city, context.unit, 'verify'), what, ['jurisdiction']),
    checkWords(act.findings, 'findings-missing', { pointer: '/findings', article: 'jurisdiction' }),
    act.substantiated ? checkNotOnlyPetitions(act.findings, '/findings') : null,
    act.substantiated ? checkGravity(act.gravity) : null,
    checkKnown(act.aggravating, context.city.aggravating, 'aggravating', 'aggravating'),
    checkKnown(act.mitigating, context.city.mitigating, 'mitigating', 'mitigating'),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [finding(act, context)]);
};

const finding = (act: Verify, context: ActContext): CaseEvent => {
  const { findings, aggravating, mitigating, gravity } = act;
  const head = { at: context.now, actor: context.actor, articles: ['jurisdiction'] } as const;
  const builder = explanationBuilder(context.city, today(context));
  if (!act.substantiated || gravity === undefined) {
    return {
      ...head,
      type: 'not-substantiated',
      explanation: builder.explain(['jurisdiction'], { substantiated: false }),
      data: { findings },
    };
  }
  return {
    ...head,
    type: 'verified',
    explanation: builder.explain(['jurisdiction'], { substantiated: true, gravity, aggravating, mitigating }),
    data: {
      verification: {
        findings,
        gravity,
        aggravating: [...new Set(aggravating)],
        mitigating: [...new Set(mitigating)],
        at: context.now,
        ...verifiedBy(context),
      },
    },
  };
};

/** The place of the office that verified: where two levels could go on with the case, it does (A21, A22). */
const verifiedBy = ({ actor }: ActContext): Pick<Verification, 'by'> => {
  if (actor.by !== 'office') return {};
  const { level, jurisdiction } = actor.office;
  return { by: { level, jurisdiction } };
};

const checkGravity = (gravity: Gravity | undefined): CheckResult =>
  gravity ? null : refusal('gravity-missing', {}, { pointer: '/gravity' });

const namesOf = (catalogue: readonly Factor[]): Bilingual => ({
  zh: catalogue.map(({ name }) => name.zh).join('、'),
  en: catalogue.map(({ name }) => name.en).join(', '),
});

const checkKnown = (
  given: readonly string[],
  catalogue: readonly Factor[],
  field: string,
  article: Provision,
): CheckResult =>
  given.flatMap((id, index) =>
    catalogue.some((factor) => factor.id === id)
      ? []
      : [
          refusal(
            'unknown-factor',
            { factors: namesOf(catalogue) },
            {
              articles: [article],
              pointer: `/${field}/${index}`,
              facts: { factor: id, catalogue: catalogue.map((factor) => factor.id) },
            },
          ),
        ],
  );
