import { z } from 'zod';
import { legalDate } from './words.ts';

/** The media type of papers (DOCX). */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const entryNumber = z.int().min(1);

/** `?entry=` of every paper: which entry of the history it is made of. */
export const paperQuery = z.strictObject({
  entry: z.coerce.number().pipe(entryNumber).optional().meta({
    description:
      '所依据的记载；不填为最近一项 / the entry of the history that it is made of; left out: the last',
  }),
});

/** The papers that a subject has, of the kinds that it can have. */
export const papersAnswer = <K extends z.ZodType>(kind: K) =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        kind,
        entry: entryNumber.meta({
          description: '所依据的记载 / the entry of the history that it is made of',
        }),
        title: z.string(),
        on: legalDate.meta({ description: '记载之日 / the day of the entry' }),
        template: legalDate.meta({
          description: '文书模板启用日 / the day from which its template is in use',
        }),
        draft: z.boolean().meta({ description: '决定作出以前的草案 / not decided yet' }),
      }),
    ),
  });
