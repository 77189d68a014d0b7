import type { CitySettings } from '../city.ts';
import { numberAt, parameterAt, textAt } from '../parameters/index.ts';
import type { ArticleRef, Explanation, InterpretationRef, LegalDate, Term } from '../vocabulary.ts';

/** Collects what an outcome rests on while it is worked out, so that nothing read goes unsaid. */
export interface ExplanationBuilder {
  /** A term of the city in force on the day; its reading is recorded. */
  term(id: string): Term;
  /** A number of the city in force on the day; its reading is recorded. */
  number(id: string): number;
  /** Records that a point left open by the text was settled by the city. */
  interpret(...refs: readonly InterpretationRef[]): void;
  explain(articles: readonly ArticleRef[], facts: Readonly<Record<string, unknown>>): Explanation;
}

const inOrder = (a: InterpretationRef, b: InterpretationRef): number =>
  Number(a.slice(2)) - Number(b.slice(2));

/** ExplanationBuilder gathered with the city's values of one day. */
export const explanationBuilder = (city: CitySettings, on: LegalDate): ExplanationBuilder => {
  const parameters: Record<string, { value: unknown; from: LegalDate }> = {};
  const interpretations = new Set<InterpretationRef>();
  const record = (id: string): void => {
    const { value, from } = parameterAt(city, id, on);
    parameters[id] = { value, from };
  };
  return {
    term(id) {
      record(id);
      return textAt(city, id, on);
    },
    number(id) {
      record(id);
      return numberAt(city, id, on);
    },
    interpret(...refs) {
      for (const ref of refs) interpretations.add(ref);
    },
    explain: (articles, facts) => ({
      articles: [...new Set(articles)],
      facts,
      parameters: { ...parameters },
      interpretations: [...interpretations].toSorted(inOrder),
    }),
  };
};
