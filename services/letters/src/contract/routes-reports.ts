import { historyAnswer, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { unitId } from './records.ts';
import { reportBody, reportId, reportSchema, reportStatusSchema, returnBody } from './reports.ts';

export const fileReport = route({
  method: 'POST',
  path: '/reports',
  summary: {
    zh: '报送年度报告；被退回的可再次报送',
    en: 'File a yearly report; one that was returned may be filed again',
  },
  articles: ['reports'],
  body: reportBody,
  answers: { 201: reportSchema },
});

export const returnReport = route({
  method: 'POST',
  path: '/reports/{id}:return',
  summary: {
    zh: '接收机构退回报告并说明理由',
    en: 'Return a report for revision, with reasons: by the body that receives it',
  },
  articles: ['reports'],
  params: z.strictObject({ id: reportId }),
  body: returnBody,
  answers: { 200: reportSchema },
});

export const listReports = route({
  method: 'GET',
  path: '/reports',
  summary: {
    zh: '年度报告：应报、已报、退回、逾期，按年度、单位、状态筛选',
    en: 'Yearly reports that are owed, filed, returned or overdue, by year, unit and status',
  },
  articles: ['reports'],
  query: z.strictObject({
    year: z.coerce
      .number()
      .int()
      .min(2000)
      .max(2999)
      .optional()
      .meta({ description: 'This year if not named. A year to come owes nothing yet' }),
    unit: unitId.optional(),
    status: reportStatusSchema.optional(),
    ...pageQuery,
  }),
  answers: { 200: pageOf(reportSchema) },
});

export const readReportHistory = route({
  method: 'GET',
  path: '/reports/{id}/history',
  summary: {
    zh: '报告的办理记录：每次报送、退回、逾期，以及对链的核验结论',
    en: 'The history of a report: each filing and return, that it was overdue, and the verdict on the chain',
  },
  articles: ['reports'],
  params: z.strictObject({ id: reportId }),
  answers: { 200: historyAnswer },
});
