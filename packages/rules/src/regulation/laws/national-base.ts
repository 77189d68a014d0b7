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
import { type ArticleSubject, type ArticlesBySubject, articleSubjects } from '../../provisions/provisions.ts';
import type { ArticleRef, Bilingual, Capacity, Effect, LegalDate } from '../../vocabulary.ts';
import { defaultAggravating, defaultMitigating } from '../factors.ts';
import { measureInterpretations } from '../measure-interpretations.ts';
import { measureLevels, province } from '../measure-levels.ts';
import { baseParameters } from './base.ts';
import { provinceKinds } from './province-kinds.ts';
import { provincePapers } from './province-papers.ts';
import { termOf, termsOf } from './terms.ts';

/** The day on which the provisions were made known; the press tells no other. */
const since: LegalDate = '2016-03-23';

/** The provisions that every province and city carries out by a measure of its own. */
const provisions: Authority = {
  title: '健全落实社会治安综合治理领导责任制规定',
  number: '厅字〔2016〕8号',
  date: since,
};

const heads: readonly Capacity[] = ['director', 'deputy-director', 'staff'];

const body = (
  id: string,
  fulfils: BodyDefinition['fulfils'],
  name: Bilingual,
  short: Bilingual = name,
  capacities: readonly Capacity[] = heads,
): BodyDefinition => ({ id, name, short, fulfils, capacities });

const bodies: readonly BodyDefinition[] = [
  body(
    'commission',
    ['commission'],
    { zh: '社会治安综合治理委员会', en: 'commission for comprehensive governance of public security' },
    { zh: '综治委', en: 'commission' },
    ['director', 'deputy-director', 'meeting', 'member', 'staff'],
  ),
  body(
    'commission-office',
    ['commission-office'],
    { zh: '社会治安综合治理委员会办公室', en: 'office of the commission' },
    { zh: '综治办', en: 'commission’s office' },
  ),
  body(
    'conference',
    ['conference'],
    { zh: '联席会议', en: 'joint conference' },
    { zh: '联席会议', en: 'joint conference' },
    ['meeting', 'member', 'staff'],
  ),
  body('personnel', ['personnel'], { zh: '组织人事部门', en: 'organisation and personnel departments' }),
  body('discipline', ['discipline'], {
    zh: '纪检监察机关',
    en: 'discipline inspection and supervision',
  }),
  body('finance', ['finance'], { zh: '财政部门', en: 'finance department' }),
  body('inspection', ['inspection'], { zh: '督查部门', en: 'inspection department' }),
];

/** The outline of this base, an article for each subject: a city's measure has numbers of its own in their place. */
const numberOf = (subject: ArticleSubject): number => articleSubjects.indexOf(subject) + 1;
const articleOf = (subject: ArticleSubject): ArticleRef => `A${numberOf(subject)}`;

const articlesBySubject: ArticlesBySubject = {
  ...(Object.fromEntries(
    articleSubjects.map((subject): [string, readonly ArticleRef[]] => [subject, [articleOf(subject)]]),
  ) as Record<ArticleSubject, readonly ArticleRef[]>),
  accountability: [articleOf('accountability')],
};

const office: readonly CompetentBody[] = [{ body: 'commission-office', capacities: [] }];
const commission: readonly CompetentBody[] = [
  { body: 'commission', capacities: ['director', 'deputy-director', 'meeting'] },
];
const bars: readonly Effect[] = ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'];

const common = {
  vetoPower: false,
  studiedByConference: false,
  twoBodies: false,
  workTeam: false,
  proposers: office,
  deciders: [...office, ...commission],
  effects: [],
  endsBy: 'acceptance',
  authority: provisions,
} as const;

/** The four rungs of the provisions: no warning stands before the veto. */
const ladder: readonly StageDefinition[] = [
  {
    ...common,
    id: 'notice',
    name: { zh: '通报', en: 'notice' },
    article: articleOf('rectification'),
    entersAt: 'found',
    term: termOf('notice'),
    form: 'written',
    unmet: { next: 'interview' },
  },
  {
    ...common,
    id: 'interview',
    name: { zh: '约谈', en: 'interview' },
    article: articleOf('interviews'),
    entersAt: 'serious',
    term: termOf('interview'),
    form: 'interview',
    unmet: { next: 'listed-supervision' },
  },
  {
    ...common,
    id: 'listed-supervision',
    name: { zh: '挂牌督办', en: 'listed supervision' },
    article: articleOf('supervision'),
    entersAt: 'grave-below-regime',
    term: termOf('listed-supervision'),
    progressEvery: 'progress-check-interval',
    workTeam: true,
    endsBy: 'verification',
    unmet: { next: 'veto' },
  },
  {
    ...common,
    id: 'veto',
    name: { zh: '一票否决', en: 'veto' },
    article: articleOf('heaviest-measure'),
    entersAt: 'grave',
    vetoPower: true,
    studiedByConference: true,
    twoBodies: true,
    deciders: [{ body: 'commission', capacities: ['meeting'] }],
    term: termOf('veto'),
    effects: bars,
    endsBy: 'release-by-approver',
    unmet: { verifyAgainEvery: 'veto-verify-again-interval' },
    papers: provincePapers,
  },
];

