import { route } from '@jieti/lambda';
import { z } from 'zod';
import { decisionAnswer } from './answers.ts';
import {
  acceptanceBody,
  decisionBody,
  extensionBody,
  leadBody,
  progressBody,
  proposalBody,
  referralBody,
  referralOutcomeBody,
  releaseBody,
  statementBody,
  verificationBody,
} from './bodies.ts';
import { caseView } from './case-schemas.ts';
import { caseParams, referralParams } from './words.ts';

/** What is done on cases; each is one act, judged by the rules and written with its ledger entry. */
export const actRoutes = {
  reportLead: route({
    method: 'POST',
    path: '/cases',
    summary: { zh: '登记问题线索,立为待核案件', en: 'Report a lead: a case waiting for verification' },
    articles: ['A18', 'A26'],
    body: leadBody,
    answers: { 201: caseView },
  }),
  verifyLead: route({
    method: 'POST',
    path: '/cases/{id}/verification',
    summary: {
      zh: '组织核实:属实及情节,或不属实结案',
      en: 'Verify the lead: substantiated and how grave, or not',
    },
    articles: ['A26', 'A28', 'A29'],
    params: caseParams,
    body: verificationBody,
    answers: { 200: caseView },
  }),
  proposeMeasure: route({
    method: 'POST',
    path: '/cases/{id}/proposals',
    summary: {
      zh: '提出问责措施建议',
      en: 'Propose a measure, or take up one that a passed deadline opened',
    },
    articles: ['A20', 'A21', 'A22', 'A23', 'A24'],
    params: caseParams,
    body: proposalBody,
    answers: { 200: caseView },
  }),
  makeStatement: route({
    method: 'POST',
    path: '/cases/{id}/statements',
    summary: { zh: '单位陈述申辩', en: 'The unit states its case' },
    articles: ['A23', 'A24'],
    params: caseParams,
    body: statementBody,
    answers: { 200: caseView },
  }),
  decideProposal: route({
    method: 'POST',
    path: '/cases/{id}/decisions',
    summary: {
      zh: '决定:批准、退回或不予采纳;dryRun=true 只预演后果,不写入',
      en: 'Approve, return or decline; dryRun=true answers with what it would cause and writes nothing',
    },
    articles: ['A20', 'A21', 'A22', 'A23', 'A24', 'A25', 'A26'],
    params: caseParams,
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: decisionBody,
    answers: { 200: decisionAnswer },
  }),
  extendTerm: route({
    method: 'POST',
    path: '/cases/{id}/extensions',
    summary: { zh: '期满前延长期限', en: 'Extend a term before it ends' },
    articles: ['A20', 'A21', 'A22', 'A23', 'A24'],
    params: caseParams,
    body: extensionBody,
    answers: { 200: caseView },
  }),
  reportProgress: route({
    method: 'POST',
    path: '/cases/{id}/progress',
    summary: { zh: '单位报告整改进展', en: 'The unit reports how far it has put things right' },
    articles: ['A22'],
    params: caseParams,
    body: progressBody,
    answers: { 200: caseView },
  }),
  acceptRectification: route({
    method: 'POST',
    path: '/cases/{id}/acceptance',
    summary: { zh: '整改验收', en: 'Verify that things were put right' },
    articles: ['A20', 'A21', 'A22', 'A23', 'A24'],
    params: caseParams,
    body: acceptanceBody,
    answers: { 200: caseView },
  }),
  releaseMeasure: route({
    method: 'POST',
    path: '/cases/{id}/releases',
    summary: { zh: '解除警示或否决', en: 'Release a warning or a veto, by the same approver' },
    articles: ['A23', 'A24'],
    params: caseParams,
    body: releaseBody,
    answers: { 200: caseView },
  }),
  referLeader: route({
    method: 'POST',
    path: '/cases/{id}/referrals',
    summary: {
      zh: '移送责任人:辞职、免职、处分、刑事责任由有关机关决定,结案后亦可',
      en: 'Refer a leader to the organ that decides resignation, removal, discipline or crime; also once the case is closed',
    },
    articles: ['A19', 'A24', 'A27'],
    params: caseParams,
    body: referralBody,
    answers: { 200: caseView },
  }),
  recordReferralOutcome: route({
    method: 'POST',
    path: '/cases/{id}/referrals/{n}/outcome',
    summary: {
      zh: '登记移送结果;被追究刑事责任的,当年考评不列入优秀',
      en: "Record what came of a referral; criminal liability caps the unit's grade of that year",
    },
    articles: ['A19', 'A25', 'A27'],
    params: referralParams,
    body: referralOutcomeBody,
    answers: { 200: caseView },
  }),
};
