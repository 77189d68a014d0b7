import { comparableNumber, type DocumentRef } from '@jieti/rules';
import { numeralDate } from './dates.ts';

/** A text from the record as a sentence: with a full stop, if it has no end of its own. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  return /[。！？；：”）]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[.,;，、]+$/, '')}。`;
};

/** The number of a document as a paper bears it: 〔2026〕 in the brackets of the standard (7.2.5). */
export const numberOf = ({ number }: Pick<DocumentRef, 'number'>): string => comparableNumber(number);

/** A document as a sentence cites it: by number and day. */
export const documentCited = (document: DocumentRef): string =>
  `${numberOf(document)}（${numeralDate(document.date)}）`;
