import { type BarringMeasure, eligibility, measureOfTangshan } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const city = measureOfTangshan;
const { zone } = city;
const effects = ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'] as const;

const warning: BarringMeasure = {
  caseId: 'case-1',
  stage: 'veto-warning',
  effects,
  from: '2026-03-10',
  lastDay: '2027-03-10',
  endedOn: null,
  revoked: false,
};
const veto: BarringMeasure = {
  ...warning,
  caseId: 'case-2',
  stage: 'veto',
  from: '2027-04-01',
  lastDay: '2028-04-01',
};

const eligible = (on: string, measure: BarringMeasure): boolean =>
  eligibility({ on, city }, [measure]).eligible;

describe('a bar by a warning or a veto (A23, A24)', () => {
  it.each([
    ['the day before the decision nobody is barred', '2026-03-09', true],
    ['from the day of the decision they are', '2026-03-10', false],
    ['in the middle of the term they are', '2026-09-01', false],
    ['on the last day of the term they are', '2027-03-10', false],
    ['the day after they still are, for nobody released it', '2027-03-11', false],
    ['and a year later too', '2028-03-11', false],
  ])('not released: %s', (_sentence, on, expected) => {
    expect(eligible(on, warning)).toBe(expected);
  });

  it.each([
    ['the day before the release they are barred', '2026-10-14', false],
    ['on the day of the release no longer', '2026-10-15', true],
    ['nor the day after', '2026-10-16', true],
    ['the past stays what it was', '2026-03-10', false],
  ])('released early, on 15 October: %s (I-15)', (_sentence, on, expected) => {
    expect(eligible(on, { ...warning, endedOn: '2026-10-15' })).toBe(expected);
  });

  it.each([
    ['on the last day of the term they are barred', '2027-03-10', false],
    ['the day after, not verified yet, they are', '2027-03-11', false],
    ['the day before the release they are', '2027-05-19', false],
    ['on the day of the release no longer', '2027-05-20', true],
  ])('released late, on 20 May of the next year: %s', (_sentence, on, expected) => {
    expect(eligible(on, { ...warning, endedOn: '2027-05-20' })).toBe(expected);
  });

  it.each(['2026-03-10', '2026-09-01', '2027-03-11'])(
    'revoked on appeal: not barred, not on %s either',
    (on) => {
      expect(eligible(on, { ...warning, revoked: true })).toBe(true);
      expect(eligible(on, { ...warning, revoked: true, endedOn: '2026-10-15' })).toBe(true);
    },
  );

  it('a warning that became a veto leaves no day between them', () => {
    const both = [{ ...warning, endedOn: veto.from }, veto];
    expect(eligibility({ on: '2027-03-31', city }, both).reasons.map(({ caseId }) => caseId)).toContain(
      'case-1',
    );
    expect(eligibility({ on: '2027-04-01', city }, both).reasons.map(({ caseId }) => caseId)).toContain(
      'case-2',
    );
  });

  it.each(['notice', 'interview', 'listed-supervision'] as const)('%s bars nobody (A20–A22)', (stage) => {
    expect(eligible('2026-09-01', { ...warning, stage, effects: [] })).toBe(true);
  });
});

