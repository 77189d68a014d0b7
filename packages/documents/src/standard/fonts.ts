/** A typeface of official papers: the name a program looks for first, and those it may take in its place. None is shipped. */
export interface Typeface {
  readonly name: string;
  readonly instead: readonly string[];
}

/** The typefaces that the standard names (GB/T 9704-2012, chapter 7), with their usual names elsewhere. */
export const typefaces = {
  /** Mark of the organ, title. */
  mark: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', '小标宋体', '华文中宋', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  },
  /** The text. */
  text: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', '宋体'] },
  /** Headings of the second level, and whoever signs for issue. */
  second: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', '宋体'] },
  /** Headings of the first level. */
  first: { name: '黑体', instead: ['SimHei', '方正黑体_GBK', '华文细黑', 'Noto Sans CJK SC'] },
  /** Page numbers. */
  page: { name: '宋体', instead: ['SimSun', '方正书宋_GBK', '华文宋体', 'Noto Serif CJK SC'] },
} as const satisfies Readonly<Record<string, Typeface>>;

export type TypefaceName = keyof typeof typefaces;

/** Digits and letters of other scripts. */
export const latin = 'Times New Roman';
