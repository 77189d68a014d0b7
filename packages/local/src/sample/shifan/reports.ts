import type { Happening } from '../happening.ts';

const report = {
  unit: '{item.unit}',
  kind: '{item.kind}',
  year: '{year}',
  title: '{year} 年综治维稳工作情况',
  summary: '按年度要点部署开展社会治安综合治理、社会稳定和平安建设工作',
  plan: '继续推进重点地区整治和矛盾纠纷排查化解',
  document: { number: '报〔{year}〕1号', date: '{on}' },
};

const never = { unit: ['sf-data'] };

/** Last year's reports (A8): filed in December, one returned and filed again, one never. */
export const reports: readonly Happening[] = [
  {
    on: '{last}-12-10',
    say: 'counties and departments report on the year',
    by: 'cgc-office of {item.unit}',
    ask: 'POST /reports',
    body: report,
    each: { of: '/reports?year={year}', where: { kind: ['cgc-to-cgc'] }, except: never },
  },
  {
    on: '{last}-12-10',
    by: 'slg-office of {item.unit}',
    ask: 'POST /reports',
    body: report,
    each: { of: '/reports?year={year}', where: { kind: ['slg-to-slg'] }, except: never },
  },
  {
    on: '{last}-12-10',
    by: 'staff of {item.unit}',
    ask: 'POST /reports',
    body: report,
    each: {
      of: '/reports?year={year}',
      except: { ...never, kind: ['cgc-to-cgc', 'slg-to-slg'] },
    },
  },
  {
    on: '{last}-12-15',
    by: 'cgcOffice',
    ask: 'POST /reports/{year}-department-to-cgc-sf-science:return',
    body: { reasons: '未说明重点地区整治情况，请补充', againBy: '{year}-12-25' },
  },
  {
    on: '{last}-12-20',
    by: 'staff of sf-science',
    ask: 'POST /reports',
    body: { ...report, unit: 'sf-science', kind: 'department-to-cgc' },
  },
];
