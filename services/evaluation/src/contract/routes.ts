import { historyAnswer, pageOf, route } from '@jieti/lambda/contract';
import { sheetTypes, xlsxType } from '@jieti/sheets';
import { archiveAnswer, archiveParams } from './archives.ts';
import {
  commendationAnswer,
  commendationBody,
  commendationParams,
  commendationRead,
  commendationSchema,
  planAnswer,
  planBody,
  planParams,
  resolutionBody,
} from './commendations.ts';
import { grantAnswer, grantBody } from './grants.ts';
import { yearParams } from './numbers.ts';
import { publicationAnswer, publicationBody } from './publication.ts';
import { exportQuery, listQuery, resultAnswer, resultParams, resultQuery, resultSummary } from './results.ts';
import { reviewBody, reviewParams, reviewResolutionBody, reviewSchema, reviewsParams } from './reviews.ts';
import { runAnswer, runParams } from './runs.ts';
import { schemeAnswer, schemeSchema } from './scheme.ts';
import {
  enteredScores,
  enteredSurvey,
  scoresQuery,
  scoresUpload,
  surveyQuery,
  surveyUpload,
  uploadAnswer,
} from './uploads.ts';
import { gradingBody } from './what-if.ts';

/** The interface of the yearly evaluation. */
export const routes = {
  setScheme: route({
    method: 'PUT',
    path: '/years/{year}/scheme',
    summary: {
      zh: '制定或修改年度考评方案：分组、指标、权重',
      en: "Set a year's scheme: groups of units with their weighted indicators",
    },
    articles: ['evaluation'],
    params: yearParams,
    body: schemeSchema,
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
    body: scoresUpload,
    consumes: ['application/json', ...sheetTypes],
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
    body: surveyUpload,
    consumes: ['application/json', ...sheetTypes],
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
    answers: { 200: historyAnswer },
  }),
  requestGrading: route({
    method: 'POST',
    path: '/years/{year}/grading-runs',
    summary: {
      zh: '发起年度评定；或按另一方案、另一参数试算，试算不公布',
      en: "Ask for a year's units to be graded; or what another scheme or other values would make of it (whatIf)",
    },
    articles: ['evaluation', 'caps'],
    params: yearParams,
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
    answers: { 200: historyAnswer },
  }),
  publishYear: route({
    method: 'POST',
    path: '/years/{year}/publication',
    summary: {
      zh: '公布年度评定结果；较差单位、测评低于规定比例的地区由此转为建议；公布后更正差错并公布新版本',
      en: "Publish a year's results; poor units and low surveys become proposals. Once published: correct errors as new versions",
    },
    articles: ['evaluation', 'supervision', 'regime'],
    params: yearParams,
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
    answers: { 200: historyAnswer },
  }),
  setPlan: route({
    method: 'PUT',
    path: '/commendation-plans/{id}',
    summary: {
      zh: '申报或修改表扬奖励计划、年度奖励办法；各有关机构以本机构名义同意',
      en: 'Draw up or change a plan of commendations or rewards; each body that must agree does so by its own office',
    },
    articles: ['commendations', 'rewards', 'commendation-procedure'],
    params: planParams,
    body: planBody,
    answers: { 200: planAnswer },
  }),
  readPlan: route({
    method: 'GET',
    path: '/commendation-plans/{id}',
    summary: {
      zh: '表扬奖励计划：名额、各机构的同意、已表扬者及其现状',
      en: 'A plan: its quotas, who agreed and who has not, whom it commended and how that stands',
    },
    articles: ['commendations', 'rewards', 'commendation-procedure'],
    params: planParams,
    answers: { 200: planAnswer },
  }),
  readPlanHistory: route({
    method: 'GET',
    path: '/commendation-plans/{id}/history',
    summary: {
      zh: '计划的历次申报、同意和使用，及对其链的核验结论',
      en: "Every text of a plan, who agreed to it and whom it commended, and the verdict on its history's chain",
    },
    articles: ['commendations', 'rewards', 'commendation-procedure'],
    params: planParams,
    answers: { 200: historyAnswer },
  }),
  commend: route({
    method: 'POST',
    path: '/commendations',
    summary: {
      zh: '按计划在名额内表扬单位或个人，当日受限制者不得表扬；登记全国、全省表彰及相应待遇',
      en: 'Commend units or holders within a plan, none barred that day; record commendations by the state or province',
    },
    articles: ['commending', 'commendations', 'honours-from-above', 'commendation-procedure'],
    body: commendationBody,
    answers: { 201: commendationAnswer },
  }),
  readCommendation: route({
    method: 'GET',
    path: '/commendations/{id}',
    summary: {
      zh: '一项表扬的现状、存疑的原因及历次处理',
      en: 'A commendation: how it stands, what is against it, and what was said of it',
    },
    articles: ['commending', 'commendations', 'honours-from-above', 'commendation-procedure'],
    params: commendationParams,
    answers: { 200: commendationRead },
  }),
  readCommendationHistory: route({
    method: 'GET',
    path: '/commendations/{id}/history',
    summary: {
      zh: '一项表扬的作出及历次处理，及对其链的核验结论',
      en: "A commendation as it was given, and every change of its status, and the verdict on its history's chain",
    },
    articles: ['commending', 'commendations', 'honours-from-above', 'commendation-procedure'],
    params: commendationParams,
    answers: { 200: historyAnswer },
  }),
  resolveCommendation: route({
    method: 'POST',
    path: '/commendations/{id}/resolution',
    summary: {
      zh: '存疑的表扬由作出表扬的机构维持或撤销，撤销所依据的事实消失的予以恢复；登记全国、全省表彰被撤销',
      en: 'Those who gave it keep a commendation in question or take it back, or restore it; record that the state or province took one back',
    },
    articles: ['commendations', 'honours-from-above', 'commendation-procedure'],
    params: commendationParams,
    body: resolutionBody,
    answers: { 200: commendationSchema },
  }),
  openArchive: route({
    method: 'GET',
    path: '/archives/{holder}',
    summary: {
      zh: '任职者的实绩档案：各年度所任单位的考评结果及其各版本、奖励、表扬；组织人事部门查阅即为备案',
      en: "A holder's archive: results of the units they answered for, with versions, rewards and commendations; opened by a personnel department it is acknowledged",
    },
    articles: ['archives', 'commending', 'honours-from-above', 'rewards'],
    params: archiveParams,
    produces: [xlsxType],
    answers: { 200: archiveAnswer },
  }),
  readArchiveHistory: route({
    method: 'GET',
    path: '/archives/{holder}/history',
    summary: {
      zh: '实绩档案的历次归档和备案，及对其链的核验结论',
      en: "Everything filed in an archive, and who took note of it, and the verdict on its history's chain",
    },
    articles: ['archives'],
    params: archiveParams,
    answers: { 200: historyAnswer },
  }),
  recordGrant: route({
    method: 'POST',
    path: '/archives/{holder}/grants',
    summary: {
      zh: '登记奖励的发放、待遇的落实，或其追回；当日受限制者不得兑现',
      en: 'Record that a reward or an entitlement was given, or taken back; nothing is given on a day on which its holder is barred',
    },
    articles: ['honours-from-above', 'rewards'],
    params: archiveParams,
    body: grantBody,
    answers: { 201: grantAnswer },
  }),
};
