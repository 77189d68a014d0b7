import { freeText, historyAnswer, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import {
  actor,
  as,
  document,
  holderId,
  instant,
  legalDate,
  postId,
  postRole,
  referralResult,
  unitId,
} from './words.ts';

const on = legalDate.meta({ description: '有关机关作出认定之日 / the day it was established elsewhere' });

const liabilityBody = z
  .strictObject({
    unit: unitId,
    post: postId,
    holder: holderId.meta({ description: '现任或者曾任该岗位者 / who holds the post, or held it' }),
    on,
    document: document.meta({ description: '判决或者决定的文书 / the judgment' }),
    as,
  })
  .meta({ id: 'LiabilityBody' });

const liabilityOutcomeBody = z
  .strictObject({
    outcome: referralResult,
    on,
    document,
    corrects: z.int().min(1).max(9999).optional().meta({
      description: '所更正结果的序号 / the number in `outcomes` of the one that was recorded wrongly',
    }),
    reasons: freeText().optional().meta({ description: '更正的理由 / why it is put right' }),
    as,
  })
  .meta({ id: 'LiabilityOutcomeBody' });

const liability = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    unit: z.string(),
    post: z.string(),
    role: postRole,
    holder: z.string(),
    convictedSince: legalDate.nullable().meta({
      description: '现仍成立的刑事责任的认定之日 / since when they stand convicted; null: not, or no more',
    }),
    outcomes: z.array(
      z.strictObject({
        n: z.int(),
        result: referralResult,
        on: legalDate,
        document,
        recordedAt: instant,
        recordedBy: actor,
        corrects: z.int().nullable(),
        reasons: z.string().nullable(),
        isCorrected: z.boolean(),
      }),
    ),
  })
  .meta({
    id: 'Liability',
    description:
      '没有案件的刑事责任登记 / criminal liability of a leader whom no case here referred ({@article:caps})',
  });

const params = z.strictObject({ id: z.string().min(1).max(200) });

/** Criminal liability without a case here (A25, A27). */
export const liabilityRoutes = {
  recordLiability: route({
    method: 'POST',
    path: '/liabilities',
    summary: {
      zh: '登记领导被追究刑事责任：未经本系统案件移送的，当年等次受限',
      en: 'Record that a leader was held criminally liable whom no case here referred: it caps the grade of that year',
    },
    articles: ['caps', 'referrals'],
    body: liabilityBody,
    answers: { 201: liability },
  }),
  addLiabilityOutcome: route({
    method: 'POST',
    path: '/liabilities/{id}/outcomes',
    summary: {
      zh: '登记后续结果，或者更正登记有误的结果',
      en: 'Record what came of it later, or put right what was recorded wrongly',
    },
    articles: ['caps', 'referrals'],
    params,
    body: liabilityOutcomeBody,
    answers: { 200: liability },
  }),
  listLiabilities: route({
    method: 'GET',
    path: '/liabilities',
    summary: { zh: '某单位的刑事责任登记', en: "Criminal liability recorded of a unit's leaders" },
    articles: ['caps'],
    query: z.strictObject({ unit: unitId, ...pageQuery }),
    answers: { 200: pageOf(liability) },
  }),
  readLiability: route({
    method: 'GET',
    path: '/liabilities/{id}',
    summary: { zh: '一项刑事责任登记', en: 'A record of criminal liability' },
    articles: ['caps'],
    params,
    answers: { 200: liability },
  }),
  readLiabilityHistory: route({
    method: 'GET',
    path: '/liabilities/{id}/history',
    summary: {
      zh: '一项刑事责任登记的全部记载，依次哈希相连，并附核验结论',
      en: 'Everything entered of a record of criminal liability, hash-chained, with a verdict on the chain',
    },
    articles: ['caps'],
    params,
    answers: { 200: historyAnswer },
  }),
};
