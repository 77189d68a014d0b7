import { z } from 'zod';

/** The language of a file that is given, where a client cannot say it by `Accept-Language`. */
export const fileLanguage = z
  .enum(['zh', 'en'])
  .optional()
  .meta({ description: 'Of a file: its language, instead of what `Accept-Language` says' });

/** Formulas of a file that is sent. */
export const formulas = z.literal('values').optional().meta({
  description:
    'A formula of a workbook means what it gave when the file was saved; left out, formulas are refused by their cells',
});

/** Everything of a file that was not read, so that nobody believes it counts. */
export const passedOver = z
  .array(
    z.strictObject({
      sheet: z.string(),
      reason: z.enum(['hidden-rows', 'hidden-columns', 'title-rows', 'notes']),
      count: z.number().int(),
      where: z.string().meta({ description: 'Rows or columns as a spreadsheet names them: `2-4, 7`' }),
    }),
  )
  .optional()
  .meta({
    id: 'PassedOver',
    description: 'Rows and columns of the file that were not read; absent where there are none',
  });
