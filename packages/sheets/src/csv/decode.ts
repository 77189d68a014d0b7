import { unreadable } from '../fault.ts';

const strictly = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/**
 * Bytes that are Chinese in GB 18030 hardly ever make a Chinese character in UTF-8; damaged UTF-8 makes almost nothing else, and
 * read as GB 18030 it would be other Chinese.
 */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) > count(/\uFFFD/g);
};

/** GBK and GB 18030, as Excel and WPS save a CSV on a Chinese computer. */
const asGb18030 = (bytes: Uint8Array): string | undefined =>
  isDamagedUtf8(bytes) ? undefined : strictly('gb18030', bytes);

const textOf = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return strictly('utf-8', bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return strictly('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return strictly('utf-16be', bytes);
  return strictly('utf-8', bytes) ?? asGb18030(bytes);
};

/**
 * The text of a file: UTF-8, with or without byte order mark; UTF-16 with one, as Excel saves “Unicode text”; GB 18030.
 * @throws Unreadable for what is none of them, and for what somebody else decoded badly.
 */
export const decoded = (bytes: Uint8Array): string => {
  const text = textOf(bytes);
  if (text !== undefined && !text.includes('\uFFFD') && !text.includes('\0')) return text;
  throw unreadable(
    'not-utf-8',
    '文件不是 UTF-8 或 GBK 文本，或者其中有已损坏的字符；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”或 .xlsx',
    'The file is not UTF-8 or GBK text, or holds broken characters: save it as “CSV UTF-8” or .xlsx',
  );
};
