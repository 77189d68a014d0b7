import { historyAnswer, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { actor, as, document, instant, legalDate, year } from './words.ts';

const days = (most: number) => z.array(legalDate).max(most);

const body = z
  .strictObject({
    holidays: days(120).meta({
      description: '放假的日子，含法定节假日 / days off, the statutory days among them',
    }),
    workdays: days(60).meta({ description: '调休上班的周末 / days of weekends on which offices work' }),
    document: document.meta({ description: '放假安排的通知 / the notice that sets them' }),
    as,
  })
  .meta({ id: 'WorkCalendarBody' });

const workCalendar = z
  .strictObject({
    year: z.int(),
    source: z.enum(['city-file', 'record']).meta({
      description: '来自本市配置文件，或者登记在案 / of the city’s file, or on record',
    }),
    holidays: z.array(legalDate),
    workdays: z.array(legalDate),
    document: document.nullable(),
    publishedAt: instant.nullable(),
    publishedBy: actor.nullable(),
  })
  .meta({ id: 'WorkCalendar', description: '年度工作日历 / the working calendar of a year' });

const params = z.strictObject({ year });

/** The working calendars by which deadlines are counted (I-8, I-10, I-18, I-19). */
export const workCalendarRoutes = {
  publishWorkCalendar: route({
    method: 'PUT',
    path: '/work-calendars/{year}',
    summary: {
      zh: '登记本年或者下一年的工作日历；所涉期限随之重新计算并留痕',
      en: 'Put the working calendar of this year or the next on record; deadlines that rest on it are counted again, on the record',
    },
    articles: ['rectification'],
    params,
    body,
    answers: { 200: workCalendar },
  }),
  listWorkCalendars: route({
    method: 'GET',
    path: '/work-calendars',
    summary: {
      zh: '本市据以计算期限的各年工作日历',
      en: 'The working calendars that the city counts by, year by year',
    },
    articles: ['rectification'],
    answers: { 200: z.strictObject({ items: z.array(workCalendar) }) },
  }),
  readWorkCalendarHistory: route({
    method: 'GET',
    path: '/work-calendars/{year}/history',
    summary: {
      zh: '一年工作日历的登记和更正，依次哈希相连，并附核验结论',
      en: 'What was put on record of a year’s working calendar, hash-chained, with a verdict on the chain',
    },
    articles: ['rectification'],
    params,
    answers: { 200: historyAnswer },
  }),
};
