import { SaxesParser } from 'saxes';
import { unreadable } from '../fault.ts';
import { damagedWorkbook } from './archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** A listener hears of a document's elements as they are read. Names come without their prefixes. */
export interface Reader {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const localNames = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

/**
 * Reads a document piece by piece; nothing of it is kept but what the reader keeps. Entities of its own it may not
 * have: a document type is refused. @throws Unreadable for what is no XML.
 */
export const readXml = async (pieces: AsyncIterable<string>, reader: Reader): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false });
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
  parser.on('opentag', ({ name, attributes }) => reader.open(local(name), localNames(attributes)));
  if (reader.close) parser.on('closetag', ({ name }) => reader.close?.(local(name)));
  if (reader.text) {
    parser.on('text', reader.text);
    parser.on('cdata', reader.text);
  }
  for await (const piece of pieces) parser.write(piece);
  parser.close();
};
