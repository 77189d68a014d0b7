import { z } from 'zod';
import { namings } from './arns.ts';
import type { Stack } from './assembly.ts';
import { resolverOf } from './intrinsics.ts';

/** A resource of the template, its values resolved. */
export interface Found {
  /** `stack/logicalId`, for messages. */
  readonly at: string;
  /** The directory of its template: asset paths are relative to it. */
  readonly directory: string;
  readonly arn: string;
  readonly name: string;
  readonly properties: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

export type Find = (...types: readonly string[]) => Found[];

/** Answers for the resources of some types, over all stacks. */
export const finderOf = (stacks: readonly Stack[]): Find => {
  const cache = new Map<string, Found[]>();
  const ofType = (type: string): Found[] =>
    stacks.flatMap((stack) => {
      const resolve = resolverOf(stacks, stack);
      return Object.entries(stack.template.Resources)
        .filter(([, { Type }]) => Type === type)
        .map(([logicalId, { Properties, Metadata }]) => ({
          at: `${stack.name}/${logicalId}`,
          directory: stack.directory,
          arn: String(resolve({ 'Fn::GetAtt': [logicalId, 'Arn'] })),
          name:
            nameIn(resolve(Properties[namings[type]?.nameProperty ?? 'Name'])) ??
            `${stack.name}-${logicalId}`,
          properties: resolve(Properties) as Record<string, unknown>,
          metadata: resolve(Metadata) as Record<string, unknown>,
        }));
    });
  return (...types) =>
    types.flatMap((type) => {
      const known = cache.get(type) ?? ofType(type);
      cache.set(type, known);
      return known;
    });
};

const nameIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Properties that change nothing on one machine. */
export const ignored = z.unknown().optional();

/** Parses a resource's properties; one that is not understood is an error that says which and where. */
export const understand = <S extends z.ZodType>(resource: Found, schema: S): z.output<S> => {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((i) => `${i.path.join('.') || '(properties)'}: ${i.message}`);
  throw new Error(`${resource.at} is not understood by the embedded default: ${faults.join('; ')}`);
};
