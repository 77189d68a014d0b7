import type { Happening } from '../happening.ts';
import { minutes } from './minutes.ts';
import { countyScheme, scheme } from './scheme.ts';

/** The survey of last year: one county just below the limit, one just on it (A23). */
const survey = [
  { unit: 'mingjie', percent: 72 },
  { unit: 'anxu', percent: 79 },
  { unit: 'helv', percent: 86 },
  { unit: 'zhengheng', percent: 73 },
  { unit: 'shouyue', percent: 80 },
  { unit: 'zhize', percent: 87 },
  { unit: 'lvnuo', percent: 74 },
  { unit: 'gongdan', percent: 81 },
  { unit: 'siwei', percent: 88 },
  { unit: 'fangwei', percent: 59.9 },
  { unit: 'dujian', percent: 60 },
  { unit: 'wenben', percent: 89 },
  { unit: 'xunzhang', percent: 76 },
  { unit: 'gongxing', percent: 83 },
  { unit: 'qibu', percent: 90 },
  { unit: 'xingang', percent: 77 },
  { unit: 'yangban', percent: 84 },
  { unit: 'shidian', percent: 91 },
];

/**
 * Last year graded: scheme, scores and survey; the run starts by its own schedule on 10 January; published on the 26th. In
 * scores.csv each cap bites on a score that would have been better without it, and one unit is poor by score; the others
 * lie between 70 and 95, spread evenly.
 */
const graded: readonly Happening[] = [
  { on: '{last}-02-25', by: 'cgcOffice', ask: 'PUT /years/{last}/scheme', body: scheme },
  {
    on: '{last}-12-22',
    say: 'the scores of those the city grades and the survey of 18 localities are entered',
    by: 'cgcOffice',
    ask: 'POST /years/{last}/scores',
    csv: 'scores.csv',
  },
  { on: '{last}-12-22', by: 'cgcOffice', ask: 'PUT /years/{last}/survey', body: { rows: survey } },
  {
    on: '{this}-01-26',
    say: 'the results of {last} are published',
    by: 'cgcOffice',
    ask: 'POST /years/{last}/publication',
    body: { document: { number: '示综治〔{year}〕2号', date: '{on}' } },
  },
];

/** One county grades its townships of last year by a scheme of its own, and publishes it (A10); one of them is poor by score. */
const gradedBelow: readonly Happening[] = [
  {
    on: '{last}-02-27',
    by: 'cgc-office of mingjie',
    ask: 'PUT /years/{last}/scheme?under=mingjie',
    body: countyScheme,
  },
  {
    on: '{last}-12-23',
    by: 'cgc-office of mingjie',
    ask: 'POST /years/{last}/scores?under=mingjie',
    csv: 'scores-mingjie.csv',
  },
  {
    on: '{this}-01-20',
    say: 'a county publishes the results of {last} of its townships',
    by: 'cgc-office of mingjie',
    ask: 'POST /years/{last}/publication?under=mingjie',
    body: { document: { number: '明综治〔{year}〕1号', date: '{on}' } },
  },
];

/** Once the year has been published the conference considers the rewards and sanctions that go with its grades (A12, A16). */
const considered: readonly Happening[] = [
  {
    on: '{this}-01-28',
    hour: 10,
    say: 'the joint conference considers the year’s rewards',
    by: 'cgcOffice',
    ask: 'POST /conference-sessions',
    body: {
      ...minutes,
      items: [
        {
          subject: { kind: 'reward', text: '上年度综治维稳考评奖励方案。' },
          resolution: { outcome: 'agreed', text: '原则同意，由人社、财政部门落实。' },
        },
        {
          subject: { kind: 'sanction', text: '考评较差单位的惩处措施。' },
          resolution: { outcome: 'postponed', text: '待核查后再议。' },
        },
      ],
    },
  },
];

const plan = 'PUT /commendation-plans/yearly-advanced-{last}';
const rewards = 'PUT /commendation-plans/rewards-{last}';
const agreement = { act: 'agree', document: { number: '示综治〔{year}〕7号', date: '{on}' }, text: 1 };

/**
 * The published year is rewarded and commended: the plan and the rewards by grade, agreed to by each office that must, the
 * rewards by the joint conference too, and a department commended; the personnel department acknowledges its leader's archive
 * (A11, A12, A14, A16, A17).
 */
const commended: readonly Happening[] = [
  {
    on: '{this}-03-05',
    by: 'cgcOffice',
    ask: plan,
    body: {
      act: 'plan',
      document: { number: '示综治〔{year}〕5号', date: '{on}' },
      quotas: [{ whom: 'unit', level: 'city', places: 3 }],
    },
  },
  {
    on: '{this}-03-05',
    by: 'cgcOffice',
    ask: rewards,
    body: {
      act: 'plan',
      document: { number: '示综治〔{year}〕6号', date: '{on}' },
      rewards: { excellent: '综治维稳奖励金一等', good: '二等', qualified: '三等' },
    },
  },
  { on: '{this}-03-06', by: 'slgOffice', ask: plan, body: agreement },
  { on: '{this}-03-06', by: 'organisation', ask: plan, body: agreement },
  { on: '{this}-03-06', by: 'slgOffice', ask: rewards, body: agreement },
  { on: '{this}-03-06', by: 'organisation', ask: rewards, body: agreement },
  { on: '{this}-03-06', by: 'finance', ask: rewards, body: agreement },
  {
    on: '{this}-03-06',
    by: 'cgcOffice',
    ask: 'POST /conference-sessions',
    body: {
      ...minutes,
      items: [
        {
          subject: { kind: 'reward', text: '年度考评奖励办法', plan: { id: 'rewards-{last}', text: 1 } },
          resolution: { outcome: 'agreed', text: '同意' },
        },
      ],
    },
  },
  {
    on: '{this}-03-10',
    say: 'a department is commended for {last}',
    by: 'cgcDirector',
    ask: 'POST /commendations',
    body: {
      by: 'plan',
      plan: 'yearly-advanced-{last}',
      document: { number: '示综治〔{year}〕8号', date: '{on}' },
      names: [{ unit: 'sf-education' }],
    },
  },
  { on: '{this}-03-10', by: 'organisation', ask: 'GET /archives/sf-education.head' },
];

export const year: readonly Happening[] = [...graded, ...gradedBelow, ...considered, ...commended];
