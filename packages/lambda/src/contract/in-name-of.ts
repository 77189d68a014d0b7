import type { Office, UnitId } from '@jieti/rules';
import { z } from 'zod';

/** A body in its place, in whatever capacity somebody holds it, or a unit whose staff somebody is. */
export type InNameOf =
  | ({ readonly of: 'office' } & Pick<Office, 'body' | 'jurisdiction'>)
  | { readonly of: 'unit'; readonly unit: UnitId };

const between = '@';
const id = '[a-z0-9][a-z0-9-]{0,63}';

/** An office as one word, which `?as=` takes. */
export const nameOfOffice = ({ body, jurisdiction }: Pick<Office, 'body' | 'jurisdiction'>): string =>
  `${body}${between}${jurisdiction}`;

/** Reads the word that `nameOfOffice` writes, or a unit's id. */
export const readInNameOf = (text: string): InNameOf => {
  const [body = '', jurisdiction] = text.split(between);
  return jurisdiction === undefined ? { of: 'unit', unit: text } : { of: 'office', body, jurisdiction };
};

/** `?as=`: in whose name somebody looks. */
export const inNameOfSchema = z
  .string()
  .regex(new RegExp(`^(${id}${between})?${id}$`))
  .meta({
    description:
      '以何机构名义，写作机构与辖区的编号；代表单位的，写单位编号 / an office as body@jurisdiction, or the id of a unit; GET /me tells which the caller has',
  });
