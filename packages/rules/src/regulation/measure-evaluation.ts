import type { CitySettings } from '../city.ts';
import { unitKinds } from '../vocabulary.ts';

/**
 * The measure's graded year: four grades (A10), caps (A25), and what a published year leads to (A22, A23). A25 names the
 * principal, the supervising and the in-charge leader; other members (A4) do not cap. Notice and interview are not among its
 * reasons.
 *
 * A22: whoever is graded poor goes on the key list, as a matter does that is grave and short of the veto-power regime. A23: a
 * locality whose survey is below the limit is warned, as for a matter short of a veto. Both by gravity, so that a city under the
 * measure whose ladder leaves a rung out has somewhere to go (I-43).
 */
export const measureEvaluation: CitySettings['evaluation'] = {
  grades: [
    { id: 'excellent', name: { zh: '优秀', en: 'excellent' }, threshold: 'grade-excellent' },
    { id: 'good', name: { zh: '良好', en: 'good' }, threshold: 'grade-good' },
    { id: 'qualified', name: { zh: '合格', en: 'qualified' }, threshold: 'grade-qualified' },
    { id: 'poor', name: { zh: '较差', en: 'poor' } },
  ],
  caps: [
    {
      id: 'listed-for-supervision',
      name: { zh: '挂账督办', en: 'listed supervision' },
      article: 'A25',
      cause: { kind: 'measure', stage: 'listed-supervision' },
      limit: { parameter: 'cap-listed-supervision' },
    },
    {
      id: 'veto-warned',
      name: { zh: '一票否决警示', en: 'veto warning' },
      article: 'A25',
      cause: { kind: 'measure', stage: 'veto-warning' },
      limit: { parameter: 'cap-veto-warning' },
    },
    {
      id: 'vetoed',
      name: { zh: '一票否决', en: 'veto' },
      article: 'A25',
      cause: { kind: 'measure', stage: 'veto' },
      limit: { parameter: 'cap-veto' },
    },
    {
      id: 'criminal-liability',
      name: { zh: '领导被追究刑事责任', en: 'criminal liability of a leader' },
      article: 'A25',
      cause: { kind: 'criminal-liability', roles: ['principal', 'supervising', 'in-charge'] },
      limit: { parameter: 'cap-criminal-liability' },
    },
  ],
  quota: { share: 'excellent-quota-percent', rounding: 'nearest', atLeastOne: true },
  consequences: [
    {
      id: 'graded-poor',
      name: { zh: '考评较差', en: 'graded poor' },
      article: 'A22',
      when: { gradedAtOrBelow: 'poor' },
      kinds: unitKinds,
      leadsTo: { gravity: 'grave-below-regime' },
    },
    {
      id: 'survey-below-limit',
      name: { zh: '群众安全感低于规定比例', en: 'survey below the limit' },
      article: 'A23',
      when: { surveyBelow: 'survey-limit-percent' },
      kinds: ['locality'],
      leadsTo: { gravity: 'grave-below-veto' },
    },
  ],
};
