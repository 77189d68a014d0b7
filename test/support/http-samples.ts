import type { Route } from '@jieti/lambda/contract';
import * as cases from './http-case.ts';
import { type Ask, type Caller, done, everyRoute, fill, type Request } from './http-journey.ts';
import { people } from './http-people.ts';
import { anyReview, rejection, review, reviewable, reviewed } from './http-reviews.ts';
import {
  enterTownships,
  fillPosts,
  fullScheme,
  gradeByHand,
  postBody,
  publish,
  scheme,
  scoreYear,
  template,
} from './http-world.ts';
import type { CityProcess } from './journey-process.ts';

/** A request that somebody competent may make and that succeeds: what the refusals of the tests differ from in one thing. */
export interface Sample {
  readonly as: Caller;
  /** Ids in the path; a fresh object, where the request uses it up. */
  readonly params?: (city: CityProcess) => Promise<Readonly<Record<string, string>>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly csv?: string;
  /** The request works only once in the life of a city. */
  readonly once?: true;
}

const { cityInspection, cityOffice, citySlgOffice, cgcDirector, cgcMeeting } = people;
const { qianxiOffice, qianxiStaff, orgHr, finance } = people;

const fixed = (params: Readonly<Record<string, string>>) => async () => params;
const on = (make: (city: CityProcess, unit: string) => Promise<string>) => async (city: CityProcess) => ({
  id: await make(city, 'qianxi'),
});

/** The run whose draft a city shows of 2024. */
const runOf2024 = async (city: CityProcess): Promise<string> =>
  (await done(city, cityOffice, 'GET /years/2024/results/qianxi')).body.runId;

/** The report of 迁西县's commission for 2026, standing filed: made so again where it was returned. */
const filedReport = async (city: CityProcess): Promise<string> => {
  const id = '2026-cgc-to-cgc-qianxi';
  const { body } = await done(city, cityOffice, 'GET /reports?year=2026&unit=qianxi');
  const { status } = body.items.find((report: { id: string }) => report.id === id);
  if (status !== 'filed' && status !== 'filed-again')
    await done(city, qianxiOffice, 'POST /reports', { body: { ...report, kind: 'cgc-to-cgc' } });
  return id;
};

const report = {
  unit: 'qianxi',
  kind: 'committee-to-plenary',
  year: 2026,
  title: '县委常委会报告中的综治维稳内容',
  summary: '全年工作情况',
  plan: '下一年度安排',
  document: cases.document,
};

const inspection = {
  title: '重点地区整治专项督查',
  authority: cases.document,
  scope: { of: 'units', units: ['qianxi'] },
  from: '2026-01-05',
  to: '2026-03-31',
};

const finding = {
  act: 'find',
  unit: 'qianxi',
  on: '2026-01-05',
  what: '重点地区巡防力量不足',
  putRight: { what: '充实巡防力量', by: '2026-02-05' },
};

/** An inspection of 迁西县. */
const ordered = async (city: CityProcess): Promise<string> =>
  (await done(city, cityInspection, 'POST /inspections', { body: inspection })).body.id;

/** An inspection of 迁西县 with a first finding. */
const inspected = async (city: CityProcess): Promise<Readonly<Record<string, string>>> => {
  const id = await ordered(city);
  await done(city, cityInspection, `POST /inspections/${id}/findings`, { body: finding });
  return { id, n: '1' };
};

const duty = {
  unit: 'qianxi',
  kind: 'committee-meeting',
  on: '2026-01-04',
  title: '县委常委会听取综治维稳工作汇报',
  document: cases.document,
};

const recordedDuty = async (city: CityProcess) => ({
  id: (await done(city, qianxiStaff, 'POST /duties', { body: duty })).body.id,
});

const of2026 = fixed({ year: '2026' });
const document = cases.document;

const planOf2024 = fixed({ id: 'yearly-advanced-2024' });
const plan = {
  act: 'plan',
  document,
  terms: '按考评结果从高到低',
  quotas: [{ whom: 'unit', level: 'county', group: '区县', places: 3 }],
  gradeAtLeast: 'good',
};

/** The reward of 迁西县's principal, given before anything bars them. */
const reward = {
  ...{ of: 'reward', outcome: 'given', on: '2026-01-05', document },
  ...{ year: 2025, unit: 'qianxi', post: 'secretary', from: '2025-01-01' },
};

let papers = 0;

/** A national honour of 迁西县, of a paper of its own each time. */
const honoured = async (city: CityProcess): Promise<string> => {
  papers += 1;
  const number = `中综〔2026〕${papers}号`;
  const { body } = await done(city, cityOffice, 'POST /commendations', {
    body: {
      ...{ by: 'national', honour: '全国先进集体', names: [{ unit: 'qianxi' }] },
      document: { ...document, number },
    },
  });
  return body.commended[0].id;
};

