/**
 * A name as it is compared: full-width characters as half-width ones, without spaces and line breaks, in small letters. So
 * `县（市、区）` is `县(市、区)`, and a title that is wrapped in its cell is the title.
 */
export const comparable = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
