import { z } from 'zod';

/** 18 characters of a resident identity number, or 15 of the old one; 11 of a mobile number, with or without +86. */
const identityNumber = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/;
const mobileNumber = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/;

/** An id this system gave: its digits are nobody's, whatever they look like. */
const ownId = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-f])/g;

/** Full-width digits and letters count as their half-width selves. */
const halfWidth = (text: string): string => text.normalize('NFKC');

/** True if the text seems to hold a citizen's identity or mobile number: this system keeps nothing about citizens. */
export const holdsPersonalNumber = (text: string): boolean => {
  const plain = halfWidth(text).replaceAll(ownId, 'id');
  return identityNumber.test(plain) || mobileNumber.test(plain);
};

/** Line breaks and tabs are all that text needs of them; the others cannot stand in a document. */
const controlCharacter = /[^\P{Cc}\t\n\r]/u;

/** Free text of a request: trimmed, not empty, bounded, printable, and without a citizen's numbers. */
export const freeText = (max = 4000) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !controlCharacter.test(text), { params: { code: 'control-character' } })
    .refine((text) => !holdsPersonalNumber(text), { params: { code: 'personal-number' } });
