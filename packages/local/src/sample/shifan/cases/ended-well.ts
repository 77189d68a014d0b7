import type { Happening } from '../../happening.ts';

/** 市教育局 puts things right in the term of its notice. */
export const acceptedInTime: readonly Happening[] = [
  {
    on: '{last}-03-03',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases',
    body: {
      unit: 'sf-education',
      ground: '18.6',
      facts: '校园周边突出治安问题未采取有效措施。',
      occurredOn: '{last}-02-26',
      elements: {},
    },
    remember: { education: 'id' },
  },
  {
    on: '{last}-03-04',
    by: 'cgcOffice',
    ask: 'POST /cases/{education}/verification',
    body: { substantiated: true, gravity: 'found', findings: '核查属实。' },
  },
  {
    on: '{last}-03-05',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases/{education}/proposals',
    body: { stage: 'notice', reasons: '应予通报并限期整改。' },
  },
  {
    on: '{last}-03-06',
    say: '市教育局 – notice',
    by: 'cgcOffice',
    ask: 'POST /cases/{education}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕sf-education-1号', date: '{on}' },
      reasons: '同意通报。',
    },
  },
  {
    on: '{last}-03-27',
    hour: 15,
    by: 'staff of sf-education',
    ask: 'POST /cases/{education}/progress',
    body: { text: '七所学校周边已整改完毕。', complete: true },
  },
  {
    on: '{last}-03-30',
    say: '市教育局 – accepted in time',
    by: 'cgcOffice',
    ask: 'POST /cases/{education}/acceptance',
    body: { accepted: true, findings: '实地核查，整改到位。' },
  },
];

/** 市交通运输局 enters at listed supervision by gravity and is released early. */
export const releasedEarly: readonly Happening[] = [
  {
    on: '{last}-04-20',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases',
    body: {
      unit: 'sf-transport',
      ground: '18.3',
      facts: '本系统发生公共安全事件。',
      occurredOn: '{last}-04-12',
      elements: {},
    },
    remember: { transport: 'id' },
  },
  {
    on: '{last}-04-22',
    by: 'cgcOffice',
    ask: 'POST /cases/{transport}/verification',
    body: {
      substantiated: true,
      gravity: 'grave-below-regime',
      findings: '影响特别重大，尚不够实施一票否决权制。',
    },
  },
  {
    on: '{last}-04-24',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases/{transport}/proposals',
    body: { stage: 'listed-supervision', reasons: '建议挂账督办六个月。' },
  },
  {
    on: '{last}-04-25',
    say: '市交通运输局 – listed, by gravity',
    by: 'cgcOffice',
    ask: 'POST /cases/{transport}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕sf-transport-1号', date: '{on}' },
      reasons: '同意挂账督办。',
    },
  },
  {
    on: '{last}-06-10',
    by: 'staff of sf-transport',
    ask: 'POST /cases/{transport}/progress',
    body: { text: '隐患排查完成八成。', complete: false },
  },
  {
    on: '{last}-07-21',
    by: 'staff of sf-transport',
    ask: 'POST /cases/{transport}/progress',
    body: { text: '全部隐患销号。', complete: true },
  },
  {
    on: '{last}-07-28',
    say: '市交通运输局 – released early',
    by: 'cgcOffice',
    ask: 'POST /cases/{transport}/acceptance',
    body: { accepted: true, findings: '核查验收合格，提前解除挂账督办。' },
  },
];
