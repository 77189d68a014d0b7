import { historyAnswer, pageOf, route } from '@jieti/lambda/contract';
import { sentSheetTypes, sheetTypes } from '@jieti/sheets';
import { yearQuery } from './evaluator.ts';
import { yearParams } from './numbers.ts';
import { schemeAnswer, schemeBody } from './scheme.ts';
import {
  enteredScores,
  enteredSurvey,
  scoresQuery,
  scoresUpload,
  surveyQuery,
  surveyUpload,
  uploadAnswer,
  uploadQuery,
} from './uploads.ts';

/** The scheme of a year, and what is entered for it: scores and the survey. */
export const entryRoutes = {
  setScheme: route({
    method: 'PUT',
    path: '/years/{year}/scheme',
    summary: {
      zh: '制定或修改年度考评方案：分组、指标、权重或者分值；也可以从模板开始',
      en: "Set a year's scheme: groups of units with their indicators, by weights or in points; or start from a template",
    },
    articles: ['evaluation'],
    params: yearParams,
    query: yearQuery,
    body: schemeBody,
    answers: { 200: schemeAnswer },
  }),
  readSchemeHistory: route({
    method: 'GET',
    path: '/years/{year}/scheme/history',
    summary: {
      zh: '年度考评方案的历次制定和修改，及对其链的核验结论',
      en: "Every scheme put for a year, and the verdict on its history's chain",
    },
    articles: ['evaluation'],
    params: yearParams,
    query: yearQuery,
    answers: { 200: historyAnswer },
  }),
  uploadScores: route({
    method: 'POST',
    path: '/years/{year}/scores',
    summary: {
      zh: '上报指标得分（JSON、CSV或XLSX），与此前上报合并；有一格错误则全部不写入',
      en: 'Upload scores (JSON, CSV or XLSX); they merge with earlier ones; one bad cell and none is written',
    },
    articles: ['evaluation'],
    params: yearParams,
    query: uploadQuery,
    body: scoresUpload,
    consumes: ['application/json', ...sentSheetTypes],
    maxBytes: 2 * 1024 * 1024,
    answers: { 200: uploadAnswer },
  }),
  recordSurvey: route({
    method: 'PUT',
    path: '/years/{year}/survey',
    summary: {
      zh: '录入年度群众安全感测评结果（JSON、CSV或XLSX；全部或部分地区）',
      en: "Record the year's public-safety survey (JSON, CSV or XLSX), of all or some localities",
    },
    articles: ['regime'],
    params: yearParams,
    query: uploadQuery,
    body: surveyUpload,
    consumes: ['application/json', ...sentSheetTypes],
    maxBytes: 2 * 1024 * 1024,
    answers: { 200: uploadAnswer },
  }),
  readScores: route({
    method: 'GET',
    path: '/years/{year}/scores',
    summary: {
      zh: '已录入的得分及所缺；以CSV或XLSX下载即为按方案生成的填报表',
      en: 'The scores entered and those missing; as CSV or XLSX the file to fill in, made from the scheme',
    },
    articles: ['evaluation'],
    params: yearParams,
    query: scoresQuery,
    produces: sheetTypes,
    answers: { 200: pageOf(enteredScores) },
  }),
  readSurvey: route({
    method: 'GET',
    path: '/years/{year}/survey',
    summary: {
      zh: '已录入的测评结果及所缺；以CSV或XLSX下载即为填报表',
      en: 'The survey as entered and what is missing; as CSV or XLSX the file to fill in',
    },
    articles: ['regime'],
    params: yearParams,
    query: surveyQuery,
    produces: sheetTypes,
    answers: { 200: pageOf(enteredSurvey) },
  }),
  readScoresHistory: route({
    method: 'GET',
    path: '/years/{year}/scores/history',
    summary: {
      zh: '指标得分的历次上报和更正，及对其链的核验结论',
      en: "Every upload of a year's scores, and the verdict on its history's chain",
    },
    articles: ['evaluation'],
    params: yearParams,
    query: yearQuery,
    answers: { 200: historyAnswer },
  }),
  readSurveyHistory: route({
    method: 'GET',
    path: '/years/{year}/survey/history',
    summary: {
      zh: '群众安全感测评的历次录入，及对其链的核验结论',
      en: "Every upload of a year's survey, and the verdict on its history's chain",
    },
    articles: ['regime'],
    params: yearParams,
    query: yearQuery,
    answers: { 200: historyAnswer },
  }),
};