/** A county's own conference may speak of a case on the county itself, which its offices may see. */
const countyMinutes = {
  ...cases.minutes('—', 'notice', '2026-01-05'),
  locality: 'qianxi',
  items: [
    {
      subject: { kind: 'sanction', text: '年度惩处事项' },
      resolution: { outcome: 'postponed', text: '下次再议' },
    },
    {
      subject: { kind: 'reward', text: '年度奖励事项', plan: { id: 'rewards-2024', text: 1 } },
      resolution: { outcome: 'agreed', text: '会议同意' },
    },
  ],
};

/** A session of 迁西县's conference on record. */
const minuted = async (city: CityProcess): Promise<{ id: string }> => {
  const { body } = await done(city, qianxiOffice, 'POST /conference-sessions', { body: countyMinutes });
  return { id: body.id };
};

/** By route. A route without a sample fails the tests, so a new one is never untested. */
export const samples: Readonly<Record<string, Sample>> = {
  'PUT /units/{unitId}': {
    as: cityOffice,
    params: fixed({ unitId: 'ts-water' }),
    body: {
      name: { zh: '市水利局', en: 'Municipal Water Bureau' },
      kind: 'department',
      level: 'city',
      parent: 'tangshan',
      affiliation: 'local',
      group: 'government',
      from: '2026-01-05',
    },
  },
  'GET /units/{unitId}': { as: cityOffice, params: fixed({ unitId: 'qianxi' }), query: 'on=2026-01-05' },
  'GET /units/{unitId}/history': { as: cityOffice, params: fixed({ unitId: 'qianxi' }) },
  'GET /register/history': { as: cityOffice },
  'GET /units': { as: cityOffice, query: 'parent=qianxi&kind=locality&level=township&limit=20' },
  'POST /units:import': {
    as: cityOffice,
    csv: [
      'id,nameZh,nameEn,kind,level,parent,affiliation,group',
      'ts-archives,市档案馆,Municipal Archives,unit,city,tangshan,local,government',
    ].join('\n'),
  },
  'PUT /units/{unitId}/posts/{postId}': {
    as: cityOffice,
    params: fixed({ unitId: 'ts-water', postId: 'secretary' }),
    body: postBody('ts-water.secretary'),
  },
  'GET /units/{unitId}/posts': {
    as: cityOffice,
    params: fixed({ unitId: 'qianxi' }),
    query: 'on=2026-01-05',
  },
  'GET /units/{unitId}/posts/{postId}/history': {
    as: cityOffice,
    params: fixed({ unitId: 'qianxi', postId: 'secretary' }),
  },
  'PUT /years/{year}/template': { as: cityOffice, params: fixed({ year: '2027' }), body: template },
  'POST /years/{year}/template:amend': {
    as: cityOffice,
    params: fixed({ year: '2028' }),
    body: { ...template, document, with: { body: 'slg-office', document } },
  },
  'POST /years/{year}/letters:issue': { as: cityOffice, params: of2026 },
  'GET /letters': { as: cityOffice, query: 'year=2026&unit=qianxi&status=issued' },
  'GET /letters/{id}': { as: cityOffice, params: fixed({ id: '2026-qianxi' }) },
  'GET /letters/{id}/history': { as: cityOffice, params: fixed({ id: '2026-qianxi' }) },
  'GET /years/{year}/template/history': { as: cityOffice, params: of2026 },
  'GET /years/{year}/letters/history': { as: cityOffice, params: of2026 },
  'POST /letters/{id}/signatures': {
    as: qianxiStaff,
    params: fixed({ id: '2026-qianxi' }),
    body: { side: 'subordinate', post: 'secretary', holder: 'qianxi.secretary', document },
    once: true,
  },
  'PUT /letters/{id}/targets': {
    as: qianxiStaff,
    params: fixed({ id: '2026-qianxi' }),
    body: { targets: [{ id: 'order', shares: [{ unit: 'qianxi-town', weight: 100 }] }] },
  },
  'GET /letters/{id}/targets': { as: cityOffice, params: fixed({ id: '2026-qianxi' }), query: 'limit=5' },
  'GET /letters/{id}/targets/history': { as: cityOffice, params: fixed({ id: '2026-qianxi' }) },
  'GET /years/{year}/targets': { as: cityOffice, params: of2026, query: 'under=qianxi' },
  'GET /years/{year}/coverage': { as: cityOffice, params: of2026, query: 'under=qianxi' },
  'POST /reports': { as: qianxiStaff, body: report, once: true },
  'POST /reports/{id}:return': {
    as: cityOffice,
    params: async (city) => ({ id: await filedReport(city) }),
    body: { reasons: '请补充数据', againBy: '2026-02-01' },
  },
  'GET /reports': { as: cityOffice, query: 'year=2026&unit=qianxi&status=due' },
  'GET /reports/{id}/history': { as: cityOffice, params: fixed({ id: '2026-cgc-to-cgc-qianxi' }) },
  'POST /duties': { as: qianxiStaff, body: duty },
  'GET /duties/{id}/history': { as: cityOffice, params: recordedDuty, query: 'unit=qianxi' },
  'GET /duties': { as: cityOffice, query: 'unit=qianxi&year=2026' },
  'POST /inspections': {
    as: cityInspection,
    body: { ...inspection, scope: { of: 'branch', under: 'qianxi', kind: 'locality', level: 'county' } },
  },
  'POST /inspections/{id}/findings': {
    as: cityInspection,
    params: async (city) => ({ id: await ordered(city) }),
    body: {
      ...finding,
      referAsLead: {
        ground: '18.4',
        facts: '基层基础薄弱',
        occurredOn: '2026-01-02',
        elements: { 'grave-consequence': { statement: '造成严重后果', evidence: '卷宗' } },
      },
    },
  },
  'GET /inspections': { as: cityInspection, query: 'limit=20' },
  'GET /inspections/{id}/history': {
    as: cityInspection,
    params: async (city) => ({ id: await ordered(city) }),
  },
  'GET /inspections/{id}/findings/{n}/history': { as: cityInspection, params: inspected },
  'GET /inspection-findings': { as: cityOffice, query: 'unit=qianxi&status=open' },
  'POST /cases': {
    as: cityOffice,
    body: {
      ...cases.lead('qianxi'),
      ground: '18.4',
      elements: {
        'grave-consequence': { statement: '造成严重后果', evidence: '卷宗' },
      },
      as: { body: 'cgc-office', jurisdiction: 'tangshan', capacity: 'director' },
    },
  },
  'POST /cases/{id}/verification': {
    as: cityOffice,
    params: on(cases.reported),
    body: {
      substantiated: true,
      findings: '属实',
      gravity: 'found',
      aggravating: ['obstructing-inquiry'],
      mitigating: ['averted-loss'],
    },
  },
  'POST /cases/{id}/proposals': {
    as: cityOffice,
    params: on(cases.verified),
    body: { stage: 'notice', term: 'P30D', reasons: '依规提出' },
  },
  'POST /cases/{id}/statements': {
    as: qianxiStaff,
    params: on(cases.proposed),
    body: { text: '情况说明' },
  },
  'POST /cases/{id}/decisions': {
    as: cityOffice,
    params: on(cases.proposedInterview),
    body: cases.interviewApproval('qianxi'),
  },
  'POST /cases/{id}/extensions': {
    as: cityOffice,
    params: on(cases.imposed),
    body: { lastDay: '2026-03-05', reasons: '工程量大' },
  },
  'POST /cases/{id}/progress': {
    as: qianxiStaff,
    params: on(cases.imposed),
    body: { text: '已完成一半', complete: false },
  },
  'POST /cases/{id}/acceptance': {
    as: cityOffice,
    params: on(cases.imposed),
    body: { accepted: true, findings: '核查合格' },
  },
  'POST /cases/{id}/releases': {
    as: cgcDirector,
    params: on(cases.releasable),
    body: { document, reasons: '同意解除' },
  },
  'POST /cases/{id}/referrals': {
    as: cityOffice,
    params: on(cases.imposed),
    body: cases.referral('qianxi'),
  },
  'POST /cases/{id}/referrals/{n}/outcome': {
    as: cityOffice,
    params: async (city) => ({ id: await cases.referred(city, 'qianxi'), n: '1' }),
    body: { outcome: 'no-action', on: '2026-01-05', document },
  },
  'POST /cases/{id}/appeals': {
    as: qianxiStaff,
    params: on(cases.imposed),
    body: cases.appeal,
  },
  'POST /cases/{id}/appeals/{n}/resolution': {
    as: cgcMeeting,
    params: async (city) => ({ id: await cases.appealed(city, 'qianxi'), n: '1' }),
    body: { outcome: 'rejected', document, reasons: '事实清楚,维持' },
  },
  'POST /cases/{id}/filings': {
    as: cityOffice,
    params: on((city, unit) => cases.imposed(city, unit, 'veto')),
    body: { kind: 'filed', n: 1, on: '2026-01-05', document },
  },
  'GET /cases': {
    as: cityOffice,
    query: 'status=in-force&stage=notice&unit=qianxi&dueBefore=2027-01-01&limit=5',
  },
  'GET /cases/{id}': { as: cityOffice, params: on(cases.reported) },
  'GET /cases/{id}/recommendation': { as: cityOffice, params: on(cases.verified) },
  'GET /cases/{id}/ledger': { as: cityOffice, params: on(cases.reported) },
  'GET /cases/{id}/history': { as: cityOffice, params: on(cases.reported) },
  'GET /eligibility': { as: orgHr, query: 'unit=qianxi&on=2026-01-05&purpose=promotion' },
  'POST /conference-sessions': { as: qianxiOffice, body: countyMinutes },
  'GET /conference-sessions/{id}/history': { as: qianxiOffice, params: minuted },
  'GET /conference-sessions': { as: cityOffice, query: 'from=2026-01-01&to=2026-12-31&case=none&limit=5' },
  'PUT /years/{year}/scheme': { as: cityOffice, params: of2026, body: fullScheme },
  'GET /years/{year}/scheme/history': { as: cityOffice, params: of2026 },
  'GET /years/{year}/scores/history': { as: cityOffice, params: fixed({ year: '2025' }) },
  'GET /years/{year}/survey/history': { as: cityOffice, params: of2026 },
  'POST /years/{year}/scores': {
    as: cityOffice,
    params: of2026,
    body: { rows: [{ unit: 'qianxi', indicator: 'order', score: 90.5, reason: '更正' }] },
  },
  'PUT /years/{year}/survey': {
    as: cityOffice,
    params: of2026,
    body: { rows: [{ unit: 'qianxi', percent: 77.7, reason: '更正' }] },
  },
  'GET /years/{year}/scores': {
    as: cityOffice,
    params: of2026,
    query: 'group=localities&missing=true&limit=5',
  },
  'GET /years/{year}/survey': { as: cityOffice, params: of2026, query: 'missing=true&limit=5' },
  'POST /years/{year}/grading-runs': {
    as: cityOffice,
    params: fixed({ year: '2024' }),
    body: {
      whatIf: {
        scheme,
        parameters: { 'grade-excellent': 92, 'excellent-quota-percent': 25, 'cap-veto': 'poor' },
        interpretations: { 'I-12': 'ties-within', 'I-13': 'in-force-in-year' },
      },
    },
  },
  'GET /grading-runs/{id}': { as: cityOffice, params: async (city) => ({ id: await runOf2024(city) }) },
  'GET /grading-runs/{id}/history': {
    as: cityOffice,
    params: async (city) => ({ id: await runOf2024(city) }),
  },
  'GET /years/{year}/results': {
    as: cityOffice,
    params: fixed({ year: '2025' }),
    query: 'group=localities&grade=good&limit=5',
  },
  'GET /years/{year}/results.xlsx': {
    as: cityOffice,
    params: fixed({ year: '2025' }),
    query: 'group=localities&part=1',
  },
  'GET /years/{year}/results/{unitId}': {
    as: cityOffice,
    params: fixed({ year: '2025', unitId: 'qianxi' }),
    query: 'version=1',
  },
  'GET /years/{year}/results/{unitId}/history': {
    as: cityOffice,
    params: fixed({ year: '2025', unitId: 'qianxi' }),
  },
  'GET /years/{year}/results/{unitId}/reviews/{n}/history': {
    as: cityOffice,
    params: async (city) => ({ year: '2022', unitId: 'qianxi', n: await anyReview(city, 2022) }),
  },
  'POST /years/{year}/results/{unitId}/reviews': {
    as: qianxiStaff,
    params: async (city) => {
      await reviewable(city, 2023);
      return { year: '2023', unitId: 'qianxi' };
    },
    body: review,
  },
  'POST /years/{year}/results/{unitId}/reviews/{n}/resolution': {
    as: cityOffice,
    params: async (city) => ({ year: '2022', unitId: 'qianxi', n: await reviewed(city, 2022) }),
    body: rejection,
  },
  'POST /years/{year}/publication': {
    as: cityOffice,
    params: fixed({ year: '2024' }),
    body: { document: { number: '唐综治〔2025〕2号', date: '2026-01-05' } },
    once: true,
  },
  'GET /years/{year}/publication/history': { as: cityOffice, params: fixed({ year: '2025' }) },
  'PUT /commendation-plans/{id}': { as: cityOffice, params: planOf2024, body: plan },
  'GET /commendation-plans/{id}': { as: cityOffice, params: planOf2024 },
  'GET /commendation-plans/{id}/history': { as: cityOffice, params: planOf2024 },
  'POST /commendations': {
    as: cityOffice,
    body: {
      by: 'national',
      honour: '全国先进工作者',
      document,
      names: [{ unit: 'qianxi', holder: 'qianxi.secretary' }],
    },
    once: true,
  },
  'GET /commendations/{id}': { as: cityOffice, params: async (city) => ({ id: await honoured(city) }) },
  'GET /commendations/{id}/history': {
    as: cityOffice,
    params: async (city) => ({ id: await honoured(city) }),
  },
  'POST /commendations/{id}/resolution': {
    as: cityOffice,
    params: async (city) => ({ id: await honoured(city) }),
    body: { outcome: 'withdrawn', document, reasons: '授予机关已撤销' },
  },
  'POST /archives/{holder}/grants': {
    as: finance,
    params: fixed({ holder: 'qianxi.secretary' }),
    body: { ...reward, outcome: 'taken-back', reasons: '误发' },
    once: true,
  },
  'GET /archives/{holder}/history': { as: orgHr, params: fixed({ holder: 'qianxi.secretary' }) },
  'GET /archives/{holder}': { as: orgHr, params: fixed({ holder: 'qianxi.secretary' }) },
};

