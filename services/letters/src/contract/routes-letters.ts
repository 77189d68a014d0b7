import { freeText, historyAnswer, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import {
  amendAnswer,
  coverageSchema,
  issueAnswer,
  letterDetailSchema,
  letterFilter,
  letterId,
  letterSchema,
  listedLetterSchema,
  paperAnswer,
  paperBody,
  signatureBody,
  signaturesAnswer,
  signaturesBody,
  withdrawAnswer,
} from './letters.ts';
import { unitId, year, yearPath } from './records.ts';
import { templateAmendment, templatePut, templateSchema } from './templates.ts';

const letterPath = z.strictObject({ id: letterId });

export const putTemplate = route({
  method: 'PUT',
  path: '/years/{year}/template',
  summary: {
    zh: '修订年度责任书范本',
    en: 'Revise the year’s letter template',
  },
  articles: ['letters'],
  params: yearPath,
  body: templatePut,
  answers: { 200: templateSchema, 201: templateSchema },
});

export const amendTemplate = route({
  method: 'POST',
  path: '/years/{year}/template:amend',
  summary: {
    zh: '修订已下发的责任书：所涉责任书重新签订，签订前原版本继续有效',
    en: 'Amend the letters issued: those it touches are signed again, and stay in force as they were till then',
  },
  articles: ['letters'],
  params: yearPath,
  body: templateAmendment,
  answers: { 200: amendAnswer },
});

export const issueLetters = route({
  method: 'POST',
  path: '/years/{year}/letters:issue',
  summary: {
    zh: '向全市逐级下发责任书；可重复执行，不会重复下发',
    en: 'Issue the letters to the whole tree; running it again doubles nothing',
  },
  articles: ['letters'],
  params: yearPath,
  answers: { 200: issueAnswer },
});

export const withdrawLetters = route({
  method: 'POST',
  path: '/years/{year}/letters:withdraw',
  summary: {
    zh: '撤回已下发、尚无人签字的责任书；撤回后可重新修订范本、重新下发',
    en: 'Withdraw the letters of a year while nobody has signed any; they can be issued anew',
  },
  articles: ['letters'],
  params: yearPath,
  body: z.strictObject({ reasons: freeText(2000) }),
  answers: { 200: withdrawAnswer },
});

export const listLetters = route({
  method: 'GET',
  path: '/letters',
  summary: { zh: '责任书：按年度、单位、状态筛选', en: 'Letters, by year, unit and status' },
  articles: ['letters'],
  query: z.strictObject({
    year: year.optional().meta({ description: 'This year if neither year nor unit is named' }),
    unit: unitId.optional(),
    status: letterFilter.optional(),
    calls: z.enum(['succession']).optional().meta({
      description:
        'Only letters in force that the successor of somebody who signed is asked to sign; a page looks through as many letters as its limit says, and may hold fewer',
    }),
    ...pageQuery,
  }),
  answers: { 200: pageOf(listedLetterSchema) },
});

export const getLetter = route({
  method: 'GET',
  path: '/letters/{id}',
  summary: { zh: '查看责任书', en: 'Read a letter' },
  articles: ['letters'],
  params: letterPath,
  answers: { 200: letterDetailSchema },
});

export const letterHistory = route({
  method: 'GET',
  path: '/letters/{id}/history',
  summary: {
    zh: '责任书的办理记录：每一步由谁、以何身份办理，以及对记录链的核验结论',
    en: 'The history of a letter: every act, by whom and in which capacity, with the verdict on its chain',
  },
  articles: ['letters'],
  params: letterPath,
  answers: { 200: historyAnswer },
});

export const templateHistory = route({
  method: 'GET',
  path: '/years/{year}/template/history',
  summary: {
    zh: '年度责任书范本的修订记录，以及对记录链的核验结论',
    en: 'The history of the year’s letter template: every revision and amendment, with the verdict on its chain',
  },
  articles: ['letters'],
  params: yearPath,
  answers: { 200: historyAnswer },
});

export const lettersOfYearHistory = route({
  method: 'GET',
  path: '/years/{year}/letters/history',
  summary: {
    zh: '年度责任书下发和修订的总体记录，以及对记录链的核验结论',
    en: 'The history of the year’s letters as a whole: every issue and amendment, with the verdict on its chain',
  },
  articles: ['letters'],
  params: yearPath,
  answers: { 200: historyAnswer },
});

export const signLetter = route({
  method: 'POST',
  path: '/letters/{id}/signatures',
  summary: { zh: '签订责任书（任一方）', en: 'Sign a letter, for either side' },
  articles: ['letters'],
  params: letterPath,
  body: signatureBody,
  answers: { 201: letterSchema },
});

export const signLetters = route({
  method: 'POST',
  path: '/letters:sign',
  summary: {
    zh: '成批签订责任书，逐份答复',
    en: 'Sign letters, many at once, with an answer for each',
  },
  articles: ['letters'],
  body: signaturesBody,
  answers: { 200: signaturesAnswer },
});

export const recordPaperLetters = route({
  method: 'POST',
  path: '/letters:record',
  summary: {
    zh: '成批补录纸质签订的责任书，逐份答复',
    en: 'Record letters that were signed on paper, many at once, with an answer for each',
  },
  articles: ['letters'],
  body: paperBody,
  answers: { 200: paperAnswer },
});

export const getCoverage = route({
  method: 'GET',
  path: '/years/{year}/coverage',
  summary: { zh: '签订情况：逐级统计与未签名单', en: 'Coverage by branch, and who has not signed' },
  articles: ['letters'],
  params: yearPath,
  query: z.strictObject({ under: unitId.optional(), ...pageQuery }),
  answers: { 200: coverageSchema },
});
