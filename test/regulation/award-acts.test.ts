import {
  type Actor,
  acknowledgeArchive,
  agreeToPlan,
  archiveEntries,
  type Body,
  type Commendation,
  commendByPlan,
  concernedBy,
  drawUpPlan,
  filedEntry,
  fileInArchive,
  type Grant,
  groundsAgainst,
  newArchive,
  type Outcome,
  type Plan,
  type PlanNominee,
  reassessCommendation,
  recordGrant,
  recordHonour,
  resolveCommendation,
  rewardsInForce,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { tangshanPlan } from '../support/kinds.ts';
import { testCity } from '../support/world/city.ts';

const now = '2026-02-10T01:00:00.000Z';
const today = '2026-02-10';
const tomorrow = '2026-02-11';
const document = { number: '综治办〔2026〕7号', date: today };

const by = (body: Body, jurisdiction = 'city'): Actor => ({
  by: 'office',
  subject: `${jurisdiction}-${body}`,
  office: { body, level: jurisdiction === 'city' ? 'city' : 'county', jurisdiction, capacity: 'director' },
});

const ours = (body: Body, plan = 'yearly-advanced') => ({
  actor: by(body),
  now,
  city: testCity,
  kind: tangshanPlan(plan),
});

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok
    ? []
    : outcome.refusals.map(({ code, pointer }) => (pointer === undefined ? code : `${pointer} ${code}`));

const decidedBy = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(codes(outcome).join(', '));
  return outcome.value;
};

const id = 'yearly-advanced-2025';
const quotas = [
  { whom: 'unit', places: 1 },
  { whom: 'holder', places: 1 },
] as const;
const drawing = { ...ours('cgc-office'), overlapping: null, commended: [] };
const ofRewards = { ...drawing, kind: tangshanPlan('rewards') };
const drawn = decidedBy(drawUpPlan(id, null, { document, quotas }, drawing));
const agreed = (['slg-office', 'org-hr'] as const).reduce<Plan>(
  (plan, body) => decidedBy(agreeToPlan(plan, { document, text: 1 }, ours(body))).state,
  drawn.state,
);

