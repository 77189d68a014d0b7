import { historyAnswer, route } from '@jieti/lambda/contract';
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

/** Plans, and who is commended by them or by others. */
export const commendationsRoutes = {
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
};
