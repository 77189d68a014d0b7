import { strToU8, unzipSync, zipSync } from 'fflate';
import { fontTable } from './font-table.ts';

/** What a file says of itself. */
export interface Properties {
  readonly title: string;
  readonly organ: string;
  /** The instant of the act: the file knows no other. */
  readonly at: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const core = ({ title, organ, at }: Properties): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organ)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');

/** Every part is dated alike. An archive says local time, so it is made of local parts: the same bytes in every zone. */
const firstDay = (): Date => new Date(1980, 0, 1, 12);

/** The list of types stands first, as readers expect; the rest in the order of their names. */
const rank = (name: string): string => (name === '[Content_Types].xml' ? ' ' : name);

/**
 * The same file with everything taken out of it that the clock or the order of work put there: the same paper has the same bytes, today
 * and on another machine.
 */
export const equalBytes = (docx: Uint8Array, properties: Properties): Uint8Array => {
  const parts = {
    ...unzipSync(docx),
    'docProps/core.xml': strToU8(core(properties)),
    'word/fontTable.xml': strToU8(fontTable()),
  };
  const ordered = Object.entries(parts).toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  return zipSync(Object.fromEntries(ordered), { level: 9, mtime: firstDay() });
};