describe('the reasons (A11)', () => {
  it('name case, stage, article, effect, since when, and that only a release ends it', () => {
    expect(eligibility({ on: '2026-09-01', city }, [warning]).reasons[0]).toEqual({
      caseId: 'case-1',
      stage: 'veto-warning',
      article: 'A23',
      effect: 'unit-barred-from-honours',
      from: '2026-03-10',
      lastDay: '2027-03-10',
      until: 'released',
    });
  });

  it('name the day from which somebody was free again, when the release is known', () => {
    const { reasons } = eligibility({ on: '2026-09-01', city }, [{ ...warning, endedOn: '2026-10-15' }]);
    expect(reasons.map(({ until }) => until)).toEqual(['2026-10-15', '2026-10-15']);
  });

  it('of a veto are A24’s', () => {
    expect(eligibility({ on: '2027-04-01', city }, [veto]).explanation.articles).toEqual(['A11', 'A24']);
  });

  it('about a unit are its own bar from honours, about a holder the holders’ from awards and promotion', () => {
    const about = (who: 'unit' | 'holder') =>
      eligibility({ on: '2026-09-01', city, about: who }, [warning]).reasons.map(({ effect }) => effect);
    expect(about('unit')).toEqual(['unit-barred-from-honours']);
    expect(about('holder')).toEqual(['holders-barred-from-awards-and-promotion']);
  });

  it('are all named when several measures bar at once', () => {
    const other = { ...warning, caseId: 'case-9' };
    const { reasons } = eligibility({ on: '2026-09-01', city, about: 'unit' }, [warning, other]);
    expect(reasons.map(({ caseId }) => caseId)).toEqual(['case-1', 'case-9']);
  });

  it('are none for who has no measure: eligible, and A11 asked for the question', () => {
    expect(eligibility({ on: '2026-09-01', city }, [])).toEqual({
      eligible: true,
      reasons: [],
      explanation: {
        articles: ['A11'],
        facts: { on: '2026-09-01', zone, measures: [] },
        parameters: {},
        interpretations: [],
      },
    });
  });

  it('I-15 is named when an early release made the difference, and only then', () => {
    const early = { ...warning, endedOn: '2026-10-15' };
    const asked = (on: string, measure: BarringMeasure) =>
      eligibility({ on, city }, [measure]).explanation.interpretations;
    expect(asked('2026-10-14', early)).toEqual([]);
    expect(asked('2026-10-15', early)).toEqual(['I-15']);
    expect(asked('2027-03-10', early)).toEqual(['I-15']);
    expect(asked('2027-03-11', early)).toEqual([]);
    expect(asked('2027-05-20', { ...warning, endedOn: '2027-05-20' })).toEqual([]);
  });
});

describe('of a case the asker may not open (A11, I-22)', () => {
  const elsewhere = { ...warning, caseId: null };
  const asked = (on: string, ...measures: BarringMeasure[]) =>
    eligibility({ on, city, about: 'holder' }, measures);

  it('the bar is told, with stage, article and dates, and the case is not', () => {
    const { reasons, explanation } = asked('2026-09-01', elsewhere);
    expect(reasons).toEqual([
      {
        caseId: null,
        stage: 'veto-warning',
        article: 'A23',
        effect: 'holders-barred-from-awards-and-promotion',
        from: '2026-03-10',
        lastDay: '2027-03-10',
        until: 'released',
      },
    ]);
    expect(explanation.interpretations).toEqual(['I-22']);
  });

  it.each([
    ['the day before it', '2026-03-09', elsewhere],
    ['on the day of its release', '2026-10-15', { ...elsewhere, endedOn: '2026-10-15' }],
    ['revoked on appeal', '2026-09-01', { ...elsewhere, revoked: true }],
  ] as const)('%s nothing of it is told', (_, on, measure) => {
    const { eligible: may, explanation } = asked(on, measure);
    expect([may, explanation.facts.measures, explanation.interpretations]).toEqual([true, [], []]);
  });

  it('a case they may open is told beside it', () => {
    expect(asked('2026-09-01', warning, elsewhere).reasons.map(({ caseId }) => caseId)).toEqual([
      'case-1',
      null,
    ]);
  });
});

describe('for every measure and day (A23, A24)', () => {
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((n) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

  it('barred is exactly from the decision to the day before the release', () => {
    fc.assert(
      fc.property(day, fc.tuple(day, day), (on, ends) => {
        const [from = '', endedOn = ''] = ends.toSorted();
        expect(eligible(on, { ...warning, from, endedOn })).toBe(on < from || on >= endedOn);
      }),
    );
  });
});
