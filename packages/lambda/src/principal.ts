import { type Caller, isBodyAt } from '@jieti/rules';
import { z } from 'zod';
import { city } from './city.ts';
import { officeSchema } from './contract/words.ts';
import { problem } from './problem.ts';

/** The caller as their token names them. */
export type Principal = Caller;

/** API Gateway hands claims on as strings, other gateways as JSON: both are read. */
const maybeJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const claimsSchema = z.object({
  sub: z.string().min(1),
  offices: z.preprocess(maybeJson, z.array(officeSchema).default([])),
  units: z.preprocess(maybeJson, z.array(z.string()).default([])),
});

/**
 * Reads the claims an authorizer has verified; a token without the claims this system needs, or in the name of a body
 * that the city's law does not know, at a level that it does not have or where there is no such body, is 401.
 */
export const principalOf = (claims: unknown): Principal => {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success || parsed.data.offices.some(({ body, level }) => !isBodyAt(city(), body, level)))
    throw problem('unauthenticated');
  return { subject: parsed.data.sub, offices: parsed.data.offices, units: parsed.data.units };
};
