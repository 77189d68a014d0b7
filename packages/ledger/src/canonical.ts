import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A value in the canonical JSON of RFC 8785: one text for each value. */
export const canonical = (value: object): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only an object has a canonical text here');
  return text;
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A value as the table will give it back: plain JSON, nothing undefined. */
export const plain = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The hash of a record's state: what a reader compares the record with to see that it is as its last act left it. */
export const hashOfState = (state: object): string => sha256(canonical(plain(state)));
