import { unreadable } from '../fault.ts';
import type { Limits } from '../limits.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** Characters that XML cannot carry stand in a workbook as `_x000D_`; line ends become one character. */
const plain = (text: string): string =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');

/** Gathers the runs of a rich text; how it is read aloud (`rPh`) is no part of it. */
export const textGatherer = () => {
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
      if (inText) text += more;
    },
    take: (): string => {
      const taken = plain(text);
      text = '';
      return taken;
    },
  };
};

/** The texts that cells name by number. @throws Unreadable for more than the limit. */
export const readSharedTexts = async (
  archive: Archive,
  path: string | undefined,
  limits: Limits,
): Promise<readonly string[]> => {
  const texts: string[] = [];
  if (path === undefined || !archive.has(path)) return texts;
  const gatherer = textGatherer();
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
