/**
 * Characters that nobody sees: format characters (zero width, direction of writing, soft hyphen), controls, fillers. Two ids
 * that differ in one of them look the same. Line breaks and tabs are seen.
 */
const invisible = /(?![\t\n\r])(?:[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]|\u034F)/u;

/** The first invisible character of a text as Unicode calls it, `U+200B`; undefined where there is none. */
export const invisibleIn = (text: string): string | undefined => {
  const [found] = invisible.exec(text) ?? [];
  return found && `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
};

/** A text without them, to find out which one it looks like. */
export const withoutInvisible = (text: string): string => text.replaceAll(new RegExp(invisible, 'gu'), '');
