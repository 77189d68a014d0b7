import { expect, it } from 'vitest';
import { attachment } from './attachment.ts';

it('offers a file under its Chinese name, and under a plain one to programs that take no other', () => {
  expect(attachment({ plain: 'results-2025', name: "2025 年度 '考评' (1)", extension: 'xlsx' })).toEqual({
    'content-disposition':
      'attachment; filename="results-2025.xlsx"; ' +
      "filename*=UTF-8''2025%20%E5%B9%B4%E5%BA%A6%20%27%E8%80%83%E8%AF%84%27%20%281%29.xlsx",
  });
});
