import { type Act, type Actor, competentOffices, type Instant } from '@jieti/rules';
import type { Ground } from './ground.ts';
import { actorsFor, ask, written } from './place.ts';
import { type Reached, wordsOf } from './steps.ts';

/** Nine in the morning of a Monday, in the zone of every law. */
const morning: Instant = '2026-03-02T01:00:00.000Z';

/** How a case begins under a law: by a lead, or by whatever the law draws from a published year. */
export const beginnings = (ground: Ground): readonly Reached[] => {
  const { law, unit } = ground;
  const lead: Act = {
    type: 'report-lead',
    lead: { ground: law.grounds[0]?.code ?? '', facts: 'So.', occurredOn: '2026-01-05', elements: {} },
  };
  const [office] = competentOffices(law, unit, 'report-lead');
  const [reporter] = office ? actorsFor(ground, office, 'report-lead') : [];
  const years = law.evaluation.consequences.map(
    ({ id }): Act => ({
      type: 'open-by-evaluation',
      basis: { kind: 'evaluation', year: 2025, reason: id, facts: {} },
    }),
  );
  const asked: readonly (readonly [Act, Actor | undefined])[] = [
    [lead, reporter],
    ...years.map((act) => [act, { by: 'system', cause: 'evaluation' }] as const),
  ];
  return asked.flatMap(([act, by]) => {
    const outcome = by && ask(ground, { state: null, now: morning }, act, by);
    if (!outcome?.ok) return [];
    const begun = { what: wordsOf(act), aside: null, byAgreement: false };
    return [{ state: written(ground, null, outcome.value), now: morning, ...begun }];
  });
};
