import type { ShownAs } from '../cell.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** As it is, a whole number, a text. */
const plain = new Set([0, 1, 49]);

/** Formats every workbook has by number (ECMA-376, 18.8.30): percents, dates, and the dates of East Asian editions. */
const builtIn = (id: number): ShownAs => {
  if (id === 9 || id === 10) return 'percent';
  const dates = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ];
  if (dates.some(([from = 0, to = 0]) => from <= id && id <= to)) return 'date';
  return plain.has(id) ? 'plain' : 'formatted';
};

/** A format without its spaces, colours and conditions; the days of a country's calendar are none of them. */
const unadorned = (code: string): string =>
  code.replaceAll(/_.|\*.|\[(?!h+\]|m+\]|s+\]|dbnum)[^\]]*\]/gi, '').split(';')[0] ?? '';

/** The part of a format that shows the number, without its literal texts: `yyyy"年"m"月"`, `0.0%`. */
const shownBy = (code: string): ShownAs => {
  const whole = unadorned(code).trim();
  if (/^(?:general|0|#|@)?$/i.test(whole)) return 'plain';
  const bare = whole.replaceAll(/"[^"]*"|\\./g, '').replaceAll(/\[dbnum\d*\]/gi, '');
  if (/general/i.test(bare)) return 'formatted';
  if (/[ymdhs]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'formatted';
};

/** The way in which each style shows the number of a cell. */
export const readStyles = async (archive: Archive, path: string | undefined): Promise<readonly ShownAs[]> => {
  const own = new Map<number, ShownAs>();
  const styles: ShownAs[] = [];
  if (path === undefined || !archive.has(path)) return styles;
  let inCellStyles = false;
  await readXml(archive.textOf(path), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') own.set(id, shownBy(formatCode));
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(own.get(id) ?? builtIn(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
};