/** The provisions leave the terms to the provinces, but for the year of a veto: the others are a start, for a city to set. */
const ownParameters: readonly DatedParameter[] = [
  ...termsOf('notice', {
    ...{ article: articleOf('rectification'), from: since },
    ...{ term: 'P30D', shortest: 'P1D', longest: 'P90D' },
  }),
  ...termsOf('interview', {
    ...{ article: articleOf('interviews'), from: since },
    ...{ term: 'P2M', shortest: 'P1M', longest: 'P3M' },
  }),
  ...termsOf('listed-supervision', {
    ...{ article: articleOf('supervision'), from: since },
    ...{ term: 'P6M', shortest: 'P3M', longest: 'P1Y' },
  }),
  ...termsOf('veto', { article: articleOf('heaviest-measure'), from: since, term: 'P1Y' }),
  {
    ...{ id: 'veto-verify-again-interval', from: since, value: 'P6M', unit: 'term' },
    article: articleOf('heaviest-measure'),
  },
];

/** The six grounds of the provisions, in our own short words. */
const wordings: readonly Bilingual[] = [
  {
    zh: '不重视，措施不落实，基层基础薄弱，治安秩序严重混乱',
    en: 'neglect: weak foundations and grave disorder',
  },
  {
    zh: '短期内连续发生重大的刑事案件、群体性事件、公共安全事件',
    en: 'grave criminal cases, mass incidents or public-safety incidents, one after another in a short time',
  },
  {
    zh: '发生特别重大的刑事案件、群体性事件、公共安全事件',
    en: 'an especially grave criminal case, mass incident or public-safety incident',
  },
  { zh: '年度考核评价不合格、不达标', en: 'the yearly evaluation was not passed' },
  {
    zh: '对治安重点地区和突出问题未采取有效措施或者出现反弹',
    en: 'no effective measures on a key area or outstanding problem, or a relapse',
  },
  {
    zh: '党委、政府认为需要查究的其他事项',
    en: 'another matter that the committee or the government has looked into',
  },
];

const grounds: readonly Ground[] = wordings.map((wording, n) => {
  const code = `${numberOf('grounds')}.${n + 1}`;
  return { code, article: `A${code}` as ArticleRef, wording, elements: [] };
});

const articles: readonly LawArticle[] = ladder.map(({ article, name }) => ({
  number: Number(article.slice(1)),
  subject: name,
  summary: {
    zh: `对${name.zh}的规定，由本地办法写明。`,
    en: `On the ${name.en}; the city's own measure says it.`,
  },
}));

/**
 * A neutral base from which a city's file is made: what the national provisions of 2016 have in common with every measure under
 * them. Whatever they leave to provinces and cities stands here as a start, and is for the city's own measure to say: terms,
 * grades, reports, and the numbers of articles first of all.
 */
export const nationalBase: Omit<CitySettings, 'id' | 'name' | 'root' | 'workCalendar'> = {
  zone: 'Asia/Shanghai',
  measure: provisions,
  articles,
  articlesBySubject,
  levels: measureLevels,
  above: province,
  bodies,
  ladder,
  grounds,
  aggravating: defaultAggravating,
  mitigating: defaultMitigating,
  parameters: [
    ...baseParameters(since, articleOf('evaluation'), { 'commendation-grade': 'qualified' }, ['grade-good']),
    ...ownParameters,
  ],
  interpretations: measureInterpretations.map((one) => ({ ...one, from: since })),
  evaluation: {
    grades: [
      { id: 'excellent', name: { zh: '优秀', en: 'excellent' }, threshold: 'grade-excellent' },
      { id: 'qualified', name: { zh: '合格', en: 'qualified' }, threshold: 'grade-qualified' },
      { id: 'unqualified', name: { zh: '不合格', en: 'unqualified' } },
    ],
    caps: [],
    quota: { share: 'excellent-quota-percent', rounding: 'nearest', atLeastOne: true },
    consequences: [],
  },
  letterAuthority: provisions,
  ...provinceKinds,
};
