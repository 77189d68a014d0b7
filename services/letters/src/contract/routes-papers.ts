import { docxType, paperQuery, papersAnswer, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { findingPath } from './inspections.ts';
import { letterId } from './letters.ts';

/** The kinds of papers that a letter, and a finding, can have; the words of `@jieti/documents`, which no contract carries. */
export const letterPaperKinds = ['responsibility-letter'] as const;
export const findingPaperKinds = ['rectification-notice'] as const;

const letterKind = z.enum(letterPaperKinds);
const findingKind = z.enum(findingPaperKinds);
const letterPath = z.strictObject({ id: letterId });

export const listLetterPapers = route({
  method: 'GET',
  path: '/letters/{id}/documents',
  summary: { zh: '责任书的文书目录', en: 'The papers that a letter has' },
  articles: ['letters'],
  params: letterPath,
  answers: { 200: papersAnswer(letterKind) },
});

export const readLetterPaper = route({
  method: 'GET',
  path: '/letters/{id}/documents/{kind}',
  summary: {
    zh: '责任书文本：任务、目标和签字栏，由下发记载生成，每次生成的内容完全相同',
    en: 'A letter as a paper to be signed: tasks, targets, both sides; made of its entry, the same bytes each time',
  },
  articles: ['letters'],
  params: z.strictObject({ ...letterPath.shape, kind: letterKind }),
  query: paperQuery,
  produces: [docxType],
  answers: { 200: null },
});

export const listFindingPapers = route({
  method: 'GET',
  path: '/inspections/{id}/findings/{n}/documents',
  summary: { zh: '督查发现问题的文书目录', en: 'The papers that a finding has' },
  articles: ['inspections'],
  params: findingPath,
  answers: { 200: papersAnswer(findingKind) },
});

export const readFindingPaper = route({
  method: 'GET',
  path: '/inspections/{id}/findings/{n}/documents/{kind}',
  summary: {
    zh: '督查整改通知（公文格式），由登记记载生成，每次生成的内容完全相同',
    en: 'What is to be put right, as a paper to the unit; made of the entry of the finding, the same bytes each time',
  },
  articles: ['inspections'],
  params: z.strictObject({ ...findingPath.shape, kind: findingKind }),
  query: paperQuery,
  produces: [docxType],
  answers: { 200: null },
});