describe('a plan is drawn up by those whose it is, and agreed to by the others (A14, A16, A17; I-27)', () => {
  it('its first text has nobody’s agreement and no place taken', () => {
    expect(drawn).toMatchObject({
      ...{ type: 'plan-drawn-up', articles: cited('A14', 'A17'), data: { text: 1, quotas } },
      state: { kind: 'yearly-advanced', years: { from: 2025, to: 2025 }, used: [0, 0], agreements: [] },
    });
  });

  it('a later text has the next number, keeps the places taken, and must be agreed to anew', () => {
    const commended = [{ whom: 'unit', level: 'county', group: null }] as const;
    const next = decidedBy(drawUpPlan(id, agreed, { document, quotas }, { ...drawing, commended }));
    expect(next.state).toMatchObject({ text: 2, used: [1, 0], agreements: [] });
  });

  it.each([
    ['without a quota', { document }, ['/quotas required']],
    [
      'with rewards in it',
      { document, quotas, rewards: { excellent: '甲', good: '乙', qualified: '丙' } },
      ['/rewards not-here'],
    ],
    [
      'with 2,001 places',
      { document, quotas: [{ whom: 'unit', places: 2001 }] },
      ['/quotas too-many-places'],
    ],
    ['with 2,000 places', { document, quotas: [{ whom: 'unit', places: 2000 }] }, []],
    [
      'by a paper of tomorrow',
      { document: { ...document, date: tomorrow }, quotas },
      ['/document/date in-the-future'],
    ],
    ['by a paper of today', { document, quotas }, []],
  ] as const)('%s', (_, command, expected) => {
    expect(codes(drawUpPlan(id, null, command, drawing))).toEqual(expected);
  });

  it('rewards know neither quota nor least grade, and say what goes with each grade', () => {
    const wrong = { document, quotas, gradeAtLeast: 'good' } as const;
    expect(codes(drawUpPlan('rewards-2025', null, wrong, ofRewards))).toEqual([
      '/rewards required',
      '/quotas not-here',
      '/gradeAtLeast not-here',
    ]);
  });

  it('all that stands against it is said at once', () => {
    const wrong = {
      ...drawing,
      actor: by('finance'),
      kind: tangshanPlan('periodic-advanced'),
      overlapping: { id: 'periodic-advanced-2026', years: { from: 2023, to: 2026 } },
      commended: [{ whom: 'unit', level: 'county', group: null }],
    } as const;
    const command = {
      document: { ...document, date: tomorrow },
      quotas: [{ whom: 'unit', places: 0 }],
    } as const;
    expect(codes(drawUpPlan('periodic-advanced-2025', null, command, wrong))).toEqual([
      'not-competent',
      '/document/date in-the-future',
      'years-overlap',
      'quota-below-used',
    ]);
  });

  it('an agreement is to the text in force, and once', () => {
    expect(codes(agreeToPlan(drawn.state, { document, text: 2 }, ours('org-hr')))).toEqual(['plan-changed']);
    expect(codes(agreeToPlan(agreed, { document, text: 1 }, ours('org-hr')))).toEqual(['agreed-already']);
    expect(codes(agreeToPlan(agreed, { document, text: 2 }, ours('cgc')))).toEqual([
      'not-competent',
      'plan-changed',
    ]);
  });

  it('rewards are in force from the day on which the last of those agreed who set them together (A16)', () => {
    const rewards = { excellent: '甲', good: '乙', qualified: '丙' };
    const resolution = { session: 's', item: 1, heldOn: '2026-02-08' };
    const plan = decidedBy(drawUpPlan('rewards-2025', null, { document, rewards }, ofRewards)).state;
    const signed = (['slg-office', 'org-hr', 'finance'] as const).reduce(
      (one, body, n) =>
        decidedBy(
          agreeToPlan(
            one,
            { document, text: 1 },
            { ...ours(body, 'rewards'), now: `2026-02-1${n}T01:00:00.000Z` },
          ),
        ).state,
      plan,
    );
    expect(rewardsInForce(plan, tangshanPlan('rewards'), resolution, today, testCity)).toBeNull();
    expect(rewardsInForce(signed, tangshanPlan('rewards'), null, today, testCity)).toBeNull();
    expect(rewardsInForce(signed, tangshanPlan('rewards'), resolution, today, testCity)).toMatchObject({
      rewards,
      since: '2026-02-12',
    });
  });
});

const north = { id: 'north', level: 'county', group: 'counties' } as const;
const post = {
  ...({ unit: 'north', id: 'secretary', role: 'principal' } as const),
  tenures: [{ holder: 'zhang', from: '2025-01-01', to: null }],
};
const good = {
  measures: [],
  convictions: [],
  results: [{ unit: 'north', year: 2025, grade: 'good' }],
} as const;
const nominee: PlanNominee = { unit: north, posts: [post], candidate: good, commendedBefore: false };
const commending = { ...ours('cgc'), resolution: null, nominees: [nominee] };
const command = { plan: id, document, names: [{ unit: 'north' }] };
const warning = {
  ...{ caseId: 'c', from: '2026-02-01', lastDay: '2027-02-01', endedOn: null, revoked: false },
  ...({ stage: 'veto-warning', effects: ['unit-barred-from-honours'] } as const),
};

