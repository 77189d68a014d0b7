import { statutoryDays } from '@jieti/rules';
import * as cases from '../http-case.ts';
import { done } from '../http-journey.ts';
import { people } from '../http-people.ts';
import type { CityProcess } from '../journey-process.ts';
import { fixed, on, type Samples } from './sample.ts';

const { cityOffice, cgcDirector, cgcMeeting, orgHr, qianxiOffice, qianxiStaff } = people;
const { document } = cases;

/** A county's own conference may speak of a case on the county itself, which its offices may see. */
const countyMinutes = {
  ...cases.minutes('—', 'notice', '2026-01-05'),
  // Read once more it has another number, as each session's minutes have.
  document: cases.document,
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

/** The notice of the year after, which no city's file has: the statutory days, and one Sunday at work. */
const calendarOf2027 = { holidays: [...statutoryDays(2027)], workdays: ['2027-02-14'], document };
const of2027 = { year: '2027' };

/** A calendar on record. */
const withCalendar = async (city: CityProcess) => {
  await done(city, cityOffice, 'PUT /work-calendars/2027', { body: calendarOf2027 });
  return of2027;
};

/** Cases, eligibility, the joint conference and working calendars. */
export const casesSamples: Samples = {
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
  'POST /cases/{id}/withdrawal': {
    as: cityOffice,
    params: on(cases.reported),
    body: { reasons: '误登' },
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
  'POST /cases/{id}/plans': {
    as: qianxiStaff,
    params: on(cases.imposed),
    body: { text: '整改方案：分工、措施、时限', document },
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
  'POST /cases/{id}/measures/{entry}/review': {
    as: cgcDirector,
    params: (city) => cases.questioned(city, 'qianxi'),
    body: { outcome: 'confirmed', document, reasons: '复核维持' },
  },
  'POST /cases/{id}/filings': {
    as: cityOffice,
    params: on((city, unit) => cases.imposed(city, unit, 'veto')),
    body: { kind: 'filed', n: 1, on: '2026-01-05', addressee: '省综治办', document },
  },
  'POST /liabilities': { as: cityOffice, body: cases.judgment('qianxi', '2026-01-04'), once: true },
  'POST /liabilities/{id}/outcomes': {
    as: cityOffice,
    params: on(cases.judged),
    body: { outcome: 'acquitted', on: '2026-01-05', document },
  },
  'GET /liabilities': { as: cityOffice, query: 'unit=qianxi&limit=5' },
  'GET /liabilities/{id}': { as: cityOffice, params: on(cases.judged) },
  'GET /liabilities/{id}/history': { as: cityOffice, params: on(cases.judged) },
  'GET /cases': {
    as: cityOffice,
    query: 'status=in-force&stage=notice&unit=qianxi&dueBefore=2027-01-01&limit=5',
  },
  'GET /cases/{id}': { as: cityOffice, params: on(cases.verified) },
  'GET /cases/{id}/recommendation': { as: cityOffice, params: on(cases.verified) },
  'GET /cases/{id}/ledger': { as: cityOffice, params: on(cases.verified) },
  'GET /cases/{id}/history': { as: cityOffice, params: on(cases.verified) },
  'GET /cases/{id}/documents': { as: cityOffice, params: on(cases.verified) },
  'GET /cases/{id}/documents/{kind}': {
    as: cityOffice,
    params: async (city) => ({ id: await cases.imposed(city, 'qianxi'), kind: 'circular' }),
    query: 'entry=4',
  },
  'GET /eligibility': { as: orgHr, query: 'unit=qianxi&on=2026-01-05&purpose=promotion' },
  'POST /conference-sessions': { as: qianxiOffice, body: countyMinutes },
  'GET /conference-sessions/{id}/history': { as: qianxiOffice, params: minuted },
  'GET /conference-sessions/{id}/documents': { as: qianxiOffice, params: minuted },
  'GET /conference-sessions/{id}/documents/{kind}': {
    as: qianxiOffice,
    params: async (city) => ({ ...(await minuted(city)), kind: 'conference-minutes' }),
    query: 'entry=1',
  },
  'PUT /work-calendars/{year}': { as: cityOffice, params: fixed(of2027), body: calendarOf2027 },
  'GET /work-calendars': { as: cityOffice },
  'GET /work-calendars/{year}/history': { as: cityOffice, params: withCalendar },
  'GET /conference-sessions': { as: cityOffice, query: 'from=2026-01-01&to=2026-12-31&case=none&limit=5' },
};
