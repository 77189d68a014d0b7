import type { z } from 'zod';
import { type Fault, faultAt, listOf, type Path } from './fault.ts';

type Issue = z.core.$ZodIssue;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

const wrongKind = (issue: z.core.$ZodIssueInvalidType): string => {
  const wanted = kinds[issue.expected] ?? issue.expected;
  return issue.input === undefined ? `is missing; it is ${wanted}` : `${shown(issue.input)} is not ${wanted}`;
};

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : value;

const wordsOf = (issue: Issue): string => {
  if (issue.code === 'invalid_type') return wrongKind(issue);
  if (issue.code === 'invalid_value')
    return issue.input === undefined
      ? `is missing; it is one of ${listOf(issue.values.map(String))}`
      : `${shown(issue.input)} is none of ${listOf(issue.values.map(String))}`;
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => message).join('; ');
  return issue.code === 'invalid_union' && issue.discriminator
    ? `${shown(fieldOf(issue.input, issue.discriminator))} ${issue.message}`
    : issue.message;
};

/** A contract of HTTP has no words of its own for it. */
const strangeField = (message: string): string =>
  message.startsWith('Unrecognized key') ? 'there is no such field' : message;

const isStrange = (issues: readonly Issue[]): boolean =>
  issues.some(({ code }) => code === 'unrecognized_keys');

/** The form that a value of several possible ones was most likely meant to have: the one with the fewest faults. */
const nearest = (forms: readonly (readonly Issue[])[]): readonly Issue[] =>
  forms.reduce((best, form) => {
    const weigh = (one: readonly Issue[]): number => one.length + (isStrange(one) ? 100 : 0);
    return weigh(form) < weigh(best) ? form : best;
  });

/** The faults of a shape that did not hold, each with its place. An unknown field is placed where it stands. */
export const shapeFaults = (issues: readonly Issue[], above: Path = []): Fault[] =>
  issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
      return shapeFaults(nearest(issue.errors), path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => faultAt([...path, key], strangeField(issue.message)));
    return [faultAt(path, wordsOf(issue))];
  });