/** The units that the samples and the tests around them are about, with their posts. */
const peopled = ['tangshan', 'qianxi', 'yutian', 'qianxi-town', 'yutian-town'];

/** The rewards of 2025, agreed to by all who must, and one of them given. */
const rewardsAgreed = async (city: CityProcess): Promise<void> => {
  const path = 'PUT /commendation-plans/rewards-2025';
  const rewards = { excellent: '一等', good: '二等', qualified: '三等' };
  await done(city, cityOffice, path, { body: { act: 'plan', document, rewards } });
  for (const as of [citySlgOffice, orgHr, finance])
    await done(city, as, path, { body: { act: 'agree', document, text: 1 } });
  await done(city, cityOffice, 'POST /conference-sessions', {
    body: cases.planMinutes('rewards-2025', '2026-01-05'),
  });
  await done(city, finance, 'POST /archives/qianxi.secretary/grants', { body: reward });
};

/** A city in which every sample finds what it is about: posts, letters of 2026, 2025 published, and three years graded. */
export const prepare = async (city: CityProcess): Promise<void> => {
  await enterTownships(city);
  await fillPosts(city, peopled);
  await done(city, cityOffice, 'PUT /years/2026/template', { body: template });
  await done(city, cityOffice, 'POST /years/2026/letters:issue');
  await done(city, cityOffice, 'PUT /years/2028/template', { body: template });
  await done(city, cityOffice, 'POST /years/2028/letters:issue');
  await done(city, cityOffice, 'PUT /years/2026/scheme', { body: scheme });
  for (const year of [2022, 2023, 2024, 2025]) {
    await scoreYear(city, year);
    await gradeByHand(city, year);
  }
  await publish(city, 2025);
  await done(city, cityOffice, 'PUT /commendation-plans/yearly-advanced-2024', { body: plan });
  await rewardsAgreed(city);
};

