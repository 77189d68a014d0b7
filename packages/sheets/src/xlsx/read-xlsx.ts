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
    `有多张工作表,请将要上传的一张命名为“${wanted}”`,
    `There are several sheets: name the one to be read “${wanted}”`,
  );

/** The sheet of the template by its name, or the only one to be seen. What is hidden nobody meant to send. */
const chosen = (sheets: readonly SheetPart[], wanted: string): SheetPart => {
  const named = sheets.find(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase());
  if (named?.hidden)
    throw unreadable(
      'hidden-sheet',
      `工作表“${wanted}”是隐藏的,请取消隐藏`,
      `The sheet “${wanted}” is hidden: unhide it`,
    );
  if (named) return named;
  const [first, second] = sheets.filter(({ hidden }) => !hidden);
  if (!first)
    throw unreadable('no-sheet', '工作簿中没有可见的工作表', 'The workbook has no sheet to be seen');
  if (second) throw severalSheets(wanted);
  return first;
};

/** Reads one sheet of a workbook. @throws Unreadable */
export const readXlsx = async (bytes: Uint8Array, wanted: string, limits: Limits): Promise<Grid> => {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  const workbook = await readWorkbook(archive);
  const sheet = chosen(workbook.sheets, wanted);
  const styles = await readStyles(archive, workbook.styles);
  const texts = await readSharedTexts(archive, workbook.sharedTexts, limits);
  const { rows, merged } = await readWorksheet(archive, sheet.path, { texts, styles }, limits);
  return { rows, merged, from1904: workbook.from1904 };
};
