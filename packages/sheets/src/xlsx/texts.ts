import type { RawValue } from '../cell.ts';
import { unreadable } from '../fault.ts';
import type { Limits } from '../limits.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** Characters that XML cannot carry stand in a workbook as `_x000D_`; line ends become one character. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');

/** A text as a cell has it: spaces alone are nothing, and no more of it is kept than may be. */
export const rawText = (text: string, { textLength }: Limits): RawValue | undefined => {
  if (text.length > textLength) return { kind: 'long-text', text: text.slice(0, textLength) };
  return text.trim() === '' ? undefined : { kind: 'text', text };
};

/** Gathers a text piece by piece, and of one that is too long no more than shows that it is. */
export const gathered = (text: string, more: string, { textLength }: Limits): string =>
  text.length > textLength ? text : text + more;

/** Gathers the runs of a rich text; how it is read aloud (`rPh`) is no part of it. */
export const textGatherer = (limits: Limits) => {
  let text = '';
  let inText = false;
  let aside = 0;
  return {
    open: (name: string): void => {
      if (name === 'rPh') aside++;
      if (name === 't') inText = aside === 0;
    },
    close: (name: string): void => {
      if (name === 'rPh') aside--;
      if (name === 't') inText = false;
    },
    text: (more: string): void => {
      if (inText) text = gathered(text, more, limits);
    },
    take: (): RawValue | undefined => {
      const taken = rawText(plainText(text), limits);
      text = '';
      return taken;
    },
  };
};

/** The texts that cells name by number, each once; undefined for an empty one. @throws Unreadable for more than the limit. */
export const readSharedTexts = async (
  archive: Archive,
  path: string | undefined,
  limits: Limits,
): Promise<readonly (RawValue | undefined)[]> => {
  const texts: (RawValue | undefined)[] = [];
  if (path === undefined || !archive.has(path)) return texts;
  const gatherer = textGatherer(limits);
  await readXml(archive.textOf(path), {
    open: gatherer.open,
    text: gatherer.text,
    close: (name) => {
      gatherer.close(name);
      if (name !== 'si') return;
      if (texts.length >= limits.sharedTexts)
        throw unreadable(
          'workbook-too-large',
          `工作簿中的文本超过 ${limits.sharedTexts} 条`,
          `More than ${limits.sharedTexts} texts in the workbook`,
        );
      texts.push(gatherer.take());
    },
  });
  return texts;
};