describe('somebody is commended within a plan (A13, A14, A17)', () => {
  it('takes a place of the plan, and stands from that day', () => {
    const { plan, commendations } = decidedBy(commendByPlan(agreed, command, commending));
    expect(plan).toMatchObject({
      type: 'plan-used',
      state: { used: [1, 0] },
      data: { names: [{ unit: 'north' }] },
    });
    expect(commendations).toMatchObject([
      {
        ...{ type: 'commended', articles: cited('A13', 'A14', 'A17') },
        state: {
          ...{ by: 'plan', plan: id, unit: 'north', holder: null, enteredOn: today, status: 'standing' },
          basis: { years: { from: 2025, to: 2025 } },
        },
      },
    ]);
  });

  it('all that stands against it is said at once: of the plan, the places, and each name at its place', () => {
    const barred = { ...nominee, candidate: { ...good, measures: [warning] }, commendedBefore: true };
    const poor = { ...nominee, candidate: { measures: [], convictions: [], results: [] } };
    const names = [{ unit: 'north' }, { unit: 'north', holder: 'zhang' }];
    const wrong = { ...commending, actor: by('slg'), nominees: [barred, poor] };
    const full = { ...drawn.state, used: [1, 0] };
    const refused = codes(commendByPlan(full, { ...command, names }, wrong));
    expect(refused).toEqual([
      'not-competent',
      'agreement-missing',
      'quota-exceeded',
      'commended-already',
      '/names/0 barred',
      '/names/1 not-graded',
    ]);
  });

  it('whoever is named wrongly is told where, and is judged by nothing else', () => {
    const names = [
      { unit: 'nowhere' },
      { unit: 'north', holder: 'nobody' },
      { unit: 'north', holder: 'nobody' },
    ];
    const nominees = [{ ...nominee, unit: null }, nominee, nominee];
    expect(codes(commendByPlan(agreed, { ...command, names }, { ...commending, nominees }))).toEqual([
      '/names/0/unit unknown-unit',
      '/names/1/holder holds-no-post',
      '/names/2/holder holds-no-post',
      '/names/2 named-twice',
    ]);
  });

  it('by no plan, or by one of rewards, nobody is', () => {
    expect(codes(commendByPlan(null, command, { ...commending, actor: by('slg') }))).toEqual([
      'not-competent',
      '/plan unknown-plan',
    ]);
    expect(
      codes(
        commendByPlan(
          null,
          { ...command, plan: 'rewards-2025' },
          { ...commending, kind: tangshanPlan('rewards') },
        ),
      ),
    ).toEqual(['/plan not-commended']);
  });

  it.each([
    [74, []],
    [75, ['/names too-many']],
  ])('a holder of posts in %i units, and themselves', (n, expected) => {
    const posts = Array.from({ length: n }, (_, i) => ({ ...post, unit: i === 0 ? 'north' : `unit-${i}` }));
    const names = [{ unit: 'north', holder: 'zhang' }];
    const nominees = [{ ...nominee, posts }];
    expect(codes(commendByPlan(agreed, { ...command, names }, { ...commending, nominees }))).toEqual(
      expected,
    );
  });
});

const commended = decidedBy(commendByPlan(agreed, command, commending)).commendations[0]
  ?.state as Commendation;

