import type { Happening } from '../../happening.ts';
import { minutes } from '../minutes.ts';

/** The published year opened a case: the warning of the county whose survey was below the limit is studied and decided. */
export const afterPublication: readonly Happening[] = [
  {
    on: '{this}-01-27',
    by: 'cgcOffice',
    ask: 'GET /cases?unit=fangwei&status=proposed',
    remember: { fangwei: 'items.0.id' },
  },
  {
    on: '{this}-01-29',
    by: 'staff of fangwei',
    ask: 'POST /cases/{fangwei}/statements',
    body: { text: '已制定专项提升方案。' },
  },
  {
    on: '{this}-02-05',
    by: 'cgcOffice',
    ask: 'POST /conference-sessions',
    body: {
      ...minutes,
      items: [
        {
          subject: { kind: 'case', case: '{fangwei}', stage: 'veto-warning' },
          resolution: { outcome: 'agreed', text: '同意对防微县实行一票否决警示。' },
        },
      ],
    },
    remember: { 'fangwei session': 'id' },
  },
  {
    on: '{this}-02-05',
    hour: 10,
    by: 'jointConference',
    ask: 'POST /cases/{fangwei}/proposals',
    body: {
      stage: 'veto-warning',
      reasons: '联席会议研究：年度群众安全感调查低于规定比例。',
      resolution: { session: '{fangwei session}', item: 1 },
    },
  },
  {
    on: '{this}-02-13',
    say: '防微县 – veto warning after its survey',
    by: 'cgcDirector',
    ask: 'POST /cases/{fangwei}/decisions',
    body: {
      outcome: 'approve',
      document: { number: '示综治〔{year}〕fangwei-1号', date: '{on}' },
      reasons: '同意实行一票否决警示。',
    },
  },
];
