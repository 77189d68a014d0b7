import { historyAnswer, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { dutyBody, dutySchema, unitDutiesSchema } from './duties.ts';
import { unitId } from './records.ts';

export const recordDuty = route({
  method: 'POST',
  path: '/duties',
  summary: {
    zh: '登记履职事项（会议、部署等）；更正另立一条，不删除',
    en: 'Record a duty that was done; a correction supersedes, nothing is deleted',
  },
  articles: ['first-responsible', 'remits', 'bodies'],
  body: dutyBody,
  answers: { 201: dutySchema },
});

export const listDuties = route({
  method: 'GET',
  path: '/duties',
  summary: {
    zh: '履职事项：按单位、年度统计，对照范本要求次数',
    en: 'Duties by unit and year, counted against the numbers the template requires',
  },
  articles: ['first-responsible', 'remits', 'bodies'],
  query: z.strictObject({
    unit: unitId.optional().meta({ description: 'With it the records themselves are answered too' }),
    year: z.coerce
      .number()
      .int()
      .min(2000)
      .max(2999)
      .optional()
      .meta({ description: 'This year if not named' }),
    ...pageQuery,
  }),
  answers: { 200: pageOf(unitDutiesSchema) },
});

export const readDutyHistory = route({
  method: 'GET',
  path: '/duties/{id}/history',
  summary: {
    zh: '履职记录的办理记录：登记、更正，以及对链的核验结论',
    en: 'The history of a duty record: that it was recorded and corrected, and the verdict on the chain',
  },
  articles: ['first-responsible', 'remits', 'bodies'],
  params: z.strictObject({
    id: z.string().min(1).max(200).meta({ description: 'Id of a duty record' }),
  }),
  query: z.strictObject({ unit: unitId.meta({ description: 'The unit whose record it is' }) }),
  answers: { 200: historyAnswer },
});
