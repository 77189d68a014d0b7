import { historyAnswer, pageOf, route } from '@jieti/lambda/contract';
import { xlsxType } from '@jieti/sheets';
import { unitYearQuery } from './evaluator.ts';
import { yearParams } from './numbers.ts';
import { exportQuery, listQuery, resultAnswer, resultParams, resultQuery, resultSummary } from './results.ts';
import { reviewBody, reviewParams, reviewResolutionBody, reviewSchema, reviewsParams } from './reviews.ts';

/** The results of a year, and the reviews that units ask for. */
export const resultsRoutes = {
  listResults: route({
    method: 'GET',
    path: '/years/{year}/results',
    summary: {
      zh: '年度评定结果，按组内名次排列',
      en: "A year's results, in rank order within their groups",
    },
    articles: ['evaluation'],
    params: yearParams,
    query: listQuery,
    answers: { 200: pageOf(resultSummary) },
  }),
  exportResults: route({
    method: 'GET',
    path: '/years/{year}/results.xlsx',
    summary: {
      zh: '年度评定结果工作簿：名次、各指标得分、等次上限及其条款和案件、依据与版本',
      en: "A year's results as a workbook: ranks, indicators, caps with articles and cases, what they rest on",
    },
    articles: ['evaluation', 'caps'],
    params: yearParams,
    query: exportQuery,
    produces: [xlsxType],
    answers: { 200: null },
  }),
  readResult: route({
    method: 'GET',
    path: '/years/{year}/results/{unitId}',
    summary: {
      zh: '一个单位的评定结果及其依据、为何未得更高等次、各版本和复核',
      en: "A unit's result: score by indicator, caps with articles and cases, why not better, versions, reviews",
    },
    articles: ['evaluation', 'caps'],
    params: resultParams,
    query: resultQuery,
    answers: { 200: resultAnswer },
  }),
  readResultHistory: route({
    method: 'GET',
    path: '/years/{year}/results/{unitId}/history',
    summary: {
      zh: '一个单位已公布结果的历次变更；库中结果被改动的可查出，及对其链的核验结论',
      en: "Every change of a unit's published result, a grade altered in the table is found, and the verdict on its history's chain",
    },
    articles: ['evaluation', 'caps'],
    params: resultParams,
    query: unitYearQuery,
    answers: { 200: historyAnswer },
  }),
  requestReview: route({
    method: 'POST',
    path: '/years/{year}/results/{unitId}/reviews',
    summary: {
      zh: '单位对本单位评定草案申请复核，公布前提出并说明理由',
      en: 'The unit asks for its draft result to be reviewed, with reasons, before publication',
    },
    articles: ['evaluation'],
    params: reviewsParams,
    query: unitYearQuery,
    body: reviewBody,
    answers: { 201: reviewSchema },
  }),
  resolveReview: route({
    method: 'POST',
    path: '/years/{year}/results/{unitId}/reviews/{n}/resolution',
    summary: {
      zh: '答复复核：成立的更正得分并重新评定',
      en: 'Answer a review; upheld, the scores are corrected and the year is graded again',
    },
    articles: ['evaluation'],
    params: reviewParams,
    query: unitYearQuery,
    body: reviewResolutionBody,
    answers: { 200: reviewSchema },
  }),
  readReviewHistory: route({
    method: 'GET',
    path: '/years/{year}/results/{unitId}/reviews/{n}/history',
    summary: {
      zh: '一次复核的申请和答复，及对其链的核验结论',
      en: "A review as it was asked for, and its answer, and the verdict on its history's chain",
    },
    articles: ['evaluation'],
    params: reviewParams,
    query: unitYearQuery,
    answers: { 200: historyAnswer },
  }),
};
