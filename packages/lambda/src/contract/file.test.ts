import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputErrorsOf } from '../input-errors.ts';
import { file, fileOr, jsonBodyOf } from './file.ts';

const rows = z.strictObject({ rows: z.array(z.strictObject({ score: z.number().max(100) })) });
const body = fileOr(rows);

describe('a body that is a file or JSON', () => {
  it('is the bytes as they came, or what the schema makes of it', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(body.parse(bytes)).toBe(bytes);
    expect(body.parse({ rows: [{ score: 1 }] })).toEqual({ rows: [{ score: 1 }] });
    expect(file.parse(bytes)).toBe(bytes);
    expect(file.safeParse({}).success).toBe(false);
  });

  it('names the faults of JSON where and as its schema does', () => {
    for (const bad of [{ rows: [{ score: 101 }, { score: 'x', more: 1 }] }, 'text', null, { file: [1] }]) {
      const [ours, theirs] = [body.safeParse(bad), rows.safeParse(bad)];
      if (ours.success || theirs.success) throw new Error('it was taken');
      expect(inputErrorsOf(ours.error)).toEqual(inputErrorsOf(theirs.error));
    }
  });

  it('is described as its schema', () => {
    expect(jsonBodyOf(body)).toBe(rows);
    expect(jsonBodyOf(rows)).toBe(rows);
  });
});
