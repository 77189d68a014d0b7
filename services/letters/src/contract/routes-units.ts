import {
  file,
  fileLanguage,
  formulas,
  freeText,
  historyAnswer,
  pageOf,
  pageQuery,
  passedOver,
  route,
} from '@jieti/lambda/contract';
import { sentSheetTypes, sheetTypes } from '@jieti/sheets';
import { z } from 'zod';
import {
  bilingualSchema,
  documentSchema,
  holderRef,
  legalDate,
  postId,
  postSchema,
  unitId,
  unitSchema,
} from './records.ts';

const versioned = { version: z.number().int().meta({ description: 'Also the ETag' }) };

const unitAnswer = unitSchema
  .extend({
    ...versioned,
    until: legalDate
      .optional()
      .meta({ description: 'The last day it stood so, where it was asked how it stood on a day before' }),
  })
  .meta({ id: 'UnitRecord', description: 'A unit with its version' });

const postAnswer = postSchema
  .extend({
    ...versioned,
    holder: z
      .strictObject({ holder: holderRef, name: freeText(60).optional(), from: legalDate })
      .nullable()
      .meta({ description: 'Who holds it on the day asked about (today if none is named)' }),
  })
  .meta({ id: 'PostRecord', description: 'A post with everybody who held it, and its version' });

const unitPath = z.strictObject({ unitId });
const postPath = z.strictObject({ unitId, postId });

export const putUnit = route({
  method: 'PUT',
  path: '/units/{unitId}',
  summary: {
    zh: '登记或更正单位；写明生效日期的，为隶属变更、更名、合并或撤销，既往情况保留',
    en: 'Enter a unit, or correct it; with `from`, move, rename, merge or abolish it from that day on: what was stays',
  },
  articles: ['units', 'bodies'],
  params: unitPath,
  body: unitSchema.omit({ id: true }),
  answers: { 200: unitAnswer, 201: unitAnswer },
});

export const getUnit = route({
  method: 'GET',
  path: '/units/{unitId}',
  summary: { zh: '查看单位（可查某日的情况）', en: 'Read a unit, as it stands or as it stood on a day' },
  articles: ['units'],
  params: unitPath,
  query: z.strictObject({
    on: legalDate.optional().meta({ description: 'How it stood on that day; left out: as it stands' }),
  }),
  answers: { 200: unitAnswer },
});

export const readUnitHistory = route({
  method: 'GET',
  path: '/units/{unitId}/history',
  summary: { zh: '单位的登记与变更记录', en: 'The history of a unit, and the verdict on its chain' },
  articles: ['units'],
  params: unitPath,
  answers: { 200: historyAnswer },
});

export const readRegisterHistory = route({
  method: 'GET',
  path: '/register/history',
  summary: {
    zh: '名录导入和隶属变更、合并、撤销的记录',
    en: 'The history of the register as a whole: imports, moves, mergers, abolitions, and the verdict on its chain',
  },
  articles: ['units'],
  answers: { 200: historyAnswer },
});

export const listUnits = route({
  method: 'GET',
  path: '/units',
  summary: {
    zh: '单位名录：按上级单位、类别、层级筛选；可导出为表格文件，或下载导入模板',
    en: 'The register of units, by parent, kind and level; as CSV or XLSX the whole of it, as an import takes it',
  },
  articles: ['units'],
  query: z.strictObject({
    parent: unitId.optional(),
    kind: unitSchema.shape.kind.optional(),
    level: unitSchema.shape.level.optional(),
    posts: z.literal('true').optional().meta({
      description: 'A file with posts and holders too: a second sheet of XLSX, or instead of units in CSV',
    }),
    template: z.literal('true').optional().meta({
      description: 'The empty file to fill in, with drop-downs: XLSX, or CSV if `Accept` says so',
    }),
    language: fileLanguage,
    ...pageQuery,
  }),
  produces: sheetTypes,
  answers: { 200: pageOf(unitAnswer) },
});

