import type { Bilingual } from '../vocabulary.ts';

/** A value that fills a text; one that reads differently in the two languages is bilingual. */
type FillValue = string | number | Bilingual;
export type FillValues = Readonly<Record<string, FillValue>>;

type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A name that begins so stands for a part of the city's law, which is filled in where a text becomes the city's own. */
type OfTheLaw = `@${string}`;

/** A value for each name in the braces of a text of a catalogue, but for those that the city's law fills. */
export type FillOf<T extends Bilingual> = Readonly<
  Record<Exclude<NamesIn<T['zh'] | T['en']>, OfTheLaw>, FillValue>
>;

const isBilingual = (value: FillValue): value is Bilingual => typeof value === 'object';

const filled = (text: string, fill: FillValues, language: keyof Bilingual): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = fill[name];
    if (value === undefined) return whole;
    return String(isBilingual(value) ? value[language] : value);
  });

/** A text of a catalogue with its names in braces filled, in both languages. */
export const fillText = ({ zh, en }: Bilingual, fill: FillValues): Bilingual => ({
  zh: filled(zh, fill, 'zh'),
  en: filled(en, fill, 'en'),
});

/** The values that read the same in both languages: they are facts beside the text. */
export const plainFacts = (fill: FillValues): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(fill).flatMap(([name, value]) => (isBilingual(value) ? [] : [[name, value] as const])),
  );
