import { historyAnswer, pageOf, route } from '@jieti/lambda/contract';
import { yearQuery } from './evaluator.ts';
import { yearParams } from './numbers.ts';
import {
  eventBody,
  eventCorrection,
  eventParams,
  eventSchema,
  eventsQuery,
  eventWithdrawal,
} from './year-events.ts';

/** Events that cap a grade by themselves. */
export const yearEventRoutes = {
  enterEvent: route({
    method: 'POST',
    path: '/years/{year}/events',
    summary: {
      zh: '登记一票限等事项：单位、日期、依据文件',
      en: "Enter an event that caps a unit's grade of the year, with its document",
    },
    articles: ['caps'],
    params: yearParams,
    query: yearQuery,
    body: eventBody,
    answers: { 201: eventSchema },
  }),
  listEvents: route({
    method: 'GET',
    path: '/years/{year}/events',
    summary: {
      zh: '查阅已登记的一票限等事项',
      en: 'The events entered for a year, those withdrawn among them',
    },
    articles: ['caps'],
    params: yearParams,
    query: eventsQuery,
    answers: { 200: pageOf(eventSchema) },
  }),
  correctEvent: route({
    method: 'POST',
    path: '/years/{year}/events/{id}/correction',
    summary: {
      zh: '更正已登记的事项；已公布的结果由此产生新版本',
      en: 'Put an event right, with reasons; a published result gets a new version by it',
    },
    articles: ['caps'],
    params: eventParams,
    query: yearQuery,
    body: eventCorrection,
    answers: { 200: eventSchema },
  }),
  withdrawEvent: route({
    method: 'POST',
    path: '/years/{year}/events/{id}/withdrawal',
    summary: {
      zh: '撤回已登记的事项，不再限等',
      en: 'Withdraw an event under a document, with reasons: it caps no more',
    },
    articles: ['caps'],
    params: eventParams,
    query: yearQuery,
    body: eventWithdrawal,
    answers: { 200: eventSchema },
  }),
  readEventHistory: route({
    method: 'GET',
    path: '/years/{year}/events/{id}/history',
    summary: {
      zh: '一项事项的登记、更正和撤回，及对其链的核验结论',
      en: "An event as it was entered, corrected and withdrawn, and the verdict on its history's chain",
    },
    articles: ['caps'],
    params: eventParams,
    query: yearQuery,
    answers: { 200: historyAnswer },
  }),
};
