import type { Happening } from '../../happening.ts';

/** 杜渐县 has its deadline still ahead, dated back from today. */
export const noticeAhead: readonly Happening[] = [
  {
    on: '{today-14}',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases',
    body: {
      unit: 'dujian',
      ground: '18.10',
      facts: '信息报送不及时，造成重大影响。',
      occurredOn: '{today-20}',
      elements: {
        'grave-consequence-or-impact': { statement: '迟报两日，影响处置。', evidence: '值班日志' },
      },
    },
    remember: { dujian: 'id' },
  },
  {
    on: '{today-12}',
    hour: 10,
    by: 'cgcOffice',
    ask: 'POST /cases/{dujian}/verification',
    body: { substantiated: true, gravity: 'found', findings: '核查属实。' },
  },
  {
    on: '{today-11}',
    hour: 11,
    by: 'cgcOfficeClerk',
    ask: 'POST /cases/{dujian}/proposals',
    body: { stage: 'notice', reasons: '应予通报，三十日内整改。' },
  },
  {
    on: '{today-10}',
    hour: 12,
    say: '杜渐县 – notice, its deadline ahead',
    by: 'cgcOffice',
    ask: 'POST /cases/{dujian}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕dujian-1号', date: '{on}' },
      reasons: '同意通报。',
    },
  },
];

/** 市水利局 has its deadline still ahead, dated back from today. */
export const listedAhead: readonly Happening[] = [
  {
    on: '{today-60}',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases',
    body: {
      unit: 'sf-water',
      ground: '18.3',
      facts: '本系统发生公共安全事件。',
      occurredOn: '{today-66}',
      elements: {},
    },
    remember: { water: 'id' },
  },
  {
    on: '{today-58}',
    hour: 10,
    by: 'cgcOffice',
    ask: 'POST /cases/{water}/verification',
    body: { substantiated: true, gravity: 'grave-below-regime', findings: '影响特别重大。' },
  },
  {
    on: '{today-56}',
    hour: 11,
    by: 'cgcOfficeClerk',
    ask: 'POST /cases/{water}/proposals',
    body: { stage: 'listed-supervision', reasons: '建议挂账督办六个月。' },
  },
  {
    on: '{today-55}',
    hour: 12,
    say: '市水利局 – listed, its deadline ahead',
    by: 'cgcOffice',
    ask: 'POST /cases/{water}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕sf-water-1号', date: '{on}' },
      reasons: '同意挂账督办，派驻工作组。',
    },
  },
  {
    on: '{today-30}',
    hour: 13,
    by: 'staff of sf-water',
    ask: 'POST /cases/{water}/progress',
    body: { text: '隐患排查过半。', complete: false },
  },
];
