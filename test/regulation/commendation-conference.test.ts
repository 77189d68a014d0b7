import {
  checkPlan,
  measureOfTangshan,
  needsResolution,
  type PlanSession,
  resolvedBy,
  type SettingOf,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { inArticles } from '../support/cited.ts';
import { tangshanPlan } from '../support/kinds.ts';

const city = measureOfTangshan;
const settled = (setting: SettingOf<'I-34'>): typeof measureOfTangshan => ({
  ...city,
  interpretations: city.interpretations.map((one) => (one.id === 'I-34' ? { ...one, setting } : one)),
});

const plan = { id: 'rewards-2026', text: 2, plannedOn: '2027-03-05' };

const session = (
  change: Partial<PlanSession> = {},
  outcome: 'agreed' | 'not-agreed' | 'postponed' = 'agreed',
) => ({
  ...{ session: 's-1', heldOn: '2027-03-06', quorumReached: true },
  plans: [{ item: 3, plan: { id: 'rewards-2026', text: 2 }, outcome }],
  ...change,
});

describe('large matters of reward go through the joint conference (A12, I-34)', () => {
  const needing = (of: typeof city) =>
    city.plans.filter((kind) => needsResolution(kind, of, '2026-03-05')).map(({ id }) => id);

  it('the four-yearly commendation and the rewards by grade are large', () => {
    expect(needing(city)).toEqual(['periodic-advanced', 'rewards']);
  });

  it('a city may say that all plans are, or none', () => {
    expect(needing(settled('every-plan'))).toEqual(city.plans.map(({ id }) => id));
    expect(needing(settled('no-plan'))).toEqual([]);
  });

  it('without it nobody is commended by a large one, and the refusal names A12; by a yearly one they are', () => {
    const facts = { plannedOn: '2026-01-10', agreed: ['org-hr', 'slg-office'], resolution: null } as const;
    const of = (kind: 'periodic-advanced' | 'yearly-advanced') =>
      checkPlan({ kind: tangshanPlan(kind), ...facts }, '2026-12-31', city).map(({ code, articles }) => [
        code,
        ...inArticles(articles),
      ]);
    expect(of('periodic-advanced')).toEqual([['plan-not-resolved', 'A12', 'A14']]);
    expect(of('yearly-advanced')).toEqual([]);
  });
});

describe('what the conference agreed to a plan by (A12, I-17)', () => {
  it.each<[string, PlanSession[], string | null]>([
    ['no session', [], null],
    ['agreed the day before the text was drawn up', [session({ heldOn: '2027-03-04' })], null],
    ['agreed on the day', [session({ heldOn: '2027-03-05' })], 's-1'],
    ['agreed the day after', [session()], 's-1'],
    ['agreed without a quorum', [session({ quorumReached: false })], null],
    ['not agreed', [session({}, 'not-agreed')], null],
    ['postponed', [session({}, 'postponed')], null],
    [
      'agreed, and put off at a later session that was to look again',
      [session(), session({ session: 's-2', heldOn: '2027-03-09' }, 'postponed')],
      's-1',
    ],
    [
      'agreed, and refused later',
      [session({ session: 's-2', heldOn: '2027-03-09' }, 'not-agreed'), session()],
      null,
    ],
    [
      'refused, and agreed later',
      [session({ session: 's-2', heldOn: '2027-03-09' }), session({}, 'not-agreed')],
      's-2',
    ],
    [
      'agreed to an earlier text',
      [session({ plans: [{ item: 1, plan: { id: 'rewards-2026', text: 1 }, outcome: 'agreed' }] })],
      null,
    ],
    [
      'agreed to another plan',
      [session({ plans: [{ item: 1, plan: { id: 'rewards-2025', text: 2 }, outcome: 'agreed' }] })],
      null,
    ],
  ])('%s', (_, sessions, expected) => {
    expect(resolvedBy(plan, sessions)?.session ?? null).toBe(expected);
  });

  it('is told by session, item and day', () => {
    expect(resolvedBy(plan, [session()])).toEqual({ session: 's-1', item: 3, heldOn: '2027-03-06' });
  });
});
