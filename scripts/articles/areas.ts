/** `packages/rules/src/ladder/commands/refer.ts` → `packages/rules/src/ladder`; a file right under `src` stays itself. */
const areaOf = (file: string): string => {
  const parts = file.split('/');
  return parts.slice(0, parts.indexOf('src') + 2).join('/') || file;
};

/** The folders files lie in, each once and in order: what a page says, so that it does not change with every file. */
export const areasOf = (files: readonly string[]): readonly string[] =>
  [...new Set(files.map((file) => (file.includes('/src/') ? areaOf(file) : file)))].sort();
