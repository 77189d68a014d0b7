const begin = '<!-- functions: written by `npm run readme` from functions.ts -->';
const end = '<!-- /functions -->';

const placeIn = (page: string): { readonly from: number; readonly to: number } => {
  const from = page.indexOf(begin) + begin.length;
  const to = page.indexOf(end);
  if (from < begin.length || to < from) throw new Error(`the page does not have ${begin} before ${end}`);
  return { from, to };
};

/** The text between a page's two marks. */
export const markedIn = (page: string): string => {
  const { from, to } = placeIn(page);
  return page.slice(from, to).trim();
};

/** The page with this text between its two marks; nothing else of it changes. Throws if it lacks them. */
export const withMarked = (page: string, text: string): string => {
  const { from, to } = placeIn(page);
  return `${page.slice(0, from)}\n\n${text}\n\n${page.slice(to)}`;
};
