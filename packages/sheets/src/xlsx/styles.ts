import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

export type ShownAs = 'number' | 'percent' | 'date';

/** Formats every workbook has by number (ECMA-376, 18.8.30): percents, dates, and the dates of East Asian editions. */
const builtIn = (id: number): ShownAs => {
  if (id === 9 || id === 10) return 'percent';
  const dates = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ];
  return dates.some(([from = 0, to = 0]) => from <= id && id <= to) ? 'date' : 'number';
};

/** The part of a format that shows the number, without its literal texts, colours and conditions: `yyyy"年"m"月"`, `0.0%`. */
const shownBy = (code: string): ShownAs => {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] ?? '';
  if (/general/i.test(bare)) return 'number';
  if (/[ymdhs]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
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
