import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable, unreadable } from '../fault.ts';
import type { Limits } from '../limits.ts';

/** The parts of a workbook, unpacked as they are read and never further than the limits allow. */
export interface Archive {
  readonly has: (path: string) => boolean;
  /** A part's text, piece by piece. @throws Unreadable for a part that is missing, damaged, or too much. */
  readonly textOf: (path: string) => AsyncGenerator<string>;
}

const damaged = (): Unreadable =>
  unreadable('damaged-workbook', '文件已损坏，请重新保存后上传', 'The workbook is damaged: save it again');

const notOne = (): Unreadable =>
  unreadable(
    'not-a-workbook',
    '不是 Excel 工作簿（.xlsx），请另存为 .xlsx',
    'Not an Excel workbook (.xlsx): save it as one',
  );

const tooMuch = (limits: Limits): Unreadable =>
  unreadable(
    'workbook-too-large',
    `解压后超过 ${limits.unpackedBytes / 1024 / 1024} MB，请分批上传`,
    `More than ${limits.unpackedBytes / 1024 / 1024} MB when unpacked: send it in parts`,
  );

/** Compound files: workbooks of Excel 97–2003, and any workbook with a password. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

const withPassword = (): Unreadable =>
  unreadable(
    'encrypted-workbook',
    '工作簿设有密码，请取消密码后上传',
    'The workbook has a password: remove it and send it again',
  );

const refuseOthers = (bytes: Buffer): void => {
  if (bytes.subarray(0, compound.length).equals(compound)) {
    if (bytes.includes(encrypted)) throw withPassword();
    throw unreadable(
      'old-workbook',
      '这是旧版 .xls 工作簿，请另存为 .xlsx',
      'This is an old .xls workbook: save it as .xlsx',
    );
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw notOne();
};

const openZip = async (bytes: Buffer): Promise<ZipFile> => {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch {
    throw damaged();
  }
};

/** Names of parts are the same in any case of letters (ECMA-376, part 2). */
const nameOf = (path: string): string => path.toLowerCase();

const entriesOf = async (zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> => {
  if (zip.entryCount > limits.parts)
    throw unreadable(
      'workbook-too-large',
      `工作簿内的文件超过 ${limits.parts} 个`,
      `More than ${limits.parts} files inside the workbook`,
    );
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry.fileName);
      // Which of two the writer meant nobody can say.
      if (entries.has(name)) throw damaged();
      entries.set(name, entry);
    }
  } catch {
    throw damaged();
  }
  return entries;
};

/**
 * Opens a workbook's ZIP. What the directory declares is not believed: bytes are counted as they are unpacked, over all
 * parts read, so that a bomb ends at the limit and not at the end of memory.
 */
export const openArchive = async (bytes: Buffer, limits: Limits): Promise<Archive> => {
  refuseOthers(bytes);
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip, limits);
  let unpacked = 0;

  async function* textOf(path: string): AsyncGenerator<string> {
    const entry = entries.get(nameOf(path));
    if (!entry) throw damaged();
    if (entry.isEncrypted()) throw withPassword();
    if (unpacked + entry.uncompressedSize > limits.unpackedBytes) throw tooMuch(limits);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.byteLength;
      if (unpacked > limits.unpackedBytes) throw tooMuch(limits);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }

  return {
    has: (path) => entries.has(nameOf(path)),
    textOf: async function* (path) {
      try {
        yield* textOf(path);
      } catch (error) {
        throw error instanceof Unreadable ? error : damaged();
      }
    },
  };
};

export const notAWorkbook = notOne;
export const damagedWorkbook = damaged;
