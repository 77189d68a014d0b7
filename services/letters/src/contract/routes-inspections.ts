import { historyAnswer, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import {
  findingBody,
  findingPath,
  findingSchema,
  findingStatusSchema,
  inspectionBody,
  inspectionId,
  inspectionSchema,
} from './inspections.ts';
import { unitId } from './records.ts';

export const orderInspection = route({
  method: 'POST',
  path: '/inspections',
  summary: { zh: '{@inspection}立项开展专项督查', en: 'Open a special inspection: by an inspection office' },
  articles: ['inspections'],
  body: inspectionBody,
  answers: { 201: inspectionSchema },
});

export const recordFinding = route({
  method: 'POST',
  path: '/inspections/{id}/findings',
  summary: {
    zh: '登记督查发现的问题、由被督查单位回复、核查整改，或者作为线索移交',
    en: 'Enter a finding, answer it for the unit, verify that it was put right, or refer it as a lead',
  },
  articles: ['inspections'],
  params: z.strictObject({ id: inspectionId }),
  body: findingBody,
  answers: { 201: findingSchema },
});

export const listInspections = route({
  method: 'GET',
  path: '/inspections',
  summary: {
    zh: '专项督查；指定一项时列出其中发现的问题',
    en: 'Special inspections; of one that is named, its findings',
  },
  articles: ['inspections'],
  query: z.strictObject({ id: inspectionId.optional(), ...pageQuery }),
  answers: { 200: pageOf(inspectionSchema) },
});

export const listFindings = route({
  method: 'GET',
  path: '/inspection-findings',
  summary: {
    zh: '督查发现的问题：本辖区各单位待整改、逾期、已整改的，按单位、状态筛选',
    en: 'What inspections found in the units of one’s part of the tree: open, overdue, put right; by unit and status',
  },
  articles: ['inspections'],
  query: z.strictObject({ unit: unitId.optional(), status: findingStatusSchema.optional(), ...pageQuery }),
  answers: { 200: pageOf(findingSchema) },
});

export const readInspectionHistory = route({
  method: 'GET',
  path: '/inspections/{id}/history',
  summary: {
    zh: '专项督查的办理记录，以及对链的核验结论：供督查全过程的管辖机构查阅',
    en: 'The history of an inspection, with the verdict on its chain: for offices over the whole of it',
  },
  articles: ['inspections'],
  params: z.strictObject({ id: inspectionId }),
  answers: { 200: historyAnswer },
});

export const readFindingHistory = route({
  method: 'GET',
  path: '/inspections/{id}/findings/{n}/history',
  summary: {
    zh: '督查发现问题的办理记录：登记、逾期、核查、移交，以及对链的核验结论',
    en: 'The history of a finding: entered, overdue, verified, referred; and the verdict on the chain',
  },
  articles: ['inspections'],
  params: findingPath,
  answers: { 200: historyAnswer },
});