const importAnswer = z
  .strictObject({
    id: z.string(),
    rows: z.number().int(),
    created: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    posts: z
      .strictObject({
        created: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
      })
      .optional(),
    passedOver,
  })
  .meta({ id: 'UnitImport', description: 'What an import did; all rows or none' });

export const importUnits = route({
  method: 'POST',
  path: '/units:import',
  summary: {
    zh: '以表格文件导入单位名录及岗位：全部导入或全不导入，逐格指出错误',
    en: 'Import the register, units and posts (CSV or XLSX): all rows or none, every bad cell named',
  },
  articles: ['units', 'first-responsible', 'remits', 'bodies'],
  query: z.strictObject({ formulas }),
  body: file.meta({
    description:
      'Units: columns id, nameZh, nameEn, kind, level, parent, affiliation, group. Posts: unit, post, titleZh, titleEn, ' +
      'role, holder, name, from, to, a row for each holder; by these names or by their titles in either language, as the ' +
      'template has them. A CSV has one of them, a workbook sheets called units and posts. A CSV in GBK is sent as ' +
      'application/vnd.ms-excel: what is sent as text the gateway takes for UTF-8',
  }),
  consumes: sentSheetTypes,
  maxBytes: 4 * 1024 * 1024,
  answers: { 200: importAnswer },
});

export const putPost = route({
  method: 'PUT',
  path: '/units/{unitId}/posts/{postId}',
  summary: { zh: '登记岗位及自某日起的任职人', en: 'Enter a post, and who holds it from a day on' },
  articles: ['first-responsible', 'remits', 'bodies'],
  params: postPath,
  body: z.strictObject({
    title: bilingualSchema,
    role: postSchema.shape.role,
    holder: z
      .strictObject({ holder: holderRef, name: freeText(60).optional() })
      .nullable()
      .optional()
      .meta({
        description: 'Who holds it from `from` on; null: vacant from then; left out: as before',
      }),
    from: legalDate.optional().meta({
      description: 'First day of the holder; the one before held it until the day before',
    }),
  }),
  answers: { 200: postAnswer, 201: postAnswer },
});

export const correctPost = route({
  method: 'POST',
  path: '/units/{unitId}/posts/{postId}/corrections',
  summary: {
    zh: '更正岗位任职登记：原登记留存，由此产生的签字、实绩档案和资格答复重新核对',
    en: 'Put right who held a post: the old entry is kept, and what followed from it is looked at again',
  },
  articles: ['first-responsible', 'remits', 'bodies'],
  params: postPath,
  body: z.strictObject({
    wrong: z.strictObject({ holder: holderRef, from: legalDate }).optional().meta({
      description: 'The wrong entry, by its holder and first day; left out where one was forgotten',
    }),
    right: z
      .array(
        z.strictObject({
          holder: holderRef,
          name: freeText(60).optional(),
          from: legalDate,
          to: legalDate
            .nullable()
            .optional()
            .meta({ description: 'Last day, null while it lasts; left out: that of the wrong entry' }),
        }),
      )
      .max(20)
      .meta({ description: 'What should have been entered; empty where nobody held it' }),
    reasons: freeText(2000),
    document: documentSchema,
  }),
  answers: { 200: postAnswer },
});

export const listPosts = route({
  method: 'GET',
  path: '/units/{unitId}/posts',
  summary: { zh: '单位的岗位及某日的任职人', en: 'Posts of a unit, and who held them on a day' },
  articles: ['first-responsible', 'remits'],
  params: unitPath,
  query: z.strictObject({ on: legalDate.optional(), ...pageQuery }),
  answers: { 200: pageOf(postAnswer) },
});

export const readPostHistory = route({
  method: 'GET',
  path: '/units/{unitId}/posts/{postId}/history',
  summary: { zh: '岗位的登记与变更记录', en: 'The history of a post, and the verdict on its chain' },
  articles: ['first-responsible', 'remits'],
  params: postPath,
  answers: { 200: historyAnswer },
});
