/** Signs with which a spreadsheet begins a formula; the full-width ones it takes for the same. */
const sign = '[=+\\-@＝＋－＠\\t]';
const guardedText = new RegExp(`^'+\\s*${sign}`);
const formula = new RegExp(`^'*\\s*${sign}`);

/** A spreadsheet takes a text that begins like a formula for one; an apostrophe before it says that it is text. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Undoes what the writer does to a text that a spreadsheet would take for a formula. */
export const unguarded = (text: string): string => (guardedText.test(text) ? text.slice(1) : text);
