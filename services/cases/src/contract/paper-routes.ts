import { docxType, paperQuery, papersAnswer, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { caseParams, sessionId } from './words.ts';

/** The kinds of papers that a case can have, in the order of its way; the words of `@jieti/documents`, which no contract carries. */
export const casePaperKinds = [
  'circular',
  'interview-notice',
  'interview-record',
  'supervision-notice',
  'hearing-notice',
  'warning-decision',
  'heaviest-decision',
  'release-notice',
  'extension-notice',
  'filing-report',
  'recommendation',
  'transfer-letter',
  'appeal-decision',
  'review-decision',
  'file-index',
] as const;

/** Those of a session of the conference (A12). */
export const sessionPaperKinds = ['conference-minutes'] as const;

const casePaperKind = z.enum(casePaperKinds).meta({
  id: 'CasePaperKind',
  description: '案件文书种类 / the kind of a paper of a case',
});
const sessionPaperKind = z.enum(sessionPaperKinds);
const sessionParams = z.strictObject({ id: sessionId });

/** Papers, each made of an entry of a ledger. */
export const paperRoutes = {
  listPapers: route({
    method: 'GET',
    path: '/cases/{id}/documents',
    summary: {
      zh: '案件的文书目录：依台账各项记载，尚未决定的为草案',
      en: 'The papers that a case has, by the entries of its ledger; those not decided yet are drafts',
    },
    articles: ['jurisdiction'],
    params: caseParams,
    answers: { 200: papersAnswer(casePaperKind) },
  }),
  readPaper: route({
    method: 'GET',
    path: '/cases/{id}/documents/{kind}',
    summary: {
      zh: '案件的一份文书（公文格式），由台账记载生成，每次生成的内容完全相同；有多份时为最近一份',
      en: 'A paper of a case, made of its ledger entry, the same bytes each time; of several the last',
    },
    articles: ['jurisdiction'],
    params: z.strictObject({ ...caseParams.shape, kind: casePaperKind }),
    query: paperQuery,
    produces: [docxType],
    answers: { 200: null },
  }),
  listSessionPapers: route({
    method: 'GET',
    path: '/conference-sessions/{id}/documents',
    summary: {
      zh: '{@conference}的纪要目录，每次更正各为一份',
      en: 'The minutes of a session as papers, one for each version',
    },
    articles: ['conference'],
    params: sessionParams,
    answers: { 200: papersAnswer(sessionPaperKind) },
  }),
  readSessionPaper: route({
    method: 'GET',
    path: '/conference-sessions/{id}/documents/{kind}',
    summary: {
      zh: '{@conference}纪要（公文格式），由会议记载生成，每次生成的内容完全相同',
      en: 'The minutes of a session as a paper, made of its entry, the same bytes each time',
    },
    articles: ['conference'],
    params: z.strictObject({ ...sessionParams.shape, kind: sessionPaperKind }),
    query: paperQuery,
    produces: [docxType],
    answers: { 200: null },
  }),
};
