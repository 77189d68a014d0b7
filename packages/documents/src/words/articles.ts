import { type ArticleRef, type CitySettings, cite, type Provision } from '@jieti/rules';
import { chineseNumeral } from './numerals.ts';

/** An article as a sentence cites it: `A12` is 第十二条, `A18.4` its fourth item. */
export const articleInWords = (article: string): string => {
  const [, number, item] = /^A(\d+)(?:\.(\d+))?$/.exec(article) ?? [];
  if (number === undefined) throw new RangeError(`no article: ${article}`);
  const of = item === undefined ? '' : `第${chineseNumeral(Number(item))}项`;
  return `第${chineseNumeral(Number(number))}条${of}`;
};

const inBookMarks = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

/** The city's measure with the articles that a paper rests on, each once. */
export const lawCited = (law: CitySettings, articles: readonly (ArticleRef | Provision)[]): string => {
  const words = [...new Set(cite(law, ...articles))].map(articleInWords).join('、');
  return `${inBookMarks(law.measure.title)}${words}`;
};
