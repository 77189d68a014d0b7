import { type IRunOptions, TextRun } from 'docx';
import { latin, type TypefaceName, typefaces } from '../standard/fonts.ts';
import { characterSpacing, sizes } from '../standard/page.ts';

/** How characters look. */
export interface Style {
  readonly face?: TypefaceName;
  /** In half points. */
  readonly size?: number;
  readonly color?: string;
}

/** The properties of a run: the Chinese typeface by `eastAsia`, with the hint that signs of both scripts belong to it. */
export const runOptions = ({ face = 'text', size = sizes.three, color }: Style = {}) => ({
  font: { ascii: latin, hAnsi: latin, eastAsia: typefaces[face].name, cs: latin, hint: 'eastAsia' },
  size,
  characterSpacing: size === sizes.three ? characterSpacing : 0,
  ...(color !== undefined && { color }),
});

export const run = (text: string, style: Style = {}, more: IRunOptions = {}): TextRun =>
  new TextRun({ ...runOptions(style), ...more, text });
