import { article, legalDate } from '@jieti/lambda/contract';
import { parameterUnits } from '@jieti/rules';
import { z } from 'zod';

/** The words that the answer about the law is made of. */

export const bilingual = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

export const named = z.strictObject({ id: z.string(), name: bilingual });

/** An article, or an item of one. */
export const articles = z.array(article);

export const authority = z
  .strictObject({
    title: z.string(),
    number: z
      .string()
      .nullable()
      .meta({ description: '来源未给出的为空 / null where the source gives none' }),
    date: legalDate,
  })
  .meta({ id: 'Authority', description: '依据的文件 / the document that allows something' });

export const value = z.union([z.string(), z.number(), z.null()]);

const unit = z.enum(parameterUnits);

export const figure = z
  .strictObject({ parameter: z.string(), value, unit: unit.nullable(), from: legalDate.nullable() })
  .meta({
    id: 'Figure',
    description: '参数当日的值，未规定的为空 / the value of a parameter on the day; null where there is none',
  });
