import { historyAnswer, route } from '@jieti/lambda/contract';
import { yearQuery } from './evaluator.ts';
import { yearParams } from './numbers.ts';
import { publicationAnswer, publicationBody } from './publication.ts';

/** The publication of a year. */
export const publicationRoutes = {
  publishYear: route({
    method: 'POST',
    path: '/years/{year}/publication',
    summary: {
      zh: '公布年度评定结果；年度结果依规定引起的建议由此提出；公布后更正差错并公布新版本',
      en: "Publish a year's results; poor units and low surveys become proposals. Once published: correct errors as new versions",
    },
    articles: ['evaluation', 'supervision', 'regime'],
    params: yearParams,
    query: yearQuery,
    body: publicationBody,
    answers: { 201: publicationAnswer },
  }),
  readPublicationHistory: route({
    method: 'GET',
    path: '/years/{year}/publication/history',
    summary: {
      zh: '年度结果的公布和此后的更正，及对其链的核验结论',
      en: "A year's publication and what was put right since, and the verdict on its history's chain",
    },
    articles: ['evaluation'],
    params: yearParams,
    query: yearQuery,
    answers: { 200: historyAnswer },
  }),
};
