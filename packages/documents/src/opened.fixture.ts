import { strFromU8, unzipSync } from 'fflate';

/** A part of a file by its name, as text; empty where it has none. */
export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  return part ? strFromU8(part) : '';
};

/** The paragraphs of a part, as text. */
export const paragraphsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
  );
