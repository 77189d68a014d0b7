import { route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { caseParams, legalDate } from './words.ts';

/** The media type of papers. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The kinds of papers that a case can have, in the order of its way; the words of `@jieti/documents`, which no contract carries. */
export const casePaperKinds = [
  'circular',
  'interview-notice',
  'interview-record',
  'supervision-notice',
  'hearing-notice',
  'warning-decision',
  'heaviest-decision',
  'release-notice',
  'extension-notice',
  'filing-report',
  'recommendation',
  'transfer-letter',
  'appeal-decision',
  'file-index',
] as const;

const paperKind = z.enum(casePaperKinds).meta({
  id: 'CasePaperKind',
  description: '文书种类 / the kind of a paper',
});

const entryNumber = z.int().min(1);

const casePaper = z
  .strictObject({
    kind: paperKind,
    entry: entryNumber.meta({ description: '所依据的台账记载 / the entry of the ledger that it is made of' }),
    title: z.string(),
    on: legalDate.meta({ description: '记载之日 / the day of the entry' }),
    template: legalDate.meta({ description: '文书模板启用日 / the day from which its template is in use' }),
    draft: z.boolean().meta({ description: '决定作出以前的草案 / not decided yet' }),
  })
  .meta({ id: 'CasePaper', description: '案件的一份文书 / a paper of a case' });

/** The papers of a case, each made of an entry of its ledger. */
export const paperRoutes = {
  listPapers: route({
    method: 'GET',
    path: '/cases/{id}/documents',
    summary: {
      zh: '案件的文书目录：依台账各项记载，尚未决定的为草案',
      en: 'The papers that a case has, by the entries of its ledger; those not decided yet are drafts',
    },
    articles: ['jurisdiction'],
    params: caseParams,
    answers: { 200: z.strictObject({ items: z.array(casePaper) }) },
  }),
  readPaper: route({
    method: 'GET',
    path: '/cases/{id}/documents/{kind}',
    summary: {
      zh: '案件的一份文书（公文格式），由台账记载生成，每次生成的内容完全相同；有多份时为最近一份',
      en: 'A paper of a case, made of its ledger entry, the same bytes each time; of several the last',
    },
    articles: ['jurisdiction'],
    params: z.strictObject({ ...caseParams.shape, kind: paperKind }),
    query: z.strictObject({
      entry: z.coerce.number().pipe(entryNumber).optional().meta({
        description: '所依据的台账记载 / the entry of the ledger that it is made of',
      }),
    }),
    produces: [docxType],
    answers: { 200: null },
  }),
};
