import type { BodyDefinition } from '../../bodies/index.ts';
import type {
  Authority,
  CitySettings,
  CompetentBody,
  Ground,
  LawArticle,
  StageDefinition,
} from '../../city.ts';
import type { LevelDefinition } from '../../law/levels.ts';
import type { DatedParameter } from '../../parameters/index.ts';
import type { ArticleRef, Capacity, Effect, LegalDate } from '../../vocabulary.ts';
import { defaultAggravating, defaultMitigating } from '../factors.ts';
import { measureInterpretations } from '../measure-interpretations.ts';
import { baseParameters } from './base.ts';
import { knownArticles } from './known-articles.ts';
import { provinceKinds } from './province-kinds.ts';
import { provincePapers } from './province-papers.ts';
import { termOf, termsOf } from './terms.ts';

/** The source gives the month only: the first day of it is taken, so that no decision is without its law. */
const since: LegalDate = '2016-12-01';

/** The measure of a province, of December 2016; its number is not in the source. */
const measure: Authority = { title: '省社会治安综合治理领导责任制实施办法', number: null, date: since };

/** The veto rests on another document, of 2009; the source gives neither its number nor its day. */
const vetoDocument: Authority = {
  title: '省社会治安综合治理一票否决制实施办法',
  number: null,
  date: '2009-01-01',
};

const heads: readonly Capacity[] = ['director', 'deputy-director', 'staff'];

/** One commission with its office, and no group for stability beside it. */
const bodies: readonly BodyDefinition[] = [
  {
    id: 'commission',
    name: { zh: '社会治安综合治理委员会', en: 'commission for comprehensive governance of public security' },
    short: { zh: '综治委', en: 'commission' },
    fulfils: ['commission'],
    capacities: ['director', 'deputy-director', 'meeting', 'member', 'staff'],
  },
  {
    id: 'commission-office',
    name: { zh: '社会治安综合治理委员会办公室', en: 'office of the commission' },
    short: { zh: '综治办', en: 'commission’s office' },
    fulfils: ['commission-office'],
    capacities: heads,
  },
  {
    id: 'conference-of-five',
    name: { zh: '五部门联席会议', en: 'joint conference of five departments' },
    short: { zh: '联席会议', en: 'joint conference' },
    fulfils: ['conference'],
    capacities: ['meeting', 'member', 'staff'],
  },
  {
    id: 'organisation',
    name: { zh: '组织人事部门', en: 'organisation and personnel departments' },
    short: { zh: '组织人事部门', en: 'personnel departments' },
    fulfils: ['personnel'],
    capacities: heads,
  },
  {
    id: 'discipline-and-supervision',
    name: { zh: '纪检监察机关', en: 'discipline inspection and supervision' },
    short: { zh: '纪检监察机关', en: 'discipline inspection' },
    fulfils: ['discipline'],
    capacities: heads,
  },
  {
    id: 'finance',
    name: { zh: '财政部门', en: 'finance department' },
    short: { zh: '财政部门', en: 'finance department' },
    fulfils: ['finance'],
    capacities: heads,
  },
  {
    id: 'inspectors',
    name: { zh: '督查部门', en: 'inspection department' },
    short: { zh: '督查部门', en: 'inspection department' },
    fulfils: ['inspection'],
    capacities: heads,
  },
];

/** The province decides on its cities, the cities on their counties, the counties on their townships, which may only suggest. */
const levels: readonly LevelDefinition[] = [
  {
    id: 'province',
    name: { zh: '省级', en: 'provincial level' },
    locality: { zh: '省', en: 'province' },
    bodies: 'decide',
    affiliation: 'provincial',
  },
  {
    id: 'city',
    name: { zh: '市级', en: 'city level' },
    locality: { zh: '市', en: 'city' },
    bodies: 'decide',
    affiliation: 'municipal',
  },
  {
    id: 'county',
    name: { zh: '县级', en: 'county level' },
    locality: { zh: '县', en: 'county' },
    bodies: 'decide',
  },
  {
    id: 'township',
    name: { zh: '乡级', en: 'township level' },
    locality: { zh: '乡', en: 'township' },
    bodies: 'suggest',
  },
];

const of = (body: string, ...capacities: readonly Capacity[]): CompetentBody => ({ body, capacities });

const office = [of('commission-office')];
const commission = [of('commission', 'director', 'deputy-director', 'meeting')];
const officeDirector = [of('commission-office', 'director')];
const bars: readonly Effect[] = ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'];

/** The office proposes and the commission approves, at every rung. */
const common = { proposers: office, deciders: commission, twoBodies: true, workTeam: false } as const;

