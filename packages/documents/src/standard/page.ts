/**
 * The page and the text of an official paper (GB/T 9704-2012, chapters 5 to 7), once for all kinds. Lengths are twips, a twentieth of a
 * point, unless said otherwise.
 */

/** A4, 210 by 297 mm (5.1). */
export const pageSize = { width: 11906, height: 16838 } as const;

/** 37, 35, 28 and 26 mm (5.2.1): what they leave is the type area of 156 by 225 mm. */
export const margins = { top: 2098, bottom: 1984, left: 1587, right: 1474 } as const;

/** Below the type area stands the page number; its own edge to the paper's (7.5). */
export const footerDistance = 1304;

/** The width of the type area. */
export const textWidth = pageSize.width - margins.left - margins.right;

/** So many lines a page, and so many characters a line, fill the type area (5.2.3). */
export const grid = { lines: 22, characters: 28 } as const;

/** A line of exactly this height: 22 of them, and no 23rd, fit into the type area. */
export const lineHeight = 579;

/** What is taken from the width of each character of size three, so that 28 of them fit into a line and a 29th does not. */
export const characterSpacing = -5;

/** Sizes of type in half points, by their Chinese numbers. */
export const sizes = { two: 44, three: 32, four: 28, smallFour: 24 } as const;

/** The indent of a paragraph: two characters, in hundredths of a character and, for programs without these, in twips. */
export const indent = { hundredths: 200, twips: 2 * (sizes.three * 10 + characterSpacing) } as const;

/** The mark of the issuing organ stands 35 mm below the upper edge of the type area (7.2.4). */
export const markBelowEdge = 1984;

/** The red line is 4 mm below the number (7.2.7); in points. */
export const ruleBelowNumber = 11;

/** The colour of the mark and of the line under the head. */
export const red = 'FF0000';
