import { expect, it } from 'vitest';
import { invalidInput } from './input-errors.ts';
import { problemBody } from './problem.ts';

const fault = (detail: string) => ({
  pointer: '/rows/2/unit',
  code: 'any',
  detail: { zh: detail, en: detail },
});

it('an answer names a thousand faults and says how many more there are', () => {
  const { errors } = problemBody(invalidInput(Array.from({ length: 1_234 }, () => fault('x'))), 'zh');
  expect(errors).toHaveLength(1_001);
  expect(Object(errors)[1_000]).toEqual({ pointer: '', code: 'more-faults', detail: '另有234处错误。' });
});

it('a fault that quotes whatever was sent stays short, and does not cut a character in two', () => {
  const { errors } = problemBody(invalidInput([fault(`${'长'.repeat(599)}${'😀'.repeat(400_000)}`)]), 'zh');
  const { detail } = Object(errors)[0];
  expect([detail.length, detail.isWellFormed(), detail.at(-1)]).toEqual([601, true, '…']);
});
