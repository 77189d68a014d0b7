import type { BodyDefinition } from '../../bodies/index.ts';
import type {
  Authority,
  CitySettings,
  CompetentBody,
  Ground,
  LawArticle,
  StageDefinition,
} from '../../city.ts';
import type { DatedParameter } from '../../parameters/index.ts';
import type { Capacity, LegalDate } from '../../vocabulary.ts';
import { defaultAggravating, defaultMitigating } from '../factors.ts';
import { measureInterpretations } from '../measure-interpretations.ts';
import { measureLevels, province } from '../measure-levels.ts';
import { baseParameters } from './base.ts';
import { knownArticles } from './known-articles.ts';
import { termOf, termsOf } from './terms.ts';
import { todayKinds } from './today-kinds.ts';

/** The source gives the year only: its first day is taken, so that no decision is without its law. */
const since: LegalDate = '2021-01-01';

/** A regional regulation on building a safe and peaceful region, of 2021; its number is not in the source. */
const regulation: Authority = { title: '平安建设条例', number: null, date: since };

/** The bodies into which the commissions and groups of before were merged. The office fulfils what two offices did. */
export const peaceBodies: readonly BodyDefinition[] = [
  {
    id: 'peace-group',
    name: { zh: '平安建设领导小组', en: 'leading group for building peace' },
    short: { zh: '平安建设领导小组', en: 'peace group' },
    fulfils: ['commission'],
    capacities: ['head', 'deputy-head', 'meeting', 'member', 'staff'],
    capacityNames: { meeting: { zh: '组长会议', en: 'heads’ meeting' } },
  },
  {
    id: 'peace-office',
    name: { zh: '平安建设领导小组办公室', en: 'office of the leading group for building peace' },
    short: { zh: '平安办', en: 'peace office' },
    fulfils: ['commission-office', 'stability-office'],
    capacities: ['director', 'executive-deputy-director', 'deputy-director', 'staff'],
  },
  {
    id: 'political-legal-commission',
    name: { zh: '党委政法委员会', en: 'political and legal commission of the party committee' },
    short: { zh: '政法委', en: 'political and legal commission' },
    fulfils: ['inspection'],
    capacities: ['director', 'deputy-director', 'staff'],
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
    capacities: ['director', 'deputy-director', 'staff'],
  },
  {
    id: 'discipline-and-supervision',
    name: { zh: '纪委监委', en: 'discipline inspection and supervision commission' },
    short: { zh: '纪委监委', en: 'discipline and supervision' },
    fulfils: ['discipline'],
    capacities: ['director', 'deputy-director', 'staff'],
  },
  {
    id: 'finance',
    name: { zh: '财政部门', en: 'finance department' },
    short: { zh: '财政部门', en: 'finance department' },
    fulfils: ['finance'],
    capacities: ['director', 'deputy-director', 'staff'],
  },
];

const of = (body: string, ...capacities: readonly Capacity[]): CompetentBody => ({ body, capacities });

const office = [of('peace-office')];
const directors = [of('peace-office', 'director', 'executive-deputy-director')];

const common = {
  vetoPower: false,
  studiedByConference: false,
  twoBodies: false,
  workTeam: false,
  effects: [],
  authority: regulation,
} as const;

/** Three rungs, and no veto: listed supervision stays and is verified again until it is put right. */
const ladder: readonly StageDefinition[] = [
  {
    ...common,
    id: 'peace-notice',
    name: { zh: '通报', en: 'notice' },
    article: 'A45',
    entersAt: 'found',
    proposers: office,
    deciders: directors,
    term: termOf('peace-notice'),
    form: 'written',
    endsBy: 'acceptance',
    unmet: { next: 'peace-interview' },
  },
  {
    ...common,
    id: 'peace-interview',
    name: { zh: '约谈', en: 'interview' },
    article: 'A45',
    entersAt: 'serious',
    proposers: office,
    deciders: [...directors, of('peace-group', 'head', 'deputy-head')],
    term: termOf('peace-interview'),
    form: 'interview',
    endsBy: 'acceptance',
    unmet: { next: 'peace-listing' },
  },
  {
    ...common,
    id: 'peace-listing',
    name: { zh: '挂牌督办', en: 'listed supervision' },
    article: 'A46',
    entersAt: 'grave-below-regime',
    proposers: office,
    deciders: [of('peace-group', 'head', 'meeting')],
    twoBodies: true,
    term: termOf('peace-listing'),
    progressEvery: 'peace-listing-progress',
    workTeam: true,
    effects: ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'],
    endsBy: 'release-by-approver',
    unmet: { verifyAgainEvery: 'peace-listing-verify-again' },
  },
];