/** Four rungs, and no warning before the veto. The bars apply while a unit is listed already. */
const ladder: readonly StageDefinition[] = [
  {
    ...common,
    id: 'circulated-notice',
    name: { zh: '通报', en: 'notice' },
    article: 'A33',
    entersAt: 'found',
    vetoPower: false,
    studiedByConference: false,
    term: termOf('circulated-notice'),
    form: 'written',
    effects: [],
    endsBy: 'acceptance',
    unmet: { next: 'interview-of-leaders' },
    authority: measure,
  },
  {
    ...common,
    id: 'interview-of-leaders',
    name: { zh: '约谈', en: 'interview' },
    article: 'A34',
    entersAt: 'serious',
    vetoPower: false,
    studiedByConference: false,
    interviewers: officeDirector,
    term: termOf('interview-of-leaders'),
    progressEvery: 'interview-of-leaders-reports',
    planWithin: 'interview-of-leaders-plan',
    form: 'interview',
    effects: [],
    endsBy: 'acceptance',
    unmet: { next: 'listing' },
    authority: measure,
  },
  {
    ...common,
    id: 'listing',
    name: { zh: '挂牌督办', en: 'listed supervision' },
    article: 'A35',
    entersAt: 'grave-below-regime',
    vetoPower: false,
    studiedByConference: true,
    interviewers: officeDirector,
    term: termOf('listing'),
    progressEvery: 'listing-reports',
    form: 'interview',
    workTeam: true,
    effects: bars,
    endsBy: 'verification',
    acceptedBelowFirst: true,
    unmet: { next: 'one-vote-veto' },
    authority: measure,
  },
  {
    ...common,
    id: 'one-vote-veto',
    name: { zh: '一票否决', en: 'veto' },
    article: 'A36',
    entersAt: 'grave',
    vetoPower: true,
    studiedByConference: true,
    deciders: [of('commission', 'meeting')],
    term: termOf('one-vote-veto'),
    effects: bars,
    // One year, and it ends by itself after it; whoever is not verified by then is verified again.
    endsBy: 'expiry',
    unmet: { verifyAgainEvery: 'one-vote-veto-verify-again' },
    papers: provincePapers,
    authority: vetoDocument,
  },
];

const ownParameters: readonly DatedParameter[] = [
  ...termsOf('circulated-notice', { article: 'A33', from: since, term: 'P2M' }),
  ...termsOf('interview-of-leaders', { article: 'A34', from: since, term: 'P3M' }),
  { id: 'interview-of-leaders-reports', from: since, value: 'P1M', unit: 'term', article: 'A34' },
  { id: 'interview-of-leaders-plan', from: since, value: 10, unit: 'working-days', article: 'A34' },
  ...termsOf('listing', { article: 'A35', from: since, term: 'P6M' }),
  { id: 'listing-reports', from: since, value: 'P2M', unit: 'term', article: 'A35' },
  ...termsOf('one-vote-veto', { article: 'A36', from: since, term: 'P1Y' }),
  { id: 'one-vote-veto-verify-again', from: since, value: 'P3M', unit: 'term', article: 'A36' },
];

/** Subjects of which the source tells the article; of the others it does not, and nothing is cited. */
const articlesBySubject = knownArticles({
  grounds: ['A31'],
  rectification: ['A33'],
  interviews: ['A34'],
  supervision: ['A35'],
  regime: ['A36'],
  'heaviest-measure': ['A36'],
  accountability: ['A31'],
});

/** The articles of the measure of which the source tells, in our own words. */
const articles: readonly LawArticle[] = [
  {
    number: 31,
    subject: { zh: '追责情形', en: 'Grounds' },
    summary: { zh: '列出应当追究责任的九种情形。', en: 'Nine grounds on which somebody is held to account.' },
  },
  {
    number: 33,
    subject: { zh: '通报', en: 'Notice' },
    summary: {
      zh: '办公室提出，委员会批准，限期整改。',
      en: 'The office proposes, the commission approves; it is put right within a term.',
    },
  },
  {
    number: 34,
    subject: { zh: '约谈', en: 'Interview' },
    summary: {
      zh: '委员会批准，办公室主任约谈，单位提交整改方案并按月报告。',
      en: 'The commission approves and the director of its office interviews; the unit hands in a plan and reports monthly.',
    },
  },
  {
    number: 35,
    subject: { zh: '挂牌督办', en: 'Listed supervision' },
    summary: {
      zh: '经联席会议研究后挂牌督办，期间即受限制。',
      en: 'Listed after the joint conference studied it; the bars apply while it is listed.',
    },
  },
  {
    number: 36,
    subject: { zh: '限制和一票否决', en: 'Bars and veto' },
    summary: { zh: '督办期间的限制，以及一票否决。', en: 'The bars of a listing, and the veto.' },
  },
];

/** Nine grounds. The source gives their codes; two are worded here after the national provisions, as an example. */
const grounds: readonly Ground[] = Array.from({ length: 9 }, (_, index) => {
  const code = `31.${index + 1}`;
  const worded = [
    {
      zh: '不重视平安建设，相关工作措施落实不力，基层基础工作薄弱',
      en: 'neglect of the work, measures not carried out',
    },
    {
      zh: '发生特别重大案件或者事件，造成严重后果',
      en: 'an especially grave case or incident with grave consequences',
    },
  ];
  return { code, article: `A${code}` as ArticleRef, wording: worded[index] ?? null, elements: [] };
});

/** A province's measure of December 2016 as settings: all a city under it need not say for itself. */
export const provinceOf2016: Omit<CitySettings, 'id' | 'name' | 'root' | 'workCalendar'> = {
  zone: 'Asia/Shanghai',
  measure,
  articles,
  articlesBySubject,
  levels,
  above: { zh: '中央', en: 'central authorities' },
  bodies,
  ladder,
  grounds,
  aggravating: defaultAggravating,
  mitigating: defaultMitigating,
  parameters: [
    ...baseParameters(since, 'A31', { 'commendation-grade': 'passed' }, ['grade-good']),
    ...ownParameters,
  ],
  interpretations: measureInterpretations.map((one) => ({ ...one, from: since })),
  evaluation: {
    grades: [
      { id: 'outstanding', name: { zh: '优秀', en: 'outstanding' }, threshold: 'grade-excellent' },
      { id: 'passed', name: { zh: '合格', en: 'passed' }, threshold: 'grade-qualified' },
      { id: 'failed', name: { zh: '不合格', en: 'failed' } },
    ],
    caps: [],
    quota: { share: 'excellent-quota-percent', rounding: 'down', atLeastOne: false },
    consequences: [],
  },
  letterAuthority: measure,
  ...provinceKinds,
};
