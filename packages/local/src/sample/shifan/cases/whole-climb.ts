import type { Happening } from '../../happening.ts';
import { minutes } from '../minutes.ts';

/** A team of the city's offices, as long as the measure stands (A22). */
const workTeam = {
  sentBy: { body: 'cgc-office', level: 'city', jurisdiction: 'shifan' },
  members: [
    { body: 'cgc-office', level: 'city', jurisdiction: 'shifan', capacity: 'deputy-director' },
    { body: 'inspection-office', level: 'city', jurisdiction: 'shifan', capacity: 'staff' },
  ],
  from: '{year}-03-06',
};

/** 思危市 misses every deadline it is given: all five stages, the last of them this year; nobody files its veto upward. */
export const theWholeClimb: readonly Happening[] = [
  {
    on: '{last}-01-08',
    say: '思危市 – a lead is reported',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases',
    body: {
      unit: 'siwei',
      ground: '18.1',
      facts: '基层基础工作薄弱，治安秩序混乱，问题突出。',
      occurredOn: '{last}-01-03',
      elements: {},
    },
    remember: { siwei: 'id' },
  },
  {
    on: '{last}-01-09',
    by: 'cgcOffice',
    ask: 'POST /cases/{siwei}/verification',
    body: { substantiated: true, gravity: 'found', findings: '核查属实：三处治安重点地区长期未整治。' },
  },
  {
    on: '{last}-01-10',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases/{siwei}/proposals',
    body: { stage: 'notice', reasons: '工作措施落实不力，应予通报并限期整改。', term: 'P10D' },
  },
  {
    on: '{last}-01-12',
    say: '思危市 – notice',
    by: 'cgcOffice',
    ask: 'POST /cases/{siwei}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕siwei-1号', date: '{on}' },
      reasons: '同意通报，十日内整改。',
    },
  },
  {
    on: '{last}-01-24',
    say: '思危市 – the term passed; interview',
    by: 'cgcOffice',
    ask: 'POST /cases/{siwei}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕siwei-2号', date: '{on}' },
      reasons: '期满未整改到位，约谈主要负责人。',
      interview: {
        on: '{on}',
        interviewed: [
          { post: 'secretary', holder: 'siwei.secretary' },
          { post: 'chief', holder: 'siwei.chief' },
          { post: 'deputy', holder: 'siwei.deputy' },
        ],
        undertaken: '三十日内完成三处治安重点地区的整治。',
      },
    },
  },
  {
    on: '{last}-03-04',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases/{siwei}/proposals',
    body: {
      stage: 'listed-supervision',
      reasons: '约谈后仍未整改到位；问题集中，两个月可以见底。',
      term: 'P2M',
    },
  },
  {
    on: '{last}-03-05',
    say: '思危市 – listed for supervision',
    by: 'cgcOffice',
    ask: 'POST /cases/{siwei}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕siwei-3号', date: '{on}' },
      reasons: '问题集中，期限定为两个月。',
      workTeam: workTeam,
    },
  },
  {
    on: '{last}-05-07',
    say: '思危市 – the joint conference studies a warning',
    by: 'cgcOffice',
    ask: 'POST /conference-sessions',
    body: {
      ...minutes,
      items: [
        {
          subject: { kind: 'case', case: '{siwei}', stage: 'veto-warning' },
          resolution: { outcome: 'agreed', text: '同意对思危市实行一票否决警示。' },
        },
      ],
    },
    remember: { 'siwei session': 'id' },
  },
  {
    on: '{last}-05-08',
    by: 'jointConference',
    ask: 'POST /cases/{siwei}/proposals',
    body: {
      stage: 'veto-warning',
      reasons: '联席会议研究：挂账督办期满仍未完成整改目标。',
      resolution: { session: '{siwei session}', item: 1 },
    },
  },
  {
    on: '{last}-05-12',
    by: 'staff of siwei',
    ask: 'POST /cases/{siwei}/statements',
    body: { text: '已清理两处，第三处涉及搬迁，请求延长。' },
  },
  {
    on: '{last}-05-20',
    say: '思危市 – veto warning',
    by: 'cgcDirector',
    ask: 'POST /cases/{siwei}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕siwei-4号', date: '{on}' },
      reasons: '经联席会议研究，同意实行一票否决警示。',
    },
  },
  {
    on: '{this}-05-22',
    hour: 8,
    by: 'cgcOffice',
    ask: 'POST /conference-sessions',
    body: {
      ...minutes,
      items: [
        {
          subject: { kind: 'case', case: '{siwei}', stage: 'veto' },
          resolution: { outcome: 'agreed', text: '同意对思危市实行一票否决。' },
        },
      ],
    },
    remember: { 'siwei session': 'id' },
  },
  {
    on: '{this}-05-22',
    by: 'jointConference',
    ask: 'POST /cases/{siwei}/proposals',
    body: {
      stage: 'veto',
      reasons: '联席会议研究：警示期满仍未完成整改目标。',
      resolution: { session: '{siwei session}', item: 1 },
    },
  },
  {
    on: '{this}-05-26',
    by: 'staff of siwei',
    ask: 'POST /cases/{siwei}/statements',
    body: { text: '第三处已完成搬迁协议，仍需三个月。' },
  },
  {
    on: '{this}-06-05',
    say: '思危市 – veto',
    by: 'cgcMeeting',
    ask: 'POST /cases/{siwei}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕siwei-5号', date: '{on}' },
      reasons: '主任会议批准实行一票否决。',
    },
  },
];
