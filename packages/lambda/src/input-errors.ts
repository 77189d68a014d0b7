import type { Bilingual } from '@jieti/rules';
import type { z } from 'zod';
import { type InputError, type Problem, problem } from './problem.ts';

const escapePointer = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${escapePointer(part)}`).join('');

const personalNumber: Bilingual = {
  zh: '文本中含有身份证号或手机号;本系统不保存公民信息',
  en: 'The text contains an identity or mobile number; nothing about citizens is kept here',
};

/** A check of our own says itself what is wrong: `params: { code, detail }`. */
const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

const describe = (issue: z.core.$ZodIssue): Bilingual => {
  if (issue.code === 'custom' && issue.params?.code === 'personal-number') return personalNumber;
  if (issue.code === 'custom' && isBilingual(issue.params?.detail)) return issue.params.detail;
  switch (issue.code) {
    case 'unrecognized_keys':
      return { zh: `未知字段:${issue.keys.join('、')}`, en: `Unknown fields: ${issue.keys.join(', ')}` };
    case 'invalid_type':
      return { zh: `应为 ${issue.expected}`, en: `Expected ${issue.expected}` };
    case 'too_small':
      return {
        zh: `过小或过短,至少 ${issue.minimum}`,
        en: `Too small or too short: at least ${issue.minimum}`,
      };
    case 'too_big':
      return { zh: `过大或过长,至多 ${issue.maximum}`, en: `Too big or too long: at most ${issue.maximum}` };
    case 'invalid_value':
      return { zh: `可取值:${issue.values.join('、')}`, en: `One of: ${issue.values.join(', ')}` };
    default:
      return { zh: '格式不正确', en: issue.message };
  }
};

const codeOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' ? String(issue.params?.code ?? 'custom') : issue.code.replaceAll('_', '-');

/** Every fault zod found, each with its pointer. `at` says which part of the request: '' for the body. */
export const inputErrorsOf = (error: z.ZodError, at = ''): InputError[] =>
  error.issues.map((issue) => ({
    pointer: at + pointerTo(issue.path),
    detail: describe(issue),
    code: codeOf(issue),
  }));

export const invalidInput = (errors: readonly InputError[]): Problem => problem('invalid-input', { errors });
