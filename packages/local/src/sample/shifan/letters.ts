import type { Happening } from '../happening.ts';

/** Those who sign only after the deadline, and the zone that never does. */
const late = ['mingjie-kegui', 'sf-science', 'sf-data'];
const notInTime = { parent: [null], id: [...late, 'shidian'] };

const localities = { of: '/units', where: { kind: ['locality'] } };
const others = { of: '/units', where: { kind: ['department', 'unit'] } };

/** Each post as a line of the file that fills the register: `{on}` is the first day of its holder. */
const post = (id: string, titles: readonly [zh: string, en: string], role: string): string =>
  ['{item.id}', id, ...titles, role, `{item.id}.${id}`, '{on}'].join();

const signatures = 'POST /letters/{year}-{item.id}/signatures';
const superior = {
  by: 'staff of {item.parent}',
  ask: signatures,
  body: { side: 'superior', post: 'secretary' },
};
const locality = {
  by: 'staff of {item.id}',
  ask: signatures,
  body: { side: 'subordinate', post: 'secretary' },
};
const superiorChief = { ...superior, body: { side: 'superior', post: 'chief' } };
const localityChief = { ...locality, body: { side: 'subordinate', post: 'chief' } };
/** Party and government sign for both sides; what is signed on paper is entered by the office that keeps it. */
const onPaper = {
  by: 'cgcOffice',
  ask: 'POST /letters:record',
  body: {
    letters: [
      {
        letter: '{year}-{item.id}',
        document: { number: 'SF-{year}-{item.id}', date: '{on}' },
        signatures: [
          { side: 'superior', post: 'secretary' },
          { side: 'superior', post: 'chief' },
          { side: 'subordinate', post: 'secretary' },
          { side: 'subordinate', post: 'chief' },
        ],
      },
    ],
  },
};
const body = { by: 'staff of {item.id}', ask: signatures, body: { side: 'subordinate', post: 'head' } };

const targets = [
  {
    id: 'order',
    text: '排查整治治安重点地区，按期销号',
    weight: 40,
    measure: '按期销号率',
    evidence: '整治台账与验收记录',
  },
  {
    id: 'risk',
    text: '重大决策社会稳定风险评估应评尽评',
    weight: 35,
    measure: '评估率',
    evidence: '评估报告编号',
  },
  { id: 'reports', text: '信息报送及时、准确', weight: 25, measure: '迟报、漏报次数', evidence: '报送记录' },
];

const tasks = ['党政同责、一岗双责，定期研究部署', '健全机制，保障人力、物力、财力'];

/** Posts, and each year's letters: template, issue to the whole tree, signatures from the top down, a few of them late (A4, A5, A7). */
export const letters: readonly Happening[] = [
  {
    on: '{last}-01-01',
    hour: 0,
    say: 'the posts of all units are filled; holders are references, nobody',
    by: 'cgcOffice',
    ask: 'POST /units:import',
    lines: {
      header: 'unit,post,titleZh,titleEn,role,holder,from',
      of: [
        { line: post('secretary', ['党委书记', 'Party secretary'], 'principal'), each: localities },
        { line: post('chief', ['政府主要负责人', 'Head of government'], 'principal'), each: localities },
        { line: post('head', ['主要负责人', 'Head'], 'principal'), each: others },
        { line: post('deputy', ['分管负责人', 'Deputy in charge'], 'in-charge'), each: { of: '/units' } },
      ],
    },
  },
  {
    on: 'each 01-05',
    say: 'the letters of {year} are drawn up and issued',
    by: 'cgcOffice',
    ask: 'PUT /years/{year}/template',
    body: {
      title: '{year} 年度综治维稳责任书',
      document: { number: '示综治〔{year}〕1号', date: '{on}' },
      with: { body: 'slg-office' },
      sections: [
        { id: 'locality', kind: 'locality', tasks, targets },
        { id: 'department', kind: 'department', tasks, targets },
        { id: 'unit', kind: 'unit', tasks, targets },
      ],
      requiredDuties: [
        { kind: 'committee-meeting', level: 'county', times: 4 },
        { kind: 'department-meeting', times: 2 },
      ],
    },
  },
  { on: 'each 01-05', by: 'cgcOffice', ask: 'POST /years/{year}/letters:issue' },
  {
    on: 'each 01-15',
    say: 'counties, districts, zones, departments and units sign with the city',
    ...superior,
    each: { of: '/units', where: { level: ['city', 'county'] }, except: notInTime },
  },
  {
    on: 'each 01-15',
    ...superiorChief,
    each: { of: '/units', where: { level: ['city', 'county'] }, except: notInTime },
  },
  {
    on: 'each 01-15',
    ...locality,
    each: { of: '/units', where: { kind: ['locality'], level: ['city', 'county'] }, except: notInTime },
  },
  {
    on: 'each 01-15',
    ...localityChief,
    each: { of: '/units', where: { kind: ['locality'], level: ['city', 'county'] }, except: notInTime },
  },
  { on: 'each 01-15', ...body, each: { ...others, except: notInTime } },
  {
    on: 'each 02-20',
    say: 'townships sign with their counties, on paper, and the office records it',
    ...onPaper,
    each: { of: '/units', where: { level: ['township'] }, except: notInTime },
    inOne: { list: 'letters', most: 50 },
  },
  {
    on: 'each 04-14',
    hour: 10,
    say: '3 letters are signed late; that of shidian never is',
    ...superior,
    each: { of: '/units', where: { id: late } },
  },
  { on: 'each 04-14', hour: 10, ...superiorChief, each: { of: '/units', where: { id: late } } },
  {
    on: 'each 04-14',
    hour: 10,
    ...locality,
    each: { of: '/units', where: { id: late, kind: ['locality'] } },
  },
  {
    on: 'each 04-14',
    hour: 10,
    ...localityChief,
    each: { of: '/units', where: { id: late, kind: ['locality'] } },
  },
  { on: 'each 04-14', hour: 10, ...body, each: { of: '/units', where: { id: late, kind: ['department'] } } },
];