describe('what is known otherwise since puts it in question (A23, I-33)', () => {
  it('the system looks again, and says so only where something changed', () => {
    const grounds = groundsAgainst(commended, { ...good, measures: [warning] }, testCity);
    const changed = reassessCommendation(commended, grounds, now);
    expect(changed).toMatchObject({
      ...{ type: 'commendation-reassessed', actor: { by: 'system', cause: 'evaluation' } },
      state: { status: 'in-question', reasons: [{ code: 'barred', articles: cited('A23') }] },
    });
    expect(reassessCommendation(changed?.state ?? commended, grounds, now)).toBeNull();
    expect(reassessCommendation(commended, groundsAgainst(commended, good, testCity), now)).toBeNull();
  });

  it('imposed after its days it touches nothing', () => {
    const later = { ...warning, from: tomorrow };
    expect(groundsAgainst(commended, { ...good, measures: [later] }, testCity)).toEqual([]);
  });

  it('convicted after its days, the holder’s honour is in question all the same, until they are acquitted (A25)', () => {
    const convictions = [{ unit: 'north', post: 'head', on: tomorrow, caseId: 'case-9' }];
    const grounds = groundsAgainst(commended, { ...good, convictions }, testCity);
    const changed = reassessCommendation(commended, grounds, now);
    expect(changed).toMatchObject({
      state: {
        status: 'in-question',
        reasons: [{ code: 'convicted', articles: cited('A19', 'A25'), facts: { since: tomorrow } }],
      },
    });
    const again = reassessCommendation(changed?.state ?? commended, [], now);
    expect(again).toMatchObject({ state: { status: 'standing', reasons: [] } });
  });

  it('those who gave it keep it or take it back; all that stands against that is said at once', () => {
    const grounds = groundsAgainst(commended, { ...good, measures: [warning] }, testCity);
    const said = { outcome: 'withdrawn', reasons: '经研究', document } as const;
    const context = { ...ours('cgc-office'), grounds };
    expect(decidedBy(resolveCommendation(commended, said, context))).toMatchObject({
      ...{ type: 'commendation-withdrawn', articles: cited('A14', 'A17') },
      state: { status: 'withdrawn', resolution: { outcome: 'withdrawn', over: grounds } },
    });
    const early = { ...said, document: { ...document, date: tomorrow } };
    const wrong = { ...context, actor: by('slg-office'), grounds: [] };
    expect(codes(resolveCommendation(commended, early, wrong))).toEqual([
      'not-competent',
      '/document/date in-the-future',
      'commendation-standing',
    ]);
  });

  it('it rests on the unit’s results, of a holder on those of each of their units, and concerns themselves', () => {
    expect(concernedBy(commended, [post])).toEqual({ units: ['north'], holders: [] });
    const holder = { ...commended, holder: 'zhang' };
    expect(concernedBy(holder, [post, { ...post, unit: 'south' }])).toEqual({
      units: ['north', 'south'],
      holders: ['zhang'],
    });
  });
});

describe('what the state or the province gave is recorded (A15)', () => {
  const honour = { by: 'national', honour: '全国先进集体', document, names: [{ unit: 'north' }] } as const;
  const context = { ...ours('org-hr'), nominees: [nominee], recorded: [] };

  it('with whom it entitles to what; nobody judges it', () => {
    expect(decidedBy(recordHonour(honour, context))).toMatchObject([
      {
        ...{ type: 'commended', articles: cited('A15') },
        state: {
          by: 'national',
          plan: null,
          basis: null,
          entitled: [{ holder: 'zhang', kind: 'leader-commended' }],
        },
      },
    ]);
  });

  it('once under one document; in the same words again only for a reason, unless it was taken back (A15)', () => {
    const [before] = decidedBy(recordHonour(honour, context)).map(({ state }) => state);
    if (!before) throw new Error('nothing recorded');
    const again = { ...honour, honour: '全国先进集体。', document: { ...document, number: '另一号' } };
    const on = (command: Parameters<typeof recordHonour>[0], one = before) =>
      codes(recordHonour(command, { ...context, recorded: [one] }));
    expect(on(honour)).toEqual(['/names/0 honour-on-record']);
    expect(on({ ...honour, despiteAlike: '另一次' })).toEqual(['/names/0 honour-on-record']);
    expect(on(again)).toEqual(['/names/0 honour-alike']);
    expect(on({ ...again, despiteAlike: '另一次' })).toEqual([]);
    expect(on(again, { ...before, status: 'withdrawn' })).toEqual([]);
    expect(on({ ...again, honour: '全国文明单位' })).toEqual([]);
  });

  it('all that stands against it is said at once', () => {
    const wrong = { ...honour, document: { ...document, date: tomorrow }, names: [{ unit: 'nowhere' }] };
    const nominees = [{ unit: null, posts: [] }];
    expect(codes(recordHonour(wrong, { ...context, actor: by('slg-office'), nominees }))).toEqual([
      'not-competent',
      '/document/date in-the-future',
      '/names/0/unit unknown-unit',
    ]);
  });
});

