import { type Typeface, typefaces } from '../standard/fonts.ts';

const entry = ({ name, instead }: Typeface): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/></w:font>`;

/** The typefaces by name, with those a program may take in their place. No font is embedded. */
export const fontTable = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...Object.values(typefaces).map(entry),
    '</w:fonts>',
  ].join('');