/** A sample with its route and with ids that exist. */
export interface Ready {
  readonly key: string;
  readonly route: Route;
  readonly sample: Sample;
  readonly params: Readonly<Record<string, string>>;
}

/** Makes what a route's sample is about. Throws where a route has no sample. */
export const ready = async (city: CityProcess, key: string): Promise<Ready> => {
  const [route, sample] = [everyRoute.get(key), samples[key]];
  if (!route || !sample)
    throw new Error(`${key} has no sample: say in http-samples.ts what a good request is`);
  return { key, route, sample, params: (await sample.params?.(city)) ?? {} };
};

/** Where a sample goes; other ids than its own if given. */
export const whereOf = (
  { route, sample, params }: Ready,
  other: Readonly<Record<string, string>> = {},
): string =>
  `${route.method} ${fill(route.path, { ...params, ...other })}${sample.query ? `?${sample.query}` : ''}`;

/** What a sample carries. */
export const askOf = ({ sample }: Ready): Ask => ({
  ...(sample.body !== undefined && { body: sample.body }),
  ...(sample.csv !== undefined && { csv: sample.csv }),
});

/** A sample as it goes over the wire, but for its token. */
export const wireOf = (of: Ready): Request => {
  const [method = '', path = ''] = whereOf(of).split(' ');
  const { sample } = of;
  return {
    method,
    path,
    ...(sample.body !== undefined && { body: JSON.stringify(sample.body) }),
    ...(sample.csv !== undefined && { body: sample.csv, headers: { 'content-type': 'text/csv' } }),
  };
};
