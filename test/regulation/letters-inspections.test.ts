import {
  campaignRefusals,
  checkRefusals,
  type FindingCheck,
  findingDeadline,
  findingRefusals,
  findingStatus,
  inScope,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const codes = (refusals: readonly { code: string; articles: readonly string[] }[]) =>
  refusals.map(({ code, articles }) => `${articles.join()} ${code}`);

describe('what an inspection looks at (A9)', () => {
  const county = { id: 'north', kind: 'locality', level: 'county', ancestors: [] } as const;
  const town = {
    id: 'hill',
    kind: 'locality',
    level: 'township',
    ancestors: [{ id: 'north', level: 'county', kind: 'locality' }],
  } as const;

  it('units by name, and nothing below them', () => {
    const scope = { of: 'units', units: ['north'] } as const;
    expect([inScope(scope, county), inScope(scope, town)]).toEqual([true, false]);
  });

  it('a branch with its head, or of it one kind and level', () => {
    const branch = { of: 'branch', under: 'north' } as const;
    expect([inScope(branch, county), inScope(branch, town)]).toEqual([true, true]);
    expect(inScope({ ...branch, under: 'south' }, town)).toBe(false);
    expect(inScope({ ...branch, level: 'township' }, county)).toBe(false);
    expect(inScope({ ...branch, kind: 'department' }, town)).toBe(false);
    expect(inScope({ ...branch, kind: 'locality', level: 'township' }, town)).toBe(true);
  });
});

describe('a campaign (A9)', () => {
  const campaign = { from: '2026-03-01', to: '2026-03-31', authorityDate: '2026-02-20' };

  it('of one day is one; one that ends the day before it begins is none', () => {
    expect(codes(campaignRefusals({ ...campaign, to: '2026-03-01' }, '2026-02-20'))).toEqual([]);
    expect(codes(campaignRefusals({ ...campaign, to: '2026-02-28' }, '2026-02-20'))).toEqual([
      'A9 ends-before-it-begins',
    ]);
  });

  it('may be entered before it begins, but not by a document dated tomorrow', () => {
    expect(codes(campaignRefusals(campaign, '2026-02-19'))).toEqual(['A9 document-in-future']);
  });

  it.each([
    ['the day before the campaign', '2026-02-28', ['A9 outside-campaign']],
    ['on its first day', '2026-03-01', []],
    ['today', '2026-03-10', []],
    ['tomorrow', '2026-03-11', ['A9 finding-in-future']],
  ] as const)('a finding of %s', (_sentence, on, refusals) => {
    expect(codes(findingRefusals(campaign, { on, by: '2026-04-01' }, '2026-03-10'))).toEqual(refusals);
  });

  it('a finding may be made on the last day and not after; it is due that day at the earliest', () => {
    const late = { on: '2026-04-01', by: '2026-03-31' };
    expect(codes(findingRefusals(campaign, late, '2026-04-02'))).toEqual([
      'A9 outside-campaign',
      'A9 due-before-found',
    ]);
    const last = { on: '2026-03-31', by: '2026-03-31' };
    expect(codes(findingRefusals(campaign, last, '2026-04-02'))).toEqual([]);
  });
});

describe('what is to be put right by when (A9)', () => {
  const by = '2026-04-10';
  const again: FindingCheck = { outcome: 'not-put-right', on: '2026-04-11', againBy: '2026-05-10' };

  it.each([
    ['until 24:00 of its last day it is open', [], '2026-04-10', 'open'],
    ['the day after it is overdue', [], '2026-04-11', 'overdue'],
    [
      'verified as put right it is closed, whatever the day',
      [{ outcome: 'put-right', on: '2026-04-20' }],
      '2026-12-01',
      'put-right',
    ],
    ['not put right and given another day it is open until that', [again], '2026-05-10', 'open'],
    ['and overdue the day after', [again], '2026-05-11', 'overdue'],
    [
      'not put right and given no other day it is closed as it stands',
      [{ outcome: 'not-put-right', on: '2026-04-11' }],
      '2026-12-01',
      'not-put-right',
    ],
  ] as const)('%s', (_sentence, checks, today, status) => {
    expect(findingStatus(by, checks, today)).toBe(status);
  });

  it('the last day given counts', () => {
    expect(
      findingDeadline(by, [again, { outcome: 'not-put-right', on: '2026-05-11', againBy: '2026-06-01' }]),
    ).toBe('2026-06-01');
  });

  it('what is closed is not verified again, nor ahead, nor before it was found, nor given a day that has passed', () => {
    const finding = { on: '2026-03-10', by, checks: [] };
    const closed = { ...finding, checks: [{ outcome: 'put-right', on: '2026-04-01' }] as const };
    expect(codes(checkRefusals(closed, again, '2026-04-11'))).toEqual(['A9 finding-closed']);
    expect(codes(checkRefusals(finding, { outcome: 'put-right', on: '2026-04-12' }, '2026-04-11'))).toEqual([
      'A9 check-day',
    ]);
    expect(codes(checkRefusals(finding, { outcome: 'put-right', on: '2026-03-09' }, '2026-04-11'))).toEqual([
      'A9 check-day',
    ]);
    expect(codes(checkRefusals(finding, { ...again, againBy: '2026-04-10' }, '2026-04-11'))).toEqual([
      'A9 again-by-passed',
    ]);
    expect(codes(checkRefusals(finding, { ...again, againBy: '2026-04-11' }, '2026-04-11'))).toEqual([]);
  });
});
