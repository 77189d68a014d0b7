import {
  type Body,
  checkPlan,
  checkQuotas,
  lacking,
  measureOfTangshan,
  placesTaken,
  plannedFor,
  type Quota,
  yearsOfPlan,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inArticles } from '../support/cited.ts';
import { tangshanPlan } from '../support/kinds.ts';

const city = measureOfTangshan;
/** The joint conference has agreed. */
const resolution = { session: 's', item: 1, heldOn: '2026-02-01' };
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

describe('who sees to a plan together agrees to it first (A14, A16, A17; I-27)', () => {
  it.each<[string, string, Body[]]>([
    [
      'the periodic one is the commission’s with the organisation and personnel departments',
      'periodic-advanced',
      ['org-hr'],
    ],
    [
      'the yearly one needs the stability office and the personnel departments',
      'yearly-advanced',
      ['slg-office', 'org-hr'],
    ],
    [
      'the leading group’s needs the commission’s office and the personnel departments',
      'yearly-praise',
      ['cgc-office', 'org-hr'],
    ],
    [
      'rewards need the stability office, the personnel departments and finance',
      'rewards',
      ['slg-office', 'org-hr', 'finance'],
    ],
  ])('%s', (_, id, agree) => {
    const kind = tangshanPlan(id);
    expect(lacking(kind, [], city)).toEqual(agree);
    expect(lacking(kind, agree, city)).toEqual([]);
  });

  it.each(city.plans.map((kind) => [kind.id, lacking(kind, [], city), kind] as const))(
    '%s: with any one agreement missing it is not carried out, and the refusal names A17 and who is missing',
    (_, agree, kind) => {
      for (const missing of agree) {
        const agreed = agree.filter((body) => body !== missing);
        const plan = { kind, plannedOn: '2026-01-10', agreed, resolution };
        const [refusal] = checkPlan(plan, '2026-12-31', city);
        expect(refusal).toMatchObject({
          code: 'agreement-missing',
          kind: 'state',
          facts: { missing: [missing] },
        });
        expect(inArticles(refusal?.articles ?? [])).toContain('A17');
      }
    },
  );
});

describe('the periodic one is planned in advance (A14, I-27)', () => {
  const on = (day: string) =>
    codes(
      checkPlan(
        { kind: tangshanPlan('periodic-advanced'), plannedOn: '2026-01-31', agreed: ['org-hr'], resolution },
        day,
        city,
      ),
    );

  it.each([
    ['the day before three months are over nobody is commended', '2026-04-29', ['not-planned-in-advance']],
    ['on the day they are over somebody may be: 31 January and three months is 30 April', '2026-04-30', []],
    ['and after it', '2026-05-01', []],
  ])('%s', (_, day, expected) => {
    expect(on(day)).toEqual(expected);
  });

  it('a yearly one may be carried out on the day it is planned', () => {
    expect(plannedFor(tangshanPlan('yearly-advanced'), '2026-01-31', city)).toBe('2026-01-31');
  });

  it('it covers four years, the others one', () => {
    expect(yearsOfPlan(tangshanPlan('periodic-advanced'), 2026, city)).toEqual({ from: 2023, to: 2026 });
    expect(yearsOfPlan(tangshanPlan('yearly-advanced'), 2026, city)).toEqual({ from: 2026, to: 2026 });
  });

  it('a city may set another interval and lead by date; a plan of before keeps the old ones', () => {
    const amended = {
      parameters: [
        ...city.parameters,
        {
          id: 'periodic-commendation-interval',
          from: '2030-01-01',
          value: 'P5Y',
          unit: 'term',
          article: 'A14',
        },
        { id: 'periodic-commendation-lead', from: '2030-01-01', value: 'P6M', unit: 'term', article: 'A14' },
      ],
    } as const;
    expect(yearsOfPlan(tangshanPlan('periodic-advanced'), 2029, amended)).toEqual({ from: 2026, to: 2029 });
    expect(yearsOfPlan(tangshanPlan('periodic-advanced'), 2034, amended)).toEqual({ from: 2030, to: 2034 });
    expect(plannedFor(tangshanPlan('periodic-advanced'), '2029-12-31', amended)).toBe('2030-03-31');
    expect(plannedFor(tangshanPlan('periodic-advanced'), '2030-01-01', amended)).toBe('2030-07-01');
  });
});

describe('quotas (A14)', () => {
  const county = { whom: 'unit', level: 'county', group: 'counties' } as const;
  const quotas: readonly Quota[] = [
    { whom: 'unit', level: 'county', places: 2 },
    { whom: 'holder', places: 1 },
  ];

  it.each([
    ['one place before it is full', [0, 0], 1, []],
    ['the last place', [1, 0], 1, []],
    ['one more than there are', [2, 0], 1, ['quota-exceeded']],
    ['two at once where one is left', [1, 0], 2, ['quota-exceeded']],
  ])('%s', (_, used, n, expected) => {
    expect(codes(checkQuotas(quotas, used, Array(n).fill(county)))).toEqual(expected);
  });

  it('who falls under no quota has no place', () => {
    const township = { whom: 'unit', level: 'township', group: null } as const;
    expect(codes(checkQuotas(quotas, [0, 0], [township]))).toEqual(['no-quota']);
  });

  it('of two quotas that a name falls under each must have a place', () => {
    const both: readonly Quota[] = [...quotas, { whom: 'unit', group: 'counties', places: 1 }];
    expect(codes(checkQuotas(both, [0, 0, 1], [county]))).toEqual(['quota-exceeded']);
    expect(placesTaken(both, [0, 0, 0], [county])).toEqual([1, 0, 1]);
  });

  it('however many are named in however many steps, none exceeds what there is (A14)', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.array(fc.nat({ max: 3 }), { maxLength: 8 }), (places, steps) => {
        const one: readonly Quota[] = [{ whom: 'unit', places }];
        let used = [0];
        for (const step of steps) {
          const names = Array.from({ length: step }, () => county);
          if (checkQuotas(one, used, names).length === 0) used = placesTaken(one, used, names);
        }
        expect(used[0]).toBeLessThanOrEqual(places);
      }),
    );
  });
});
