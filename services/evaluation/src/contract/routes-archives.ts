import { historyAnswer, route } from '@jieti/lambda/contract';
import { xlsxType } from '@jieti/sheets';
import { archiveAnswer, archiveParams, archiveQuery } from './archives.ts';
import { grantAnswer, grantBody } from './grants.ts';

/** Archives of office-holders, and the grants that are recorded there. */
export const archivesRoutes = {
  openArchive: route({
    method: 'GET',
    path: '/archives/{holder}',
    summary: {
      zh: '任职者的实绩档案：各年度所任单位的考评结果及其各版本、奖励、表扬；{@personnel}查阅即为备案',
      en: "A holder's archive: results of the units they answered for, with versions, rewards and commendations; opened by a personnel department it is acknowledged",
    },
    articles: ['archives', 'commending', 'honours-from-above', 'rewards'],
    params: archiveParams,
    query: archiveQuery,
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
