import type { Grid } from '../cell.ts';
import { type Unreadable, unreadable } from '../fault.ts';
import type { Layout } from '../layout.ts';
import type { Limits } from '../limits.ts';
import { comparable } from '../names.ts';
import { openArchive } from './archive.ts';
import { readStyles } from './styles.ts';
import { readSharedTexts } from './texts.ts';
import { readWorkbook, type SheetPart } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/** Names of sheets, as a fault says them. */
const namesOf = (layouts: readonly Layout[]) => ({
  zh: layouts.map(({ title }) => title.zh).join('”/“'),
  en: layouts.map(({ title }) => title.en).join('”/“'),
});

const severalSheets = (wanted: readonly Layout[]): Unreadable => {
  const { zh, en } = namesOf(wanted);
  return unreadable(
    'which-sheet',
    `有多张工作表，请将要上传的一张命名为“${zh}”`,
    `There are several sheets: name the one to be read “${en}”`,
  );
};

const hiddenSheet = (wanted: Layout): Unreadable => {
  const { zh, en } = namesOf([wanted]);
  return unreadable(
    'hidden-sheet',
    `工作表“${zh}”是隐藏的，请取消隐藏`,
    `The sheet “${en}” is hidden: unhide it`,
  );
};

/** A sheet to be read, and the layout whose name it bears; none for the only one there is. */
interface Chosen {
  readonly part: SheetPart;
  readonly as: Layout | undefined;
}

const isCalled = ({ name }: SheetPart, { sheet, title }: Layout): boolean =>
  [sheet, title.zh, title.en].some((text) => comparable(text) === comparable(name));

/** The sheets called as in the template, or the only one to be seen. What is hidden nobody meant to send. */
const chosen = (sheets: readonly SheetPart[], layouts: readonly Layout[]): Chosen[] => {
  const named = layouts.flatMap((as): Chosen[] => {
    const called = sheets.filter((part) => isCalled(part, as));
    const [part, another] = called.filter(({ hidden }) => !hidden);
    if (another) throw severalSheets([as]);
    if (!part && called.length > 0) throw hiddenSheet(as);
    return part ? [{ part, as }] : [];
  });
  if (named.length > 0) return named;
  const [first, second] = sheets.filter(({ hidden }) => !hidden);
  if (!first)
    throw unreadable('no-sheet', '工作簿中没有可见的工作表', 'The workbook has no sheet to be seen');
  if (second) throw severalSheets(layouts);
  return [{ part: first, as: undefined }];
};

/** Reads the sheets of a workbook that are called so, or else the only one. @throws Unreadable */
export const readXlsx = async (
  bytes: Uint8Array,
  layouts: readonly Layout[],
  limits: Limits,
): Promise<{ readonly as: Layout | undefined; readonly grid: Grid }[]> => {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  const workbook = await readWorkbook(archive);
  const sheets = chosen(workbook.sheets, layouts);
  const styles = await readStyles(archive, workbook.styles);
  const texts = await readSharedTexts(archive, workbook.sharedTexts, limits);
  const grids = [];
  for (const { part, as } of sheets) {
    const cells = await readWorksheet(archive, part.path, { texts, styles }, limits);
    grids.push({ as, grid: { ...cells, from1904: workbook.from1904 } });
  }
  return grids;
};
