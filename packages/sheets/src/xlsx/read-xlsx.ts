import type { Grid } from '../cell.ts';
import { type Unreadable, unreadable } from '../fault.ts';
import type { Limits } from '../limits.ts';
import { openArchive } from './archive.ts';
import { readStyles } from './styles.ts';
import { readSharedTexts } from './texts.ts';
import { readWorkbook, type SheetPart } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

const severalSheets = (wanted: string): Unreadable =>
  unreadable(
    'which-sheet',
    `有多张工作表，请将要上传的一张命名为“${wanted}”`,
    `There are several sheets: name the one to be read “${wanted}”`,
  );

const hiddenSheet = (wanted: string): Unreadable =>
  unreadable(
    'hidden-sheet',
    `工作表“${wanted}”是隐藏的，请取消隐藏`,
    `The sheet “${wanted}” is hidden: unhide it`,
  );

/** A sheet to be read, and by which name it was looked for; none for the only one there is. */
interface Chosen {
  readonly part: SheetPart;
  readonly as: string | undefined;
}

/** The sheets of the template by their names, or the only one to be seen. What is hidden nobody meant to send. */
const chosen = (sheets: readonly SheetPart[], wanted: readonly string[]): Chosen[] => {
  const named = wanted.flatMap((as): Chosen[] => {
    const part = sheets.find(({ name }) => name.trim().toLowerCase() === as.toLowerCase());
    if (part?.hidden) throw hiddenSheet(as);
    return part ? [{ part, as }] : [];
  });
  if (named.length > 0) return named;
  const [first, second] = sheets.filter(({ hidden }) => !hidden);
  if (!first)
    throw unreadable('no-sheet', '工作簿中没有可见的工作表', 'The workbook has no sheet to be seen');
  if (second) throw severalSheets(wanted.join('”/“'));
  return [{ part: first, as: undefined }];
};

/** Reads the sheets of a workbook that are called so, or else the only one. @throws Unreadable */
export const readXlsx = async (
  bytes: Uint8Array,
  wanted: readonly string[],
  limits: Limits,
): Promise<{ readonly as: string | undefined; readonly grid: Grid }[]> => {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  const workbook = await readWorkbook(archive);
  const sheets = chosen(workbook.sheets, wanted);
  const styles = await readStyles(archive, workbook.styles);
  const texts = await readSharedTexts(archive, workbook.sharedTexts, limits);
  const grids = [];
  for (const { part, as } of sheets) {
    const cells = await readWorksheet(archive, part.path, { texts, styles }, limits);
    grids.push({ as, grid: { ...cells, from1904: workbook.from1904 } });
  }
  return grids;
};
