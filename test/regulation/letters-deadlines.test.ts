import {
  type CitySettings,
  type LetterStatus,
  lateAt,
  light,
  signingCheckpoint,
  signingDeadline,
  signingLight,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoveredUnit, coverageUnder } from '../support/coverage-model.ts';
import { testCity } from '../support/world/city.ts';

describe('the signing deadline (A7, I-1)', () => {
  it('is 31 March of the letters’ year', () => {
    expect(signingDeadline(2026, testCity)).toBe('2026-03-31');
  });

  it('amended for 2027 it stays what it was for 2026', () => {
    const city: CitySettings = {
      ...testCity,
      parameters: [
        ...testCity.parameters,
        { id: 'signing-deadline', from: '2027-01-01', value: '02-28', unit: 'day-of-year', article: 'A7' },
      ],
    };
    expect(signingDeadline(2026, city)).toBe('2026-03-31');
    expect(signingDeadline(2027, city)).toBe('2027-02-28');
  });

  it.each([
    ['in force the day before: in time', '2026-03-30', '2026-05-01', false],
    ['in force on the last day: in time', '2026-03-31', '2026-05-01', false],
    ['in force the day after: late', '2026-04-01', '2026-05-01', true],
    ['not in force, and it is the last day: not late yet', null, '2026-03-31', false],
    ['not in force the day after: late', null, '2026-04-01', true],
  ] as const)('%s', (_sentence, inForceOn, today, late) => {
    expect(lateAt(inForceOn, '2026-03-31', today)).toBe(late);
  });
});

describe('coverage of a year (A7)', () => {
  const at = (id: string) => ({ id, level: 'county', kind: 'locality' }) as const;
  const unit = (
    id: string,
    status: LetterStatus | null,
    inForceOn: string | null,
    ...ancestors: string[]
  ): CoveredUnit => ({ id, status, inForceOn, ancestors: ancestors.map(at) });
  const units = [
    unit('north', 'in-force', '2026-03-31', 'city'),
    unit('north-hill', 'in-force', '2026-04-01', 'north', 'city'),
    unit('north-lake', 'signed-by-one', null, 'north', 'city'),
    unit('south', 'issued', null, 'city'),
    unit('south-mill', null, null, 'south', 'city'),
  ];
  const after = coverageUnder('city', units, '2026-03-31', '2026-04-02');

  it('counts the whole', () => {
    expect(after.total).toEqual({
      units: 5,
      issued: 1,
      signedByOne: 1,
      inForce: 2,
      missing: 1,
      late: 3,
      signedLate: 1,
      resigning: 0,
    });
  });

  it('counts each branch with its head', () => {
    expect(after.branches).toEqual([
      {
        unit: 'north',
        units: 3,
        issued: 0,
        signedByOne: 1,
        inForce: 2,
        missing: 0,
        late: 1,
        signedLate: 1,
        resigning: 0,
      },
      {
        unit: 'south',
        units: 2,
        issued: 1,
        signedByOne: 0,
        inForce: 0,
        missing: 1,
        late: 2,
        signedLate: 0,
        resigning: 0,
      },
    ]);
  });

  it('counts among those in force the ones an amendment has to be signed for again', () => {
    const amended = units.map((one) => ({ ...one, resigning: one.id === 'north-hill' }));
    const { total, branches } = coverageUnder('city', amended, '2026-03-31', '2026-04-02');
    expect([total.inForce, total.resigning, branches.map((branch) => branch.resigning)]).toEqual([
      2,
      1,
      [1, 0],
    ]);
  });

  it('calls nothing late on the last day itself', () => {
    expect(coverageUnder('city', units, '2026-03-31', '2026-03-31').total.late).toBe(0);
  });

  it('of a branch leaves its own letter out and looks at those below', () => {
    expect(coverageUnder('north', units, '2026-03-31', '2026-04-02')).toMatchObject({
      total: { units: 2, inForce: 1, signedByOne: 1 },
      branches: [{ unit: 'north-hill' }, { unit: 'north-lake' }],
    });
  });

  it('of every tree: the branches sum up to the whole, and each count to the units', () => {
    const status = fc.constantFrom<LetterStatus | null>('issued', 'signed-by-one', 'in-force', null);
    const tree = fc.array(fc.tuple(fc.nat(), status), { maxLength: 40 }).map((rows) => {
      const made: CoveredUnit[] = [];
      for (const [pick, its] of rows) {
        const parent = made.length === 0 ? undefined : made[pick % (made.length + 1)];
        const ancestors = parent ? [parent.id, ...parent.ancestors.map(({ id }) => id)] : ['city'];
        made.push(unit(`u${made.length}`, its, its === 'in-force' ? '2026-04-05' : null, ...ancestors));
      }
      return made;
    });
    fc.assert(
      fc.property(tree, (made) => {
        const { total, branches } = coverageUnder('city', made, '2026-03-31', '2026-04-02');
        const keys = ['units', 'issued', 'signedByOne', 'inForce', 'missing', 'late', 'signedLate'] as const;
        for (const key of keys)
          expect(branches.reduce((sum, branch) => sum + branch[key], 0)).toBe(total[key]);
        expect(total.issued + total.signedByOne + total.inForce + total.missing).toBe(total.units);
      }),
    );
  });
});

