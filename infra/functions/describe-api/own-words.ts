import { city } from '@jieti/lambda';
import { inWordsOf } from '@jieti/rules';

const han = /\p{Script=Han}/u;

/** A description in one language or in both, `中文 / English` or `中文 · English`, in the words of the city's law. */
const described = (text: string): string =>
  text
    .split(/( [/·] )/)
    .map((part) => inWordsOf(city(), { zh: part, en: part })[han.test(part) ? 'zh' : 'en'])
    .join('');

/** All texts of a document in the words of the city's law; the contracts name its bodies and articles by what they are. */
export const inOwnWords = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' && one.includes('{@') ? described(one) : one,
  ) as T;
