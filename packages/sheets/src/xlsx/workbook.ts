import { type Archive, damagedWorkbook, notAWorkbook } from './archive.ts';
import { readXml } from './xml.ts';

/** A sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** The file of its cells in the archive. */
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly sharedTexts: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** A target as a path from the archive's root, seen from the folder of the part that names it. */
const resolved = (folder: string, target: string): string => {
  const parts: string[] = [];
  for (const part of `${target.startsWith('/') ? '' : folder}/${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const relationsOf = async (archive: Archive, part: string): Promise<Relation[]> => {
  const cut = part.lastIndexOf('/');
  const folder = part.slice(0, Math.max(cut, 0));
  const path = `${folder && `${folder}/`}_rels/${part.slice(cut + 1)}.rels`;
  if (!archive.has(path)) return [];
  const found: Relation[] = [];
  await readXml(archive.textOf(path), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name === 'Relationship' && TargetMode !== 'External')
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(folder, Target) });
    },
  });
  return found;
};

/** Finds a workbook's parts. @throws Unreadable where the archive is no workbook. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const main = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.path;
  if (main === undefined || !archive.has(main) || !main.toLowerCase().endsWith('.xml')) throw notAWorkbook();
  const relations = await relationsOf(archive, main);
  const named: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  let isWorkbook = false;
  await readXml(archive.textOf(main), {
    open: (tag, { name = '', state, 'r:id': id = '', date1904 }) => {
      if (tag === 'workbook') isWorkbook = true;
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      if (tag === 'sheet') named.push({ name, hidden: state !== undefined && state !== 'visible', id });
    },
  });
  if (!isWorkbook) throw notAWorkbook();
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.path;
  const sheets = named.map(({ name, hidden, id }) => {
    const relation = relations.find((r) => r.id === id);
    if (!relation) throw damagedWorkbook();
    return { name, hidden, path: relation.path, type: relation.type };
  });
  return {
    sheets: sheets.filter(({ type }) => type === 'worksheet'),
    from1904,
    sharedTexts: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
};
