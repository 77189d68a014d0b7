import { document } from '../http-case.ts';
import { done } from '../http-journey.ts';
import { people } from '../http-people.ts';
import type { CityProcess } from '../journey-process.ts';
import { fixed, type Samples } from './sample.ts';

const { cityInspection, cityOffice, qianxiOffice, qianxiStaff } = people;

/** The report of 迁西县's commission for 2026, standing filed: made so again where it was returned. */
const filedReport = async (city: CityProcess): Promise<string> => {
  const id = '2026-cgc-to-cgc-qianxi';
  const { body } = await done(city, cityOffice, 'GET /reports?year=2026&unit=qianxi');
  const { status } = body.items.find((report: { id: string }) => report.id === id);
  if (status !== 'filed' && status !== 'filed-again')
    await done(city, qianxiOffice, 'POST /reports', { body: { ...report, kind: 'cgc-to-cgc' } });
  return id;
};

const report = {
  unit: 'qianxi',
  kind: 'committee-to-plenary',
  year: 2026,
  title: '县委常委会报告中的综治维稳内容',
  summary: '全年工作情况',
  plan: '下一年度安排',
  document: document,
  yearConfirmed: true,
};

const inspection = {
  title: '重点地区整治专项督查',
  authority: document,
  scope: { of: 'units', units: ['qianxi'] },
  from: '2026-01-05',
  to: '2026-03-31',
};

const finding = {
  act: 'find',
  unit: 'qianxi',
  on: '2026-01-05',
  what: '重点地区巡防力量不足',
  putRight: { what: '充实巡防力量', by: '2026-02-05' },
};

/** An inspection of 迁西县. */
const ordered = async (city: CityProcess): Promise<string> =>
  (await done(city, cityInspection, 'POST /inspections', { body: inspection })).body.id;

/** An inspection of 迁西县 with a first finding. */
const inspected = async (city: CityProcess): Promise<Readonly<Record<string, string>>> => {
  const id = await ordered(city);
  await done(city, cityInspection, `POST /inspections/${id}/findings`, { body: finding });
  return { id, n: '1' };
};

const duty = {
  unit: 'qianxi',
  kind: 'committee-meeting',
  on: '2026-01-04',
  title: '县委常委会听取综治维稳工作汇报',
  document: document,
  despiteAlike: '当日另有一次会议',
};

const recordedDuty = async (city: CityProcess) => ({
  id: (await done(city, qianxiStaff, 'POST /duties', { body: duty })).body.id,
});

/** Reports, duties and inspections. */
export const reportsSamples: Samples = {
  'POST /reports': { as: qianxiStaff, body: report, once: true },
  'POST /reports/{id}:return': {
    as: cityOffice,
    params: async (city) => ({ id: await filedReport(city) }),
    body: { reasons: '请补充数据', againBy: '2026-02-01' },
  },
  'GET /reports': { as: cityOffice, query: 'year=2026&unit=qianxi&status=due' },
  'GET /reports/{id}/history': { as: cityOffice, params: fixed({ id: '2026-cgc-to-cgc-qianxi' }) },
  'POST /duties': { as: qianxiStaff, body: duty },
  'GET /duties/{id}/history': { as: cityOffice, params: recordedDuty, query: 'unit=qianxi' },
  'GET /duties': { as: cityOffice, query: 'unit=qianxi&year=2026' },
  'POST /inspections': {
    as: cityInspection,
    body: { ...inspection, scope: { of: 'branch', under: 'qianxi', kind: 'locality', level: 'county' } },
  },
  'POST /inspections/{id}/findings': {
    as: cityInspection,
    params: async (city) => ({ id: await ordered(city) }),
    body: {
      ...finding,
      referAsLead: {
        ground: '18.4',
        facts: '基层基础薄弱',
        occurredOn: '2026-01-02',
        elements: { 'grave-consequence': { statement: '造成严重后果', evidence: '卷宗' } },
      },
    },
  },
  'GET /inspections': { as: cityInspection, query: 'limit=20' },
  'GET /inspections/{id}/history': {
    as: cityInspection,
    params: async (city) => ({ id: await ordered(city) }),
  },
  'GET /inspections/{id}/findings/{n}/history': { as: cityInspection, params: inspected },
  'GET /inspections/{id}/findings/{n}/documents': { as: cityInspection, params: inspected },
  'GET /inspections/{id}/findings/{n}/documents/{kind}': {
    as: cityInspection,
    params: async (city) => ({ ...(await inspected(city)), kind: 'rectification-notice' }),
    query: 'entry=1',
  },
  'GET /inspection-findings': { as: cityOffice, query: 'unit=qianxi&status=open' },
};