/** The regulation leaves the terms to the cities: these are the example's own. */
const ownParameters: readonly DatedParameter[] = [
  ...termsOf('peace-notice', { article: 'A45', from: since, term: 'P30D', shortest: 'P1D', longest: 'P90D' }),
  ...termsOf('peace-interview', {
    article: 'A45',
    from: since,
    term: 'P2M',
    shortest: 'P1M',
    longest: 'P3M',
  }),
  ...termsOf('peace-listing', { article: 'A46', from: since, term: 'P6M', shortest: 'P3M', longest: 'P1Y' }),
  { id: 'peace-listing-progress', from: since, value: 'P1M', unit: 'term', article: 'A46' },
  { id: 'peace-listing-verify-again', from: since, value: 'P3M', unit: 'term', article: 'A46' },
];

const articlesBySubject = knownArticles({
  grounds: ['A45'],
  rectification: ['A45'],
  interviews: ['A45'],
  supervision: ['A46'],
  'heaviest-measure': ['A46'],
  accountability: ['A45'],
});

/** The articles of the regulation that this file carries out, in our own words. */
const articles: readonly LawArticle[] = [
  {
    number: 45,
    subject: { zh: '通报和约谈', en: 'Notice and interview' },
    summary: {
      zh: '未履行平安建设职责的，予以通报、约谈，限期整改。',
      en: 'Whoever does not carry out the duties of building peace is given notice or interviewed, and puts it right within a term.',
    },
  },
  {
    number: 46,
    subject: { zh: '挂牌督办', en: 'Listed supervision' },
    summary: {
      zh: '问题突出的，挂牌督办，限期整改并核查验收。',
      en: 'Where problems stand out the place is listed and supervised, puts them right within a term and is verified.',
    },
  },
];

/** The regulation names what may be held against a place in general words; a city words its own list. */
const grounds: readonly Ground[] = [
  {
    code: '45.1',
    article: 'A45',
    wording: {
      zh: '不履行或者不正确履行平安建设职责',
      en: 'duties of building peace not carried out, or wrongly',
    },
    elements: [],
  },
  {
    code: '45.2',
    article: 'A45',
    wording: {
      zh: '发生重大案件或者事件，造成严重后果',
      en: 'a grave case or incident with grave consequences',
    },
    elements: [{ id: 'grave-consequence', name: { zh: '严重后果', en: 'grave consequence' } }],
  },
];

/** A city of today as settings: bodies since the reform of 2018, and a ladder without a veto. */
export const cityOfToday: Omit<CitySettings, 'id' | 'name' | 'root' | 'workCalendar'> = {
  zone: 'Asia/Shanghai',
  measure: regulation,
  articles,
  articlesBySubject,
  levels: measureLevels,
  above: province,
  bodies: peaceBodies,
  ladder,
  grounds,
  aggravating: defaultAggravating,
  mitigating: defaultMitigating,
  parameters: [...baseParameters(since, 'A45', { 'commendation-grade': 'fine' }), ...ownParameters],
  interpretations: measureInterpretations.map((one) => ({ ...one, from: since })),
  evaluation: {
    grades: [
      { id: 'first-rate', name: { zh: '优秀', en: 'first-rate' }, threshold: 'grade-excellent' },
      { id: 'fine', name: { zh: '良好', en: 'fine' }, threshold: 'grade-good' },
      { id: 'sufficient', name: { zh: '合格', en: 'sufficient' }, threshold: 'grade-qualified' },
      { id: 'insufficient', name: { zh: '不合格', en: 'insufficient' } },
    ],
    caps: [
      {
        id: 'listed',
        name: { zh: '挂牌督办', en: 'listed supervision' },
        article: 'A46',
        cause: { kind: 'measure', stage: 'peace-listing' },
        limit: { grade: 'sufficient' },
      },
    ],
    quota: { share: 'excellent-quota-percent', rounding: 'nearest', atLeastOne: true },
    consequences: [
      {
        id: 'insufficient-year',
        name: { zh: '考评不合格', en: 'an insufficient year' },
        article: 'A45',
        when: { gradedAtOrBelow: 'insufficient' },
        kinds: ['locality', 'department', 'unit'],
        leadsTo: { stage: 'peace-interview' },
      },
    ],
  },
  letterAuthority: regulation,
  ...todayKinds,
};
