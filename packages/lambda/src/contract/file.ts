import { z } from 'zod';

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

/** The body of a route that takes files and nothing else: the bytes as they came. */
export const file = z.custom<Uint8Array>(isBytes);

/** The JSON form of a body that may also be a file. */
const asJson = new WeakMap<z.ZodType, z.ZodType>();

/** The body of a route as JSON, for the description of the interface. */
export const jsonBodyOf = (body: z.ZodType): z.ZodType => asJson.get(body) ?? body;

/**
 * The body of a route that takes files besides JSON: the bytes of a file as they came, for the handler to read; anything
 * else by the schema.
 */
export const fileOr = <S extends z.ZodType>(schema: S) => {
  const made = z.unknown().transform((body, context): Uint8Array | z.output<S> => {
    if (isBytes(body)) return body;
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      context.issues.push({ ...issue, input: body } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
  asJson.set(made, schema);
  return made;
};