describe('what was given is recorded, and what was taken back (A15, A16)', () => {
  const place = { id: 'north', above: ['city'] };
  const award = {
    ...{ name: 'reward', due: { what: '奖金', from: '2026-01-01' } },
    result: { version: 1, grade: 'good' },
  } as const;
  const context = {
    ...ours('finance'),
    place,
    award,
    holder: 'zhang',
    bars: [],
    convictions: [],
    last: null,
  };
  const given = { of: 'reward', outcome: 'given', on: today, document } as const;

  it('what is taken back is what was given, whatever is due now', () => {
    const first = decidedBy(recordGrant(given, context)).state;
    expect(first).toMatchObject({ what: '奖金', result: { version: 1 }, actor: by('finance') });
    const other = {
      ...award,
      due: { what: '另一', from: '2026-01-01' },
      result: { version: 2, grade: 'poor' },
    } as const;
    const back = { ...given, outcome: 'taken-back', reasons: '误登' } as const;
    const taken: Grant = decidedBy(recordGrant(back, { ...context, award: other, last: first })).state;
    expect(taken).toMatchObject({ outcome: 'taken-back', what: '奖金', result: { version: 1 } });
  });

  it('all that stands against it is said at once', () => {
    const wrong = {
      ...given,
      outcome: 'taken-back',
      on: tomorrow,
      document: { ...document, date: tomorrow },
    } as const;
    expect(codes(recordGrant(wrong, { ...context, actor: by('cgc-office') }))).toEqual([
      'not-competent',
      '/document/date in-the-future',
      '/on in-the-future',
      '/reasons required',
      'not-given',
    ]);
    expect(codes(recordGrant(given, { ...context, award: null }))).toEqual(['/unit nothing-filed']);
    const entitlement = { ...given, of: 'entitlement' } as const;
    expect(codes(recordGrant(entitlement, { ...context, award: null }))).toEqual([
      'not-competent',
      '/commendation not-entitled',
    ]);
  });
});

describe('results are filed with who answered for the unit, and the personnel department takes note (A11)', () => {
  const filed = {
    ...{ year: 2025, unit: 'north', name: { zh: '北', en: 'North' }, version: 1, cause: 'published' },
    ...({ score: 85, grade: 'good', caps: [], document, filedAt: now } as const),
  };
  const titled = { ...post, title: { zh: '书记', en: 'Secretary' } };

  it('by their days in the post; a supervising leader, or the post of another unit, has none', () => {
    const others = [
      { ...titled, id: 'third', role: 'supervising' },
      { ...titled, unit: 'south' },
    ] as const;
    expect(archiveEntries([filed], [titled, ...others])).toMatchObject([
      { holder: 'zhang', post: 'secretary', from: '2025-01-01', to: '2025-12-31', grade: 'good' },
    ]);
  });

  it('the history of an archive says neither points nor cases, which are not for everybody who opens it (I-22)', () => {
    const [entry] = archiveEntries([filed], [titled]);
    const decided = fileInArchive(newArchive('zhang'), entry ? [filedEntry(entry, 'hash')] : [], now);
    expect(decided).toMatchObject({
      ...{ type: 'results-filed', actor: { by: 'system' }, state: { holder: 'zhang', filed: 1 } },
      data: { entries: [{ year: 2025, unit: 'north', grade: 'good', hash: 'hash' }] },
    });
    expect(JSON.stringify(decided.data)).not.toMatch(/score|caps/);
  });

  it('by the personnel department over the unit, and by no other', () => {
    const place = { id: 'north', above: ['city'] };
    const archive = { holder: 'zhang', filed: 2, acknowledged: 0 };
    const note = (body: Body, jurisdiction: string) =>
      acknowledgeArchive(archive, ['a', 'b'], { ...ours(body), actor: by(body, jurisdiction), place });
    expect(decidedBy(note('org-hr', 'north')).state).toEqual({ ...archive, acknowledged: 2 });
    expect(codes(note('org-hr', 'south'))).toEqual(['not-competent']);
    expect(codes(note('finance', 'north'))).toEqual(['not-competent']);
  });
});
