import { append, type EntryContent, emptyChain } from '@jieti/ledger';
import type {
  Actor,
  CommendationData,
  Finding,
  GrantRecorded,
  LetterIssued,
  YearPublished,
} from '@jieti/rules';
import { sampleCity, sampleNames } from './recorded.fixture.ts';
import type { Beside, PaperData } from './source/data.ts';

const office = (body: string): Actor => ({
  by: 'office',
  subject: 'somebody',
  office: { body, level: 'city', jurisdiction: 'city', capacity: 'director' },
});

const document = { number: '平安办〔2026〕7号', date: '2026-03-01' };

const entered = (
  content: Pick<EntryContent, 'subject' | 'type' | 'data'> & Partial<EntryContent>,
  beside?: Beside,
): PaperData => ({
  entry: append(
    emptyChain,
    {
      at: '2026-03-02T01:00:00.000Z',
      actor: office('cgc-office'),
      articles: [],
      unit: 'north',
      ...content,
    },
    {},
  ),
  before: [],
  law: sampleCity,
  names: sampleNames,
  ...(beside && { beside }),
});

const issued: LetterIssued = {
  superior: 'city',
  template: { version: 1, section: 'counties' },
  issuedOn: '2026-03-02',
};
const finding: Pick<Finding, 'unit' | 'on' | 'what' | 'putRight' | 'referral'> = {
  unit: 'north',
  on: '2026-03-01',
  what: '基层台账不全',
  putRight: { what: '补齐台账', by: '2026-04-01' },
  referral: null,
};
const published: YearPublished = { runId: 'r-1', document, covers: { count: 2, hash: '0' } };
const grant: GrantRecorded = {
  holder: 'north-principal',
  of: 'reward',
  outcome: 'given',
  what: '奖金一千元',
  on: '2026-03-01',
  document,
  reasons: null,
  result: { version: 1, grade: 'excellent' },
};

/** Entries of other services and subjects, in the words of those who write them, for the kinds that no recorded history has. */
export const otherEntries: readonly PaperData[] = [
  entered(
    { subject: { type: 'letter', id: '2026-north' }, type: 'letter-issued', data: { ...issued } },
    {
      letter: {
        title: '2026年度责任书',
        year: 2026,
        tasks: ['健全工作机制', '排查化解矛盾。'],
        targets: [
          { text: '不发生重大案件', measure: '按年度统计', weight: 60 },
          { text: '矛盾纠纷及时化解', measure: '按月抽查', weight: 40 },
        ],
      },
    },
  ),
  entered(
    {
      subject: { type: 'finding', id: 'i-1-1' },
      type: 'finding-entered',
      data: { ...finding },
      actor: office('inspection-office'),
    },
    { inspection: { title: '春季专项督查', number: '平安督〔2026〕1号' } },
  ),
  entered(
    {
      subject: { type: 'publication', id: '2025' },
      type: 'year-published',
      data: { ...published },
      unit: null,
    },
    {
      results: {
        year: 2025,
        rows: [
          { unit: 'north', group: '县区', score: 92.5, grade: 'excellent' },
          { unit: 'south', group: '县区', score: 71, grade: 'qualified' },
        ],
      },
    },
  ),
  entered({
    subject: { type: 'plan', id: 'yearly-advanced-2025' },
    type: 'plan-used',
    data: { document, names: [{ unit: 'north' }, { unit: 'south', holder: 'south-principal' }], used: [] },
    unit: null,
  }),
  entered({ subject: { type: 'grant', id: 'g-1' }, type: 'grant-recorded', data: { ...grant } }),
  entered({
    subject: { type: 'eligibility-inquiry', id: 'ZG-20260302-7K3M-Q9TX-2WHD-5RVB' },
    type: 'eligibility-asked',
    data: {
      unit: 'north',
      holder: null,
      on: '2026-03-02',
      purpose: { code: 'honours', text: null },
      eligible: false,
      reasons: [
        {
          caseId: null,
          stage: 'veto-warning',
          article: 'A23',
          effect: 'unit-barred-from-honours',
          from: '2026-01-05',
          lastDay: '2027-01-05',
          until: 'released',
        },
      ],
      standing: [
        {
          kind: 'measure',
          article: 'A20',
          since: '2026-02-01',
          why: null,
          stage: 'notice',
          lastDay: '2026-03-03',
          caseId: null,
        },
      ],
      digest: '0',
    },
  }),
];

/** A commendation itself has no paper: the plan that names all has it. */
export const withoutPaper: PaperData = entered({
  subject: { type: 'commendation', id: 'c-1' },
  type: 'commended',
  data: { by: 'plan', plan: 'yearly-advanced-2025' } satisfies Partial<CommendationData>,
});
