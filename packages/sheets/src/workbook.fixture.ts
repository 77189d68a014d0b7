import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Workbooks for the tests, written by hand where a library would never write one like them. */

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;

const rels = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** The parts of a hand-made workbook; a part that is left out is as plain as can be. */
export interface Parts {
  /** The content of `<worksheet>`. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Before the worksheet's root. */
  readonly prolog?: string;
}

/** The files of a workbook with one sheet called `units`. */
export const partsOf = ({ sheet, sharedStrings = '', styles = '', workbookPr = '', prolog = '' }: Parts) => ({
  '_rels/.rels': rels(relation('r', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml':
    `<workbook xmlns="${main}" xmlns:r="${relationships}">${workbookPr}` +
    '<sheets><sheet name="units" sheetId="1" r:id="a"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': rels(
    relation('a', 'worksheet', 'worksheets/sheet1.xml'),
    relation('b', 'sharedStrings', '/xl/sharedStrings.xml'),
    relation('c', 'styles', 'styles.xml'),
  ),
  'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  'xl/worksheets/sheet1.xml': `${prolog}<worksheet xmlns="${main}">${sheet}</worksheet>`,
});

export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

export const workbookOf = (parts: Parts): Uint8Array => zipped(partsOf(parts));

/** A row of inline texts. */
export const inlineRow = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

const mebibyte = 1024 * 1024;

/** Spaces without end, packed: a piece that can be repeated, as it ends at a byte. */
const packedSpaces = (mebibytes: number): Buffer => {
  const piece = deflateRawSync(Buffer.alloc(16 * mebibyte, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([
    ...Array.from({ length: Math.ceil(mebibytes / 16) }, () => piece),
    deflateRawSync(Buffer.alloc(0)),
  ]);
};

/** Changes what a ZIP says of one stored entry: that it is packed, and how large it is unpacked. */
const declare = (zip: Uint8Array, path: string, packed: number, unpacked: number): Buffer => {
  const bytes = Buffer.from(zip);
  const signatures = [
    { signature: 'PK\x03\x04', name: 30, method: 8, size: 22 },
    { signature: 'PK\x01\x02', name: 46, method: 10, size: 24 },
  ];
  for (const { signature, name, method, size } of signatures) {
    for (let at = bytes.indexOf(signature, 0, 'latin1'); at >= 0; ) {
      if (bytes.subarray(at + name, at + name + path.length).toString() === path) {
        bytes.writeUInt16LE(8, at + method);
        bytes.writeUInt32LE(packed, at + size - 4);
        bytes.writeUInt32LE(unpacked, at + size);
      }
      at = bytes.indexOf(signature, at + 4, 'latin1');
    }
  }
  return bytes;
};

/** A workbook of a few kilobytes whose sheet unpacks to many mebibytes, whatever size it declares. */
export const bomb = (mebibytes: number, declared: number): Uint8Array => {
  const path = 'xl/worksheets/sheet1.xml';
  const packed = packedSpaces(mebibytes);
  const { [path]: _, ...others } = partsOf({ sheet: '' });
  const zip = zipSync({
    ...Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)])),
    [path]: [packed, { level: 0 }],
  });
  return declare(zip, path, packed.byteLength, declared);
};
