import type { Happening } from '../../happening.ts';

/** 市市场监督管理局 puts things right after its interview; its head is held criminally liable, which caps its year (A25, A27). */
export const headHeldLiable: readonly Happening[] = [
  {
    on: '{last}-06-02',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases',
    body: {
      unit: 'sf-market',
      ground: '18.3',
      facts: '监管领域发生公共安全事件。',
      occurredOn: '{last}-05-27',
      elements: {},
    },
    remember: { market: 'id' },
  },
  {
    on: '{last}-06-04',
    by: 'cgcOffice',
    ask: 'POST /cases/{market}/verification',
    body: { substantiated: true, gravity: 'serious', findings: '核查属实，影响重大。' },
  },
  {
    on: '{last}-06-05',
    by: 'cgcOfficeClerk',
    ask: 'POST /cases/{market}/proposals',
    body: { stage: 'interview', reasons: '应予约谈并限期整改。' },
  },
  {
    on: '{last}-06-06',
    say: '市市场监督管理局 – interview, by gravity',
    by: 'cgcOffice',
    ask: 'POST /cases/{market}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕sf-market-1号', date: '{on}' },
      reasons: '同意约谈主要负责人。',
      interview: {
        on: '{on}',
        interviewed: [
          { post: 'head', holder: 'sf-market.head' },
          { post: 'deputy', holder: 'sf-market.deputy' },
        ],
        undertaken: '问题场所停业整改，监管责任逐一落实到人。',
      },
    },
  },
  {
    on: '{last}-06-27',
    by: 'staff of sf-market',
    ask: 'POST /cases/{market}/progress',
    body: { text: '问题场所全部停业整改完毕。', complete: true },
  },
  {
    on: '{last}-07-01',
    by: 'cgcOffice',
    ask: 'POST /cases/{market}/acceptance',
    body: { accepted: true, findings: '核查验收合格。' },
  },
  {
    on: '{last}-07-08',
    say: '市市场监督管理局 – its head is referred to the judicial organs',
    by: 'cgcOffice',
    ask: 'POST /cases/{market}/referrals',
    body: {
      to: 'judicial-organs',
      post: 'head',
      holder: 'sf-market.head',
      why: 'criminal-liability',
      date: '{on}',
      document: { number: '示综治〔{year}〕sf-market-2号', date: '{on}' },
      reasons: '主要负责人涉嫌玩忽职守犯罪，移送司法机关。',
    },
  },
  {
    on: '{last}-10-15',
    say: '市市场监督管理局 – its head is held criminally liable',
    by: 'cgcOffice',
    ask: 'POST /cases/{market}/referrals/1/outcome',
    body: {
      outcome: 'criminally-liable',
      on: '{year}-10-13',
      document: { number: '（{year}）示刑初21号', date: '{year}-10-13' },
    },
  },
];
