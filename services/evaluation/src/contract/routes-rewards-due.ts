import { legalDate, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { bilingualSchema } from '@jieti/letters/contract';
import { z } from 'zod';
import { barSchema } from './archives.ts';
import { under } from './evaluator.ts';
import { gradeSchema } from './grades.ts';
import { grantAnswer } from './grants.ts';
import { yearParams } from './numbers.ts';

const rewardDue = z
  .strictObject({
    holder: z.string(),
    year: z.number().int(),
    unit: z.string(),
    name: bilingualSchema,
    post: z.string(),
    title: bilingualSchema,
    role: z.string(),
    /** First and last day in the post, within the year: the first names the reward, with year, unit and post. */
    from: legalDate,
    to: legalDate,
    grade: gradeSchema,
    /** Version of the result in force. */
    version: z.number().int(),
    /** The reward as the plan says it. */
    reward: z.string(),
    dueSince: legalDate,
    payable: z.boolean().meta({
      description: '今天即可发放 / it may be given today: due, and nothing withholds it',
    }),
    withheld: z.array(barSchema).meta({ description: '今天受限的原因 / what bars the holder today' }),
    convictedSince: z.array(legalDate).meta({
      description: '成立的刑事责任 / days of convictions that stand ({@article:caps})',
    }),
    last: grantAnswer.nullable().meta({
      description:
        '最近一次登记：追回，或者按另一等次发放 / the last record: taken back, or given for another grade',
    }),
  })
  .meta({
    id: 'RewardDue',
    description: '待发放的奖励 / a reward that waits to be given ({@article:rewards})',
  });

/** Finance's list of what it pays for (A16). */
export const rewardsDueRoutes = {
  listRewardsDue: route({
    method: 'GET',
    path: '/years/{year}/rewards-due',
    summary: {
      zh: '某年度待发放的奖励：已公布、各方同意而尚未发放的，供发放机构查阅；每页为若干单位，可能不满',
      en: 'Rewards of a year that wait to be given: published, agreed to and not given; for those who give them. A page is of some units, and may be short',
    },
    articles: ['rewards'],
    params: yearParams,
    query: z.strictObject({ under, ...pageQuery }),
    answers: { 200: pageOf(rewardDue) },
  }),
};

export type RewardDueAnswer = z.output<typeof rewardDue>;
