import type { Happening } from '../../happening.ts';
import { minutes } from '../minutes.ts';

/** 市住房和城乡建设局 goes straight to a veto by the gravity of what happened. */
export const straightToVeto: readonly Happening[] = [
  {
    on: '{last}-05-06',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases',
    body: {
      unit: 'sf-housing',
      ground: '18.9',
      facts: '重大工程项目未做风险评估即开工。',
      occurredOn: '{last}-04-28',
      elements: {
        'risk-assessment-failure': {
          statement: '重大工程项目应评未评。',
          evidence: '项目审批卷宗第12册',
        },
        'grave-consequence-or-impact': { statement: '造成特别重大影响。', evidence: '事件调查报告' },
      },
    },
    remember: { housing: 'id' },
  },
  {
    on: '{last}-05-09',
    by: 'cgcOffice',
    ask: 'POST /cases/{housing}/verification',
    body: { substantiated: true, gravity: 'grave', findings: '核查属实，危害特别严重。' },
  },
  {
    on: '{last}-05-12',
    hour: 8,
    by: 'cgcOffice',
    ask: 'POST /conference-sessions',
    body: {
      ...minutes,
      items: [
        {
          subject: { kind: 'case', case: '{housing}', stage: 'veto' },
          resolution: { outcome: 'agreed', text: '同意对市住房和城乡建设局实行一票否决。' },
        },
      ],
    },
    remember: { 'housing session': 'id' },
  },
  {
    on: '{last}-05-12',
    by: 'jointConference',
    ask: 'POST /cases/{housing}/proposals',
    body: {
      stage: 'veto',
      reasons: '联席会议研究：建议实行一票否决。',
      resolution: { session: '{housing session}', item: 1 },
    },
  },
  {
    on: '{last}-05-14',
    by: 'staff of sf-housing',
    ask: 'POST /cases/{housing}/statements',
    body: { text: '对事实无异议，已停工整改。' },
  },
  {
    on: '{last}-05-21',
    say: '市住房和城乡建设局 – veto, by gravity',
    by: 'cgcMeeting',
    ask: 'POST /cases/{housing}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕sf-housing-1号', date: '{on}' },
      reasons: '主任会议批准。',
    },
  },
  {
    on: '{last}-05-27',
    say: '市住房和城乡建设局 – the veto is filed upward',
    by: 'cgcOffice',
    ask: 'POST /cases/{housing}/filings',
    body: {
      kind: 'filed',
      n: 1,
      on: '{on}',
      addressee: '省社会治安综合治理委员会办公室',
      document: { number: '示综治〔{year}〕sf-housing-2号', date: '{on}' },
    },
  },
  {
    on: '{this}-05-06',
    by: 'staff of sf-housing',
    ask: 'POST /cases/{housing}/progress',
    body: { text: '评估制度补建完毕，在建项目全部复评。', complete: true },
  },
  {
    on: '{this}-05-12',
    by: 'cgcOffice',
    ask: 'POST /cases/{housing}/acceptance',
    body: { accepted: true, findings: '核查验收合格。' },
  },
  {
    on: '{this}-05-18',
    say: '市住房和城乡建设局 – released',
    by: 'cgcMeeting',
    ask: 'POST /cases/{housing}/releases',
    body: {
      document: { number: '示综治〔{year}〕sf-housing-3号', date: '{on}' },
      reasons: '主任会议批准解除。',
    },
  },
];
