import { inputErrorText } from './contract/input-error-catalogue.ts';
import type { InputError } from './problem.ts';

/** No body of ours is nested as deep as this; what is would break whoever walks it. */
const deepest = 32;

const tooDeep = (pointer: string): InputError => ({
  pointer,
  code: 'nested-too-deep',
  detail: inputErrorText('nested-too-deep', { levels: deepest }),
});

const brokenText = (pointer: string): InputError => ({
  pointer,
  code: 'broken-text',
  detail: inputErrorText('broken-text', {}),
});

/**
 * The first fault of a JSON value that its schema does not judge and the table would choke on: text that is no
 * Unicode, or nesting without end. Goes through it without recursion. Null if there is none.
 */
export const plainJsonError = (value: unknown): InputError | null => {
  const left: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [
    { value, pointer: '', depth: 0 },
  ];
  for (let next = left.pop(); next; next = left.pop()) {
    const { pointer, depth } = next;
    if (typeof next.value === 'string' && !next.value.isWellFormed()) return brokenText(pointer);
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (depth === deepest) return tooDeep(pointer);
    for (const [name, inner] of Object.entries(next.value)) {
      if (!name.isWellFormed()) return brokenText(pointer);
      const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      left.push({ value: inner, pointer: at, depth: depth + 1 });
    }
  }
  return null;
};
