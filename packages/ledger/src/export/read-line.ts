import { z } from 'zod';
import { canonical } from '../canonical.ts';
import type { ReadRecord } from './format.ts';
import { formatOne } from './format-one.ts';
import { formatTwo } from './format-two.ts';

/** Reads the record of a line by the schema of its format. */
export type ReadLine = (line: Uint8Array) => ReadRecord | null;

/** The value of a line without its LF; null if it is not exactly what an export writes. */
const valueIn = (line: Uint8Array): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && canonical(value) === text ? value : null;
  } catch {
    return null;
  }
};

const formats = [formatTwo, formatOne];

const begin = z.looseObject({ kind: z.literal('export'), format: z.string() });

/** Finds the reader for the lines of a file by the format its first line names; a file that names none is read as the newest. */
export const readerFor = (firstLine: Uint8Array): ReadLine => {
  const named = begin.safeParse(valueIn(firstLine)).data?.format;
  const { read } = formats.find(({ name }) => name === named) ?? formatTwo;
  return (line) => read(valueIn(line));
};
