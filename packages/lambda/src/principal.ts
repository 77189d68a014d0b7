import type { Body, Capacity, Office, UnitId } from '@jieti/rules';
import { z } from 'zod';
import { problem } from './problem.ts';

/** Who calls: the offices they hold and the units on whose behalf they may act. */
export interface Principal {
  readonly subject: string;
  readonly offices: readonly Office[];
  readonly units: readonly UnitId[];
}

const bodies = [
  'cgc',
  'cgc-office',
  'slg',
  'slg-office',
  'joint-conference',
  'org-hr',
  'discipline',
  'finance',
  'inspection-office',
] as const satisfies readonly Body[];

const capacities = [
  'director',
  'deputy-director',
  'executive-deputy-director',
  'head',
  'deputy-head',
  'meeting',
  'member',
  'staff',
] as const satisfies readonly Capacity[];

export const officeSchema = z.strictObject({
  body: z.enum(bodies),
  level: z.enum(['city', 'county']),
  jurisdiction: z.string().min(1),
  capacity: z.enum(capacities),
});

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

/** Reads the claims an authorizer has verified; a token without the claims this system needs is 401. */
export const principalOf = (claims: unknown): Principal => {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) throw problem('unauthenticated');
  return { subject: parsed.data.sub, offices: parsed.data.offices, units: parsed.data.units };
};
