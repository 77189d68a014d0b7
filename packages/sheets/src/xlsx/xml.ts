import { SaxesParser } from 'saxes';
import { unreadable } from '../fault.ts';
import { damagedWorkbook } from './archive.ts';

/** Attributes by their names; of the prefixed ones only those that name a relation, as `r:id`. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * A listener hears of a document's elements as they are read: those of SpreadsheetML and of packages by their own names, and of
 * no others. An element of an extension may be called like one of the workbook's and say something else.
 */
export interface Reader {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The vocabularies that are read, in the usual and in the strict edition (ECMA-376, ISO/IEC 29500). */
const known = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

const relations = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** The list of extensions: what stands there is for those who know the extension. */
const extensions = 'extLst';

interface Found {
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

const attributesOf = (found: Readonly<Record<string, Found>>): Attributes => {
  const attributes: [string, string][] = [];
  for (const { local, uri, value } of Object.values(found)) {
    if (uri === '') attributes.push([local, value]);
    else if (relations.has(uri)) attributes.push([`r:${local}`, value]);
  }
  return Object.fromEntries(attributes);
};

/**
 * Reads a document piece by piece; nothing of it is kept but what the reader keeps. Entities of its own it may not
 * have: a document type is refused. @throws Unreadable for what is no XML.
 */
export const readXml = async (pieces: AsyncIterable<string>, reader: Reader): Promise<void> => {
  const parser = new SaxesParser({ xmlns: true });
  /** How deep in an element that is not read; 0 where it is read. */
  let aside = 0;
  parser.on('error', () => {
    throw damagedWorkbook();
  });
  parser.on('doctype', () => {
    throw unreadable(
      'damaged-workbook',
      '工作簿内含文档类型声明，不予读取',
      'The workbook holds a document type, which none needs',
    );
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (aside > 0 || !known.has(uri) || local === extensions) aside++;
    else reader.open(local, attributesOf(attributes));
  });
  parser.on('closetag', ({ local }) => {
    if (aside > 0) aside--;
    else reader.close?.(local);
  });
  const text = (more: string): void => {
    if (aside === 0) reader.text?.(more);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  for await (const piece of pieces) parser.write(piece);
  parser.close();
};
