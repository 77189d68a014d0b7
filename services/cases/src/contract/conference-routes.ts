import { historyAnswer, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { sessionBody, sessionQuery, sessionView } from './conference-schemas.ts';
import { sessionId } from './words.ts';

/** The joint conference of six departments (A12). */
export const conferenceRoutes = {
  recordMinutes: route({
    method: 'POST',
    path: '/conference-sessions',
    summary: {
      zh: '记载{@conference}：到会部门、议题和决议；更正为新版本',
      en: 'Keep the minutes of a {@conference}: who was present, items, resolutions; a correction is a later version',
    },
    articles: ['conference', 'regime', 'heaviest-measure'],
    body: sessionBody,
    answers: { 201: sessionView },
  }),
  listSessions: route({
    method: 'GET',
    path: '/conference-sessions',
    summary: {
      zh: '本级及下级{@conference}，新者在前',
      en: "Sessions of the conferences in the caller's jurisdiction, newest first",
    },
    articles: ['conference'],
    query: z.strictObject({ ...sessionQuery, ...pageQuery }),
    answers: { 200: pageOf(sessionView) },
  }),
  readSessionHistory: route({
    method: 'GET',
    path: '/conference-sessions/{id}/history',
    summary: {
      zh: '会议记载的全部版本，依次哈希相连，并附核验结论',
      en: 'Every version of the minutes of a session, hash-chained, with a verdict on the chain',
    },
    articles: ['conference'],
    params: z.strictObject({ id: sessionId }),
    answers: { 200: historyAnswer },
  }),
};
