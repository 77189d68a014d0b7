import { z } from 'zod';

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

/** The body of a route that takes files and nothing else: the bytes as they came. */
export const file = z.custom<Uint8Array>(isBytes);

/**
 * The body of a route that takes files besides JSON: the bytes of a file as they came, for the handler to read; anything
 * else by the schema, which is also what the description of the interface shows.
 */
export const fileOr = <S extends z.ZodType>(schema: S) => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return z
    .unknown()
    .meta(described)
    .transform((body, context): Uint8Array | z.output<S> => {
      if (isBytes(body)) return body;
      const parsed = schema.safeParse(body);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues)
        context.issues.push({ ...issue, input: body } as z.core.$ZodRawIssue);
      return z.NEVER;
    });
};
