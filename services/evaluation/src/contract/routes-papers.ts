import { docxType, paperQuery, papersAnswer, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { yearQuery } from './evaluator.ts';
import { yearParams } from './numbers.ts';

/** The kinds of papers that a publication can have; the words of `@jieti/documents`, which no contract carries. */
export const publicationPaperKinds = ['results-circular'] as const;

const publicationKind = z.enum(publicationPaperKinds);

/** Papers, each made of an entry of a history. */
export const paperRoutes = {
  listPublicationPapers: route({
    method: 'GET',
    path: '/years/{year}/publication/documents',
    summary: { zh: '年度结果公布的文书目录', en: 'The papers that the publication of a year has' },
    articles: ['evaluation'],
    params: yearParams,
    query: yearQuery,
    answers: { 200: papersAnswer(publicationKind) },
  }),
  readPublicationPaper: route({
    method: 'GET',
    path: '/years/{year}/publication/documents/{kind}',
    summary: {
      zh: '公布年度结果的文书（公文格式）及首次公布时的结果表，由公布记载生成，每次生成的内容完全相同',
      en: 'The publication of a year as a paper with the table of results as first published, the same bytes each time',
    },
    articles: ['evaluation'],
    params: z.strictObject({ ...yearParams.shape, kind: publicationKind }),
    query: z.strictObject({ ...yearQuery.shape, ...paperQuery.shape }),
    produces: [docxType],
    answers: { 200: null },
  }),
};
