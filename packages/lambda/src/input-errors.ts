import type { Bilingual } from '@jieti/rules';
import type { z } from 'zod';
import {
  inputErrorCatalogue,
  inputErrorText,
  isInputErrorCode,
  type UnknownCode,
  unknownCatalogue,
} from './contract/input-error-catalogue.ts';
import { type InputError, type Problem, problem } from './problem.ts';

const escapePointer = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${escapePointer(part)}`).join('');

/** A check of our own says itself what is wrong: `params: { code, detail }`. */
const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  date: { zh: '日期', en: 'a date' },
  null: { zh: '空值', en: 'null' },
  undefined: { zh: '空缺', en: 'nothing' },
};

const otherType: Bilingual = { zh: '另一种类型', en: 'another type' };

const ofCustom = (params: Readonly<Record<string, unknown>> | undefined): Bilingual => {
  if (isBilingual(params?.detail)) return params.detail;
  const code = String(params?.code ?? 'custom');
  return inputErrorCatalogue[isInputErrorCode(code) ? code : 'custom'];
};

const describe = (issue: z.core.$ZodIssue): Bilingual => {
  switch (issue.code) {
    case 'custom':
      return ofCustom(issue.params);
    case 'unrecognized_keys':
      return inputErrorText('unrecognized-keys', {
        names: { zh: issue.keys.join('、'), en: issue.keys.join(', ') },
      });
    case 'invalid_type':
      return inputErrorText('invalid-type', { expected: typeNames[issue.expected] ?? otherType });
    case 'too_small':
      return inputErrorText('too-small', { minimum: String(issue.minimum) });
    case 'too_big':
      return inputErrorText('too-big', { maximum: String(issue.maximum) });
    case 'invalid_value':
      return inputErrorText('invalid-value', {
        values: { zh: issue.values.join('、'), en: issue.values.join(', ') },
      });
    case 'not_multiple_of':
      return inputErrorText('not-multiple-of', { divisor: String(issue.divisor) });
    case 'invalid_union':
      return inputErrorText('invalid-union', {});
    case 'invalid_key':
      return inputErrorText('invalid-key', {});
    case 'invalid_element':
      return inputErrorText('invalid-element', {});
    case 'invalid_format':
      return inputErrorText('invalid-format', {});
  }
};

const codeOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' ? String(issue.params?.code ?? 'custom') : issue.code.replaceAll('_', '-');

const errorOf = (issue: z.core.$ZodIssue, at: string): InputError => ({
  pointer: at + pointerTo(issue.path),
  detail: describe(issue),
  code: codeOf(issue),
});

/** A parameter that the path does not take is named where it stands, for it is no field of a body. */
const unknownParameters = ({ keys }: z.core.$ZodIssueUnrecognizedKeys): InputError[] =>
  keys.map((key) => ({
    pointer: `#query/${escapePointer(key)}`,
    detail: inputErrorText('unknown-query', { names: key }),
    code: 'unknown-query',
  }));

/** A text, a number or a list where the whole body must be an object has no field to be pointed at. */
const plainBody = (): InputError => ({
  pointer: '',
  detail: inputErrorCatalogue['body-not-an-object'],
  code: 'body-not-an-object',
});

const isPlainBody = (issue: z.core.$ZodIssue, at: string): boolean =>
  at === '' && issue.path.length === 0 && issue.code === 'invalid_type' && issue.expected === 'object';

/** Every fault zod found, each with its pointer. `at` says which part of the request: '' for the body. */
export const inputErrorsOf = (error: z.ZodError, at = ''): InputError[] =>
  error.issues.flatMap((issue) => {
    if (at === '#query' && issue.code === 'unrecognized_keys') return unknownParameters(issue);
    return isPlainBody(issue, at) ? plainBody() : errorOf(issue, at);
  });

/** The fault of a body in a type that its route does not take: which it takes. */
export const contentTypeError = (taken: readonly string[]): InputError => ({
  pointer: '#header/Content-Type',
  detail: inputErrorText('content-type-not-taken', { types: { zh: taken.join('、'), en: taken.join(', ') } }),
  code: 'content-type-not-taken',
});

export const invalidInput = (errors: readonly InputError[]): Problem => problem('invalid-input', { errors });

/** 404 for what the body of a request names: one that does not exist and one outside are alike, and the field is named. */
export const notFoundAt = (code: UnknownCode, pointer: string): Problem =>
  problem('not-found', { errors: [{ pointer, code, detail: unknownCatalogue[code] }] });