describe('a deadline’s light', () => {
  const windows = [
    [1, 2],
    [7, 2],
    [8, 3],
    [15, 3],
    [16, 7],
    [30, 7],
    [31, 10],
    [90, 10],
    [91, 15],
    [180, 15],
    [181, 30],
    [365, 30],
  ] as const;

  it.each(windows)('with a term of %i days turns amber %i days before its end', (term, window) => {
    const shown = (daysLeft: number) => light(daysLeft, term, testCity, '2026-06-01');
    expect(shown(window + 1)).toBe('green');
    expect(shown(window)).toBe('amber');
    expect(shown(window - 1)).toBe('amber');
    expect(shown(1)).toBe('amber');
    expect(shown(0)).toBe('amber');
    expect(shown(-1)).toBe('red');
  });

  it('due today is not overdue, a day later it is', () => {
    expect(light(0, 30, testCity, '2026-06-01')).not.toBe('red');
    expect(light(-1, 30, testCity, '2026-06-01')).toBe('red');
  });
});

describe('the signing deadline is called to mind (A7, I-1)', () => {
  const none = { before: false, late: false };
  const turnsAmber = '2026-03-20T16:00:00.000Z';
  const passes = '2026-03-31T16:00:00.000Z';

  it.each([
    [
      'long before it: at 00:00 of the day it turns amber',
      '2026-01-05T01:00:00.000Z',
      none,
      { until: turnsAmber },
    ],
    ['a moment before that', '2026-03-20T15:59:59.999Z', none, { until: turnsAmber }],
    ['then: now', turnsAmber, none, { why: 'before' }],
    ['on the last day, if nobody was reminded: now', '2026-03-31T15:59:59.999Z', none, { why: 'before' }],
    ['after that round: when it has passed', turnsAmber, { ...none, before: true }, { until: passes }],
    ['passed: at once', passes, { ...none, before: true }, { why: 'late' }],
    ['passed, and never reminded before: late only', passes, none, { why: 'late' }],
    ['after both rounds: never', passes, { before: true, late: true }, { action: 'finish' }],
    [
      'once late, whatever came before: never',
      '2027-01-01T00:00:00.000Z',
      { ...none, late: true },
      { action: 'finish' },
    ],
  ] as const)('%s', (_sentence, now, done, next) => {
    expect(signingCheckpoint(2026, done, now, testCity)).toMatchObject(next);
  });

  it('at 24:00 and 00:00 of the city’s own zone', () => {
    const kashgar = { ...testCity, zone: 'Asia/Tashkent' };
    expect(signingCheckpoint(2026, none, '2026-01-05T01:00:00.000Z', kashgar)).toEqual({
      action: 'wait',
      until: '2026-03-20T19:00:00.000Z',
    });
  });
});

describe('the light of letters that are not all in force (A7, I-1)', () => {
  it.each([
    ['2026-01-01', 'green'],
    ['2026-03-20', 'green'],
    ['2026-03-21', 'amber'],
    ['2026-03-31', 'amber'],
    ['2026-04-01', 'red'],
  ] as const)('on %s: %s', (today, light) => {
    expect(signingLight(false, 2026, today, testCity)).toBe(light);
    expect(signingLight(true, 2026, today, testCity)).toBe('green');
  });
});
