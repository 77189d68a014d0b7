import type { Language } from '../words.ts';
import { escapedXml } from './xml-text.ts';

/** In a page's head `&` begins a code; a text that holds one doubles it. */
const plain = (text: string): string => escapedXml(text.replaceAll('&', '&&'));

const pages: Readonly<Record<Language, string>> = { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' };

/** The head and foot of each printed page: what it is, of which day, which page. Excel takes 255 characters of each. */
export const headAndFoot = (heading: string, date: string | undefined, language: Language): string =>
  `<headerFooter><oddHeader>&amp;C${plain(heading.slice(0, 100))}&amp;R${plain(date ?? '')}</oddHeader>` +
  `<oddFooter>&amp;C${escapedXml(pages[language])}</oddFooter></headerFooter>`;

/** One page wide, and as many high as it takes. */
export const pageSetup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
export const sheetProperties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
