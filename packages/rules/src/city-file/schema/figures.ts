import { z } from 'zod';
import { type DatedParameter, type ParameterUnit, parameterUnits } from '../../parameters/index.ts';
import { named } from './named.ts';
import { closed, strictObject } from './strict-object.ts';
import { article, bilingual, dayOfYear, legalDate, ownId, term } from './words.ts';

const most = 10_000;

const count = z
  .int()
  .min(0, { error: ({ input }) => `${input} is no number of days: from 0 on` })
  .max(most, { error: ({ input }) => `${input} is no number of days: ${most} at most` });

const outside = ({ input }: { readonly input?: unknown }): string =>
  `${JSON.stringify(input)} is no number from 0 to 100`;

const share = z.number().min(0, { error: outside }).max(100, { error: outside });

const { shape: common } = strictObject<Omit<DatedParameter, 'unit' | 'value'>>()({
  id: ownId,
  from: legalDate,
  article,
  description: bilingual.exactOptional(),
});

const dated = <U extends ParameterUnit, V extends z.ZodType<DatedParameter['value']>>(unit: U, value: V) =>
  closed({ ...common, value, unit: z.literal(unit) });

/** A figure with its unit, and a value in the form that the unit has. */
export const datedParameter = z
  .discriminatedUnion(
    'unit',
    [
      dated('term', term),
      dated('term-minimum', term),
      dated('term-maximum', term),
      dated('days', count),
      dated('working-days', count),
      dated('points', share),
      // A quota may be none.
      dated('percent', share.nullable()),
      dated('grade', ownId),
      dated('day-of-year', dayOfYear),
    ],
    {
      error: ({ code }) => (code === 'invalid_union' ? `is none of ${parameterUnits.join(', ')}` : undefined),
    },
  )
  .register(named, { id: 'Parameter' });
