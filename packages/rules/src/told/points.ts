import type { CitySettings } from '../city.ts';
import { inWordsOf, type WithWords } from '../decision/own-words.ts';
import { type Interpretation, interpretations } from '../interpretations/index.ts';
import { inForce } from '../parameters/in-force.ts';
import { cite } from '../provisions/index.ts';
import type { ArticleRef, Bilingual, InterpretationRef, LegalDate } from '../vocabulary.ts';

interface Setting {
  readonly id: string;
  readonly meaning: Bilingual;
}

/** An open point of the law, the way in which the city settles it on the day, and the other ways. */
export interface SettledPoint {
  readonly id: InterpretationRef;
  readonly articles: readonly ArticleRef[];
  readonly question: Bilingual;
  readonly chosen: Setting & { readonly from: LegalDate };
  readonly others: readonly Setting[];
  readonly parameters: readonly string[];
}

const settingsIn = (city: WithWords, { settings }: Interpretation): readonly Setting[] =>
  settings.map(({ id, meaning }) => ({ id, meaning: inWordsOf(city, meaning) }));

/** Every point that the city settles on a day, in order. */
export const pointsOn = (city: CitySettings, on: LegalDate): readonly SettledPoint[] =>
  interpretations.flatMap((point) => {
    const found = inForce(city.interpretations, point.id, on);
    const settings = settingsIn(city, point);
    const chosen = settings.find(({ id }) => id === found?.setting);
    if (!found || !chosen) return [];
    return [
      {
        id: point.id,
        articles: cite(city, point.article),
        question: inWordsOf(city, point.question),
        chosen: { ...chosen, from: found.from },
        others: settings.filter((one) => one !== chosen),
        parameters: point.parameters,
      },
    ];
  });
