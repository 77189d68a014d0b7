import { z } from 'zod';

/** An object of exactly these fields; an unknown one is refused with those that there are. */
export const closed = <S extends z.ZodRawShape>(fields: S) =>
  z.strictObject(fields, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `there is no such field; there are ${Object.keys(fields).join(', ')}`
        : undefined,
  });

/** A schema for each field of a type: one that the type gains, or loses, is a type error here. */
type FieldsOf<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/** Fields that the type does not have. */
type NoOthers<T, S> = { readonly [K in Exclude<keyof S, keyof T>]: never };

/** The same of exactly the fields of a type of ours. */
export const strictObject =
  <T>() =>
  <S extends FieldsOf<T> & z.ZodRawShape>(fields: S & NoOthers<T, S>) =>
    closed<S>(fields);
