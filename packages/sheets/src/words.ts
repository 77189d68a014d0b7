import type { Column, Value } from './layout.ts';

/** A file is written in one language. */
export type Language = 'zh' | 'en';

/** A value as the file says it: of a choice its name. */
export const inWords = (value: Value, { choices }: Column, language: Language): Value =>
  choices?.find(({ code }) => code === value)?.name[language] ?? value;
