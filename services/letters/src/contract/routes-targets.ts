import { historyAnswer, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { letterId } from './letters.ts';
import { unitId, yearPath } from './records.ts';
import { branchBreakdownSchema, breakdownBody, breakdownListSchema, unitBreakdownSchema } from './targets.ts';

const letterPath = z.strictObject({ id: letterId });

export const breakDownTargets = route({
  method: 'PUT',
  path: '/letters/{id}/targets',
  summary: {
    zh: '将责任书目标分解到与其签订责任书的下级',
    en: 'Break a letter’s targets down among the units its unit signs with',
  },
  articles: ['letters'],
  params: letterPath,
  body: breakdownBody,
  answers: { 200: unitBreakdownSchema, 201: unitBreakdownSchema },
});

export const readTargets = route({
  method: 'GET',
  path: '/letters/{id}/targets',
  summary: { zh: '目标分解情况：本单位及以下', en: 'How targets are broken down, in a unit and below it' },
  articles: ['letters'],
  params: letterPath,
  query: z.strictObject({ ...pageQuery }),
  answers: { 200: branchBreakdownSchema },
});

export const targetsHistory = route({
  method: 'GET',
  path: '/letters/{id}/targets/history',
  summary: {
    zh: '目标分解的历次记录，以及对记录链的核验结论',
    en: 'The history of a breakdown of targets, with the verdict on its chain',
  },
  articles: ['letters'],
  params: letterPath,
  answers: { 200: historyAnswer },
});

export const listTargets = route({
  method: 'GET',
  path: '/years/{year}/targets',
  summary: {
    zh: '一级或全市的目标分解情况',
    en: 'How targets are broken down in a branch or the whole city, and where the parts no longer fit',
  },
  articles: ['letters'],
  params: yearPath,
  query: z.strictObject({ under: unitId.optional(), ...pageQuery }),
  answers: { 200: breakdownListSchema },
});
