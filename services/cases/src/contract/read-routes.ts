import { historyAnswer, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { recommendation } from './answers.ts';
import { caseSummary, caseView } from './case-schemas.ts';
import { eligibilityAnswer, eligibilityQuery } from './eligibility-schemas.ts';
import { caseParams, legalDate, stageId, status, unitId } from './words.ts';

/** The questions that cases answer. */
export const readRoutes = {
  listCases: route({
    method: 'GET',
    path: '/cases',
    summary: { zh: '案件列表，期限近者在前', en: 'Cases, nearest deadline first' },
    articles: ['grounds', 'jurisdiction'],
    query: z.strictObject({
      status: status.optional(),
      stage: stageId.optional(),
      unit: unitId.optional(),
      dueBefore: z.union([legalDate, z.iso.datetime()]).optional().meta({
        description:
          '单位或者机关最近的期限早于该日 / nearest deadline, of the unit or of an office, before this day or instant',
      }),
      ...pageQuery,
    }),
    answers: { 200: pageOf(caseSummary) },
  }),
  readCase: route({
    method: 'GET',
    path: '/cases/{id}',
    summary: {
      zh: '案件详情：进展、期限、下一步及办理者',
      en: 'A case: how far it has come, what is due, what may be done next and by whom',
    },
    articles: ['grounds', 'rectification', 'interviews', 'supervision', 'regime', 'heaviest-measure'],
    params: caseParams,
    answers: { 200: caseView },
  }),
  recommendStage: route({
    method: 'GET',
    path: '/cases/{id}/recommendation',
    summary: {
      zh: '建议的问责阶梯、可选范围、有权机构与办理路径',
      en: 'The recommended stage, its allowed range, the competent bodies and the route',
    },
    articles: [
      'rectification',
      'interviews',
      'supervision',
      'regime',
      'heaviest-measure',
      'jurisdiction',
      'aggravating',
      'mitigating',
    ],
    params: caseParams,
    answers: { 200: recommendation },
  }),
  readLedger: route({
    method: 'GET',
    path: '/cases/{id}/ledger',
    summary: {
      zh: '案件台账：依次记载、哈希相连，并附核验结论',
      en: 'Every act in order, hash-chained, with a verdict on the chain',
    },
    articles: ['jurisdiction'],
    params: caseParams,
    answers: { 200: historyAnswer },
  }),
  readCaseHistory: route({
    method: 'GET',
    path: '/cases/{id}/history',
    summary: {
      zh: '案件全部记载及核验结论，与案件台账相同',
      en: 'The history of a case: the same as its ledger, under the path that all histories have',
    },
    articles: ['jurisdiction'],
    params: caseParams,
    answers: { 200: historyAnswer },
  }),
  askEligibility: route({
    method: 'GET',
    path: '/eligibility',
    summary: {
      zh: '某单位或某任职者在某日能否评优、晋升，询问留痕并出具证明；或按编号核对证明是否仍然有效',
      en: 'Whether a unit or a holder is eligible on a day, recorded as a certificate; or whether a certificate still stands',
    },
    articles: ['archives', 'conference', 'regime', 'heaviest-measure'],
    query: eligibilityQuery,
    answers: { 200: eligibilityAnswer },
  }),
};
