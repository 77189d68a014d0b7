import { historyAnswer, route } from '@jieti/lambda/contract';
import { yearQuery } from './evaluator.ts';
import { yearParams } from './numbers.ts';
import { runAnswer, runParams } from './runs.ts';
import { gradingBody } from './what-if.ts';

/** Runs of grading, what-ifs among them. */
export const gradingRoutes = {
  requestGrading: route({
    method: 'POST',
    path: '/years/{year}/grading-runs',
    summary: {
      zh: '发起年度评定；或按另一方案、另一参数试算，试算不公布',
      en: "Ask for a year's units to be graded; or what another scheme or other values would make of it (whatIf)",
    },
    articles: ['evaluation', 'caps'],
    params: yearParams,
    query: yearQuery,
    body: gradingBody.optional(),
    answers: { 202: runAnswer },
  }),
  readRun: route({
    method: 'GET',
    path: '/grading-runs/{id}',
    summary: { zh: '查看评定进度', en: 'How far a grading run has come' },
    articles: ['evaluation'],
    params: runParams,
    answers: { 200: runAnswer },
  }),
  readRunHistory: route({
    method: 'GET',
    path: '/grading-runs/{id}/history',
    summary: {
      zh: '一次评定的经过：发起、固定输入、形成草案或失败，及对其链的核验结论',
      en: "What became of a run: asked for, frozen, completed or failed; and the verdict on its history's chain",
    },
    articles: ['evaluation'],
    params: runParams,
    answers: { 200: historyAnswer },
  }),
};
