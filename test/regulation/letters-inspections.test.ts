import {
  type Actor,
  enterFinding,
  enterFindingOverdue,
  type Finding,
  type FindingCheck,
  findingDeadline,
  findingStatus,
  type Inspection,
  inScope,
  inspectionPhase,
  orderInspection,
  placeOf,
  referFinding,
  tallyOf,
  type UnitFacts,
  verifyFinding,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { testCity } from '../support/world/city.ts';
import { at, clerkOf, done, recordUnits, refusals } from './records-desk.ts';

const { county, township } = recordUnits;
const inspectors = clerkOf('inspection-office');
const document = { number: '北督〔2026〕1号', date: '2026-02-20' };

const campaign = {
  id: 'i-1',
  title: '矛盾纠纷排查专项督查',
  authority: document,
  scope: { of: 'branch', under: 'north' },
  from: '2026-03-01',
  to: '2026-03-31',
} as const;

const order = (
  more: object,
  day: string,
  actor: Actor = inspectors,
  units: readonly UnitFacts[] = [county],
) =>
  orderInspection(
    { ...campaign, ...more },
    {
      actor,
      city: testCity,
      now: `${day}T04:00:00.000Z`,
      places: units.map(placeOf),
    },
  );

const inspection = (): Inspection => done(order({}, '2026-02-20')).state;

interface Found {
  readonly on: string;
  readonly by: string;
}

const desk = (day: string, others: readonly Finding[] = [], actor: Actor = inspectors) => ({
  ...at(county, day, actor),
  unit: township,
  others,
});

const enter = (day: string, { on, by }: Found, more: object = {}) =>
  enterFinding(
    inspection(),
    { unit: township.id, on, what: '台账缺失', putRight: { what: '补齐', by }, ...more },
    desk(day),
  );

const found = (): Finding => done(enter('2026-03-10', { on: '2026-03-10', by: '2026-04-10' })).finding.state;

const verify = (finding: Finding, check: FindingCheck, day: string) =>
  verifyFinding(inspection(), finding, { ...check, statement: '现场核查', document }, desk(day));

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
  it('of one day is one; one that ends the day before it begins is none', () => {
    expect(refusals(order({ to: '2026-03-01' }, '2026-02-20'))).toEqual([]);
    expect(refusals(order({ to: '2026-02-28' }, '2026-02-20'))).toEqual(['A9 ends-before-it-begins']);
  });

  it('may be entered before it begins, but not by a document dated tomorrow', () => {
    expect(refusals(order({}, '2026-02-19'))).toEqual(['A9 document-in-future']);
  });

  it('is opened by an inspection office over all that it looks at, and every reason is named at once', () => {
    const southTown = { ...township, id: 'south-mill', ancestors: [{ ...county, id: 'south' }] };
    const outcome = order({ to: '2026-02-28' }, '2026-02-19', inspectors, [county, southTown]);
    expect(refusals(outcome)).toEqual([
      'A9 not-competent',
      'A9 ends-before-it-begins',
      'A9 document-in-future',
    ]);
    expect(refusals(order({}, '2026-02-20', clerkOf('inspection-office', 'city')))).toEqual([]);
    expect(refusals(order({}, '2026-02-20', clerkOf('cgc-office')))).toEqual(['A9 not-competent']);
  });

  it.each([
    ['the day before its first', '2026-02-28', 'planned'],
    ['on its first day', '2026-03-01', 'under-way'],
    ['on its last day', '2026-03-31', 'under-way'],
    ['the day after', '2026-04-01', 'over'],
  ] as const)('%s', (_sentence, on, phase) => {
    expect(inspectionPhase(campaign, on)).toBe(phase);
  });

  it.each([
    ['the day before the campaign', '2026-02-28', ['A9 outside-campaign']],
    ['on its first day', '2026-03-01', []],
    ['today', '2026-03-10', []],
    ['tomorrow', '2026-03-11', ['A9 finding-in-future']],
  ] as const)('a finding of %s', (_sentence, on, refused) => {
    expect(refusals(enter('2026-03-10', { on, by: '2026-04-01' }))).toEqual(refused);
  });

  it('a finding may be made on the last day and not after; it is due that day at the earliest', () => {
    expect(refusals(enter('2026-04-02', { on: '2026-04-01', by: '2026-03-31' }))).toEqual([
      'A9 outside-campaign',
      'A9 due-before-found',
    ]);
    expect(refusals(enter('2026-04-02', { on: '2026-03-31', by: '2026-03-31' }))).toEqual([]);
  });

  it('a finding is entered by the office whose campaign it is, and by none above it', () => {
    const command = {
      unit: township.id,
      on: '2026-03-10',
      what: '台账缺失',
      putRight: { what: '补齐', by: '2026-04-10' },
    };
    for (const actor of [clerkOf('inspection-office', 'city'), clerkOf('cgc-office')])
      expect(refusals(enterFinding(inspection(), command, desk('2026-03-10', [], actor)))).toEqual([
        'A9 not-competent',
      ]);
  });

  it('an act on a finding is entered in its own history and in the campaign’s, with the tally it leaves', () => {
    const { finding, inspection: after } = done(enter('2026-03-10', { on: '2026-03-10', by: '2026-04-10' }));
    const tally = { found: 1, open: 1, answered: 0, putRight: 0, notPutRight: 0, nextDeadline: '2026-04-10' };
    expect(finding).toMatchObject({ type: 'finding-entered', actor: inspectors, state: { number: 1 } });
    expect(after).toMatchObject({
      type: 'finding-entered',
      actor: inspectors,
      data: { finding: 1, unit: 'north-hill', tally },
      state: { tally },
    });
  });

  it('an overdue finding is counted as open, so that no count changes by a day passing', () => {
    const findings = [found()];
    expect(tallyOf(findings, '2026-04-10')).toEqual(tallyOf(findings, '2026-04-11'));
    expect(tallyOf(findings, '2026-04-11').open).toBe(1);
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
    const closed = done(verify(found(), { outcome: 'put-right', on: '2026-04-01' }, '2026-04-01')).finding
      .state;
    expect(refusals(verify(closed, again, '2026-04-11'))).toEqual(['A9 finding-closed']);
    for (const on of ['2026-04-12', '2026-03-09'])
      expect(refusals(verify(found(), { outcome: 'put-right', on }, '2026-04-11'))).toEqual(['A9 check-day']);
    expect(refusals(verify(found(), { ...again, againBy: '2026-04-10' }, '2026-04-11'))).toEqual([
      'A9 again-by-passed',
    ]);
    expect(refusals(verify(found(), { ...again, againBy: '2026-04-11' }, '2026-04-11'))).toEqual([]);
  });

  it('that it is overdue is entered by nobody: the passed day is its cause, and what was verified never is', () => {
    const on = (finding: Finding, day: string) =>
      enterFindingOverdue(finding, { city: testCity, now: `${day}T04:00:00.000Z` });
    expect(on(found(), '2026-04-10')).toBeNull();
    expect(on(found(), '2026-04-11')).toMatchObject({
      type: 'finding-overdue',
      actor: { by: 'system', cause: 'deadline' },
      data: { deadline: '2026-04-10' },
    });
    const closed = done(verify(found(), { outcome: 'put-right', on: '2026-04-01' }, '2026-04-01')).finding
      .state;
    expect(on(closed, '2026-04-11')).toBeNull();
  });
});

describe('a finding becomes a lead when its author says so (A9, A18)', () => {
  const lead = { ground: '18.1', facts: '基层基础工作薄弱', occurredOn: '2026-03-09', elements: {} } as const;
  const refer = (finding: Finding, of: object = {}) =>
    referFinding(inspection(), finding, { ...lead, ...of }, desk('2026-03-10'));

  it('under one id, on the campaign’s document, and not twice', () => {
    const { finding } = done(refer(found()));
    expect(finding).toMatchObject({ type: 'finding-referred', articles: cited('A9', 'A18') });
    expect(finding.state.referral).toMatchObject({ id: 'inspection-i-1-1', authority: document });
    expect(refusals(refer(finding.state))).toEqual(['A9 finding-referred']);
  });

  it('judged as the lead that it would be, at once with what else is wrong', () => {
    const ahead = { referAsLead: { ...lead, occurredOn: '2026-03-11' } };
    const outcome = enter('2026-03-10', { on: '2026-02-28', by: '2026-04-01' }, ahead);
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [{ code: 'outside-campaign' }, { pointer: '/referAsLead/occurredOn' }],
    });
  });
});
