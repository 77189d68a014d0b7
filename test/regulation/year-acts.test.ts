import {
  type Actor,
  askWhatIf,
  completeRun,
  failRun,
  freezeRun,
  type GradingRun,
  hasEnded,
  isGraded,
  newRun,
  type Outcome,
  publishRun,
  putScheme,
  recordSurvey,
  requestGrading,
  resumeRun,
  type Scheme,
  scheduleGrading,
  type UploadRow,
  uploadScores,
  wasRefused,
  whyNotBegun,
  whyNotDone,
  whyNotFrozen,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { testCity } from '../support/world/city.ts';

const year = 2026;
const now = '2027-01-10T01:00:00.000Z';
const office = (jurisdiction: string, body: 'cgc-office' | 'slg-office' = 'cgc-office'): Actor => ({
  by: 'office',
  subject: 'somebody',
  office: { body, level: jurisdiction === 'city' ? 'city' : 'county', jurisdiction, capacity: 'director' },
});

const ours = { actor: office('city'), now, city: testCity, year, published: false };
const name = { zh: '名', en: 'name' };
const order = { id: 'order', name, weight: 100, source: 'entered', method: 'direct' } as const;
const scheme: Scheme = {
  groups: [{ id: 'counties', name, registerGroups: ['counties'], units: [], indicators: [order] }],
};
const unfit: Scheme = {
  groups: [
    {
      ...scheme.groups[0],
      id: 'counties',
      name,
      registerGroups: [],
      units: ['north'],
      indicators: [{ ...order, weight: 60 }],
    },
  ],
};
const north = { id: 'north', group: 'counties', kind: 'locality' } as const;
const works = { id: 'works', group: 'others', kind: 'unit' } as const;

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok
    ? []
    : outcome.refusals.map(({ code, pointer }) => (pointer === undefined ? code : `${pointer} ${code}`));

describe('a scheme is put for a year (A10)', () => {
  const put = (given: Scheme, change: object = {}) =>
    putScheme(null, given, { ...ours, register: [north], ...change });

  it('by the city’s CGC office, until the year is published', () => {
    expect(put(scheme)).toMatchObject({ ok: true, value: { type: 'scheme-put', state: { year, scheme } } });
    expect(codes(put(scheme, { published: true }))).toEqual(['year-published']);
  });

  it.each([
    office('north'),
    office('city', 'slg-office'),
    { by: 'unit', subject: 's', unit: 'city' },
  ] as const)('not by %o: who may is named, with the article', (actor) => {
    const outcome = put(scheme, { actor });
    expect(codes(outcome)).toEqual(['not-competent']);
    expect(!outcome.ok && outcome.refusals[0]).toMatchObject({
      kind: 'competence',
      articles: cited('A10'),
      facts: { competent: [{ body: 'cgc-office', jurisdiction: 'city' }] },
    });
  });

  it('everything that stands against it is said at once', () => {
    expect(codes(put(unfit, { actor: office('north'), published: true }))).toEqual([
      'not-competent',
      'year-published',
      '/groups/0/indicators weights-not-100',
    ]);
  });
});

describe('scores are uploaded (A10)', () => {
  const units = new Map([north, works].map((unit) => [unit.id as string, unit]));
  const row = (unit: string, value: number, more: Partial<UploadRow> = {}): UploadRow => ({
    ...{ unit, column: 'order', value },
    ...more,
  });
  const source = { type: 'text/csv', sha256: 'f' };
  const upload = (rows: readonly UploadRow[], change: object = {}) =>
    uploadScores(
      { rows, source, content: 'c', unreadable: 0 },
      { ...ours, scheme, units, entered: (unit: string) => (unit === 'north' ? 80 : undefined), ...change },
    );

  it('as a whole; the entry says what was sent and how many values it corrects', () => {
    expect(upload([row('north', 80)])).toMatchObject({
      ok: true,
      value: { data: { rows: 1, corrected: 0 } },
    });
    expect(upload([row('north', 81, { reason: 'recount' })])).toMatchObject({
      ok: true,
      value: {
        type: 'scores-uploaded',
        data: { source, rows: 1, corrected: 1 },
        state: { kind: 'scores', year },
      },
    });
  });

  it('every row that does not fit is named, and whatever else stands against it', () => {
    const rows = [
      row('north', 81),
      row('moon', 80),
      row('city', 80),
      row('works', 80),
      row('north', 100.01, { reason: 'recount' }),
      row('north', 70, { column: 'charm', reason: 'recount' }),
    ];
    expect(codes(upload(rows, { published: true, actor: office('north') }))).toEqual([
      'not-competent',
      'year-published',
      '/rows/1/unit unknown-unit',
      '/rows/2/unit unknown-unit',
      '/rows/3/unit unit-in-no-group',
      '/rows/4/score too-big',
      '/rows/5/indicator unknown-indicator',
      '/rows/0/reason reason-missing',
      '/rows/4 row-twice',
    ]);
  });

  it('without a scheme there is nothing to score; of the units it is said all the same', () => {
    expect(codes(upload([row('moon', 80)], { scheme: null }))).toEqual([
      'no-scheme',
      '/rows/0/unit unknown-unit',
    ]);
  });

  it('a file in which nothing is filled in is a mistake; one that could not be read is named elsewhere', () => {
    expect(codes(upload([]))).toEqual([' no-rows']);
    const unread = uploadScores(
      { rows: [], source, content: 'c', unreadable: 1 },
      { ...ours, scheme, units, entered: () => undefined },
    );
    expect(unread.ok).toBe(true);
  });

  it('the survey is of localities, and a changed percent needs no reason (A23)', () => {
    const survey = (rows: readonly UploadRow[]) =>
      recordSurvey({ rows, source, content: 'c', unreadable: 0 }, { ...ours, units, entered: () => 60 });
    expect(survey([{ unit: 'north', column: 'percent', value: 61 }])).toMatchObject({
      ok: true,
      value: { type: 'survey-recorded', articles: cited('A23'), data: { corrected: 1 } },
    });
    expect(codes(survey([{ unit: 'works', column: 'percent', value: 61 }]))).toEqual([
      '/rows/0/unit not-a-locality',
    ]);
  });
});

describe('a run grades a year (A10)', () => {
  const ask = (change: object = {}) => requestGrading('run', { ...ours, scheme, ...change });
  const asked: GradingRun = newRun({ id: 'run', year, kind: 'year' }, now, ours.actor);
  const frozen = { inputHash: 'h', schemeVersion: 1, total: 2, batches: 1 };
  const moves = { better: 0, worse: 0, same: 2 };

  it('is asked for by the city’s CGC office, with a scheme, before publication; all of it is said at once', () => {
    expect(ask()).toMatchObject({
      ok: true,
      value: { type: 'grading-requested', state: { status: 'requested' } },
    });
    expect(codes(ask({ actor: office('north'), scheme: null, published: true }))).toEqual([
      'not-competent',
      'year-published',
      'no-scheme',
    ]);
  });

  it('on its day begins by itself: nobody asked', () => {
    expect(scheduleGrading('yearly-2026', { year, now })).toMatchObject({
      actor: { by: 'system', cause: 'deadline' },
      state: { status: 'grading', kind: 'year' },
    });
  });

  it('is frozen, completed and published, each an event of its own', () => {
    const begun = freezeRun(asked, frozen, now);
    expect(begun).toMatchObject({
      type: 'inputs-frozen',
      actor: { by: 'system' },
      state: { status: 'grading' },
    });
    const results = { count: 1, hash: 'a'.repeat(64) };
    const draft = completeRun(begun.state, { moves, results }, now);
    expect(draft).toMatchObject({
      type: 'draft-completed',
      state: { status: 'completed', endedAt: now, results },
    });
    expect([hasEnded(begun.state), hasEnded(draft.state), isGraded(draft.state)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(publishRun(draft.state, ours.actor, now)).toMatchObject({
      type: 'run-published',
      actor: ours.actor,
      state: { status: 'published' },
    });
  });

  it('begins neither without a scheme nor once the year is published, and grades nobody in part', () => {
    expect(whyNotBegun(year, { scheme: null, published: true })?.code).toBe('no-scheme');
    expect(whyNotBegun(year, { scheme, published: true })?.code).toBe('year-published');
    expect(whyNotBegun(year, { scheme, published: false })).toBeNull();
    expect(whyNotFrozen({ failed: 1, total: 5 })?.code).toBe('scores-missing');
    expect(whyNotFrozen({ failed: 0, total: 0 })?.code).toBe('no-units');
    expect(whyNotFrozen({ failed: 0, total: 5 })).toBeNull();
  });

  it('refused before it began it has ended; broken off later it may go on where it stopped', () => {
    const refused = failRun(asked, whyNotFrozen({ failed: 1, total: 0 }) ?? whyNotDone(asked), 1, now).state;
    expect([refused.reason?.code, hasEnded(refused), wasRefused(refused)]).toEqual([
      'scores-missing',
      true,
      true,
    ]);
    const begun = freezeRun(asked, frozen, now).state;
    const broken = failRun(begun, whyNotDone(begun), 1, now).state;
    expect([broken.reason?.code, hasEnded(broken), wasRefused(broken)]).toEqual([
      'batches-failed',
      false,
      false,
    ]);
    expect(resumeRun(broken, 1, now).state).toMatchObject({
      ...{ status: 'grading', reason: null, failedCount: 0, endedAt: null, going: { since: now, done: 1 } },
    });
  });
});

describe('a what-if grades the same facts otherwise (A10, A25)', () => {
  const base = { run: { id: 'run' }, basis: { year, city: testCity, scheme } };
  const context = { ...ours, base, other: null, register: [north] };

  it('is a run of another kind, held against one that is complete', () => {
    expect(askWhatIf({ id: 'w', parameters: { 'grade-good': 70 } }, context)).toMatchObject({
      ok: true,
      value: {
        type: 'what-if-requested',
        state: { kind: 'what-if', whatIf: { of: 'run', otherwise: { parameters: { 'grade-good': 70 } } } },
      },
    });
  });

  it('completed it is no draft, though the year be published meanwhile', () => {
    const asked = askWhatIf({ id: 'w', parameters: { 'grade-good': 70 } }, { ...context, published: true });
    if (!asked.ok) throw new Error('refused');
    const done = completeRun(
      asked.value.state,
      { moves: { better: 1, worse: 0, same: 0 }, results: null },
      now,
    );
    expect(done).toMatchObject({ type: 'what-if-completed', state: { whatIf: { moves: { better: 1 } } } });
    expect(isGraded(done.state)).toBe(false);
  });

  it('all that is wrong with it is said at once', () => {
    const nothing = { ...context, base: null, actor: office('north') };
    expect(codes(askWhatIf({ id: 'w' }, nothing))).toEqual([
      'not-competent',
      'nothing-graded',
      '/whatIf nothing-otherwise',
    ]);
    expect(codes(askWhatIf({ id: 'w', of: 'x', scheme: unfit, schemeVersion: 1 }, nothing))).toEqual([
      'not-competent',
      '/whatIf/of unknown-run',
      '/whatIf/schemeVersion two-schemes',
    ]);
    expect(codes(askWhatIf({ id: 'w', scheme: unfit }, context))).toEqual([
      '/whatIf/scheme/groups/0/indicators weights-not-100',
    ]);
    expect(
      codes(askWhatIf({ id: 'w', schemeVersion: 9, parameters: { 'grade-good': 95 } }, context)),
    ).toEqual(['/whatIf/schemeVersion unknown-scheme-version']);
    expect(codes(askWhatIf({ id: 'w', parameters: { 'grade-good': 95 } }, context))).toEqual([
      '/whatIf/parameters thresholds-not-falling',
    ]);
  });
});
