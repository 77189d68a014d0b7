import type { Happening } from '../happening.ts';

const behind = { id: ['shidian'] };
const counties = { of: '/units', where: { kind: ['locality'], level: ['county'] } };
const departments = { of: '/units', where: { kind: ['department'] } };

const titled = (quarter: string) => `听取${quarter}综治维稳工作情况汇报，研究部署下一步工作`;
const met = { by: 'staff of {item.id}', ask: 'POST /duties' };
const meeting = { unit: '{item.id}', on: '{on}' };

/** Minutes of a quarter's meetings. */
const first = { title: titled('第一季度'), document: { number: '纪要〔{year}〕02号', date: '{on}' } };
const second = { title: titled('第二季度'), document: { number: '纪要〔{year}〕05号', date: '{on}' } };
const third = { title: titled('第三季度'), document: { number: '纪要〔{year}〕08号', date: '{on}' } };
const fourth = { title: titled('第四季度'), document: { number: '纪要〔{year}〕11号', date: '{on}' } };

const committee = { ...meeting, kind: 'committee-meeting' };
const department = { ...meeting, kind: 'department-meeting' };

/** Meetings that heard and studied the work: county committees each quarter, departments twice a year; one zone met once (A4, A5). */
const meetings: readonly Happening[] = [
  { on: 'each 02-25', hour: 17, ...met, body: { ...committee, ...first }, each: counties },
  {
    on: 'each 05-25',
    hour: 17,
    ...met,
    body: { ...committee, ...second },
    each: { ...counties, except: behind },
  },
  { on: 'each 05-25', hour: 17, ...met, body: { ...department, ...second }, each: departments },
  {
    on: 'each 08-25',
    hour: 17,
    ...met,
    body: { ...committee, ...third },
    each: { ...counties, except: behind },
  },
  {
    on: 'each 11-25',
    hour: 17,
    ...met,
    body: { ...committee, ...fourth },
    each: { ...counties, except: behind },
  },
  { on: 'each 11-25', hour: 17, ...met, body: { ...department, ...fourth }, each: departments },
];

const findings = 'POST /inspections/{inspection}/findings';
const numbered = (n: number) => ({ number: `督〔{year}〕${n}号`, date: '{on}' });

/** An inspection (A9): one finding put right in time, one not put right and given another day. */
const inspection: readonly Happening[] = [
  {
    on: '{last}-09-01',
    say: 'the inspection office inspects two zones',
    by: 'inspection',
    ask: 'POST /inspections',
    body: {
      title: '重点地区整治专项督查',
      authority: numbered(1),
      scope: { of: 'units', units: ['qibu', 'shidian'] },
      from: '{year}-09-01',
      to: '{year}-09-30',
    },
    remember: { inspection: 'id' },
  },
  {
    on: '{last}-09-10',
    hour: 15,
    by: 'inspection',
    ask: findings,
    body: {
      act: 'find',
      unit: 'qibu',
      on: '{on}',
      what: '整治台账更新不及时',
      putRight: { what: '补齐台账', by: '{year}-10-10' },
    },
  },
  {
    on: '{last}-09-10',
    hour: 15,
    by: 'inspection',
    ask: findings,
    body: {
      act: 'find',
      unit: 'shidian',
      on: '{on}',
      what: '矛盾纠纷排查未按月开展',
      putRight: { what: '按月排查并报送', by: '{year}-10-10' },
    },
  },
  {
    on: '{last}-10-09',
    hour: 16,
    say: 'one of them answers what was found',
    by: 'staff of qibu',
    ask: findings,
    body: { act: 'answer', finding: 1, on: '{on}', statement: '台账已逐项补齐，专人按日更新' },
  },
  {
    on: '{last}-10-12',
    hour: 10,
    by: 'inspection',
    ask: findings,
    body: {
      act: 'verify',
      finding: 1,
      on: '{on}',
      document: numbered(2),
      outcome: 'put-right',
      statement: '台账已补齐',
    },
  },
  {
    on: '{last}-10-12',
    hour: 10,
    by: 'inspection',
    ask: findings,
    body: {
      act: 'verify',
      finding: 2,
      on: '{on}',
      document: numbered(3),
      outcome: 'not-put-right',
      againBy: '{year}-11-30',
      statement: '仍有两月未排查',
    },
  },
];

export const duties: readonly Happening[] = [...meetings, ...inspection];
