import type { CitySettings } from '../city.ts';
import type { InterpretationId } from '../interpretations/index.ts';
import { termOfFigure } from '../law/term-of-rung.ts';
import { type NumberParameter, numberAt, type TextParameter } from '../parameters/index.ts';
import { numberNamed, parameterNamed, textNamed } from '../parameters/lookup.ts';
import { cite, type Provision } from '../provisions/index.ts';
import type { Explanation, LegalDate, Term } from '../vocabulary.ts';

/** An explanation that these rules gave themselves: every point it names is one of the catalogue. */
export type OwnExplanation = Explanation & { readonly interpretations: readonly InterpretationId[] };

/** Collects what an outcome rests on while it is worked out, so that nothing read goes unsaid. */
export interface ExplanationBuilder {
  /** A term of the city in force on the day, in calendar units or in working days; its reading is recorded. */
  term(id: string): Term;
  /** A day of the year that the city's law names; its reading is recorded. */
  day(id: string): string;
  /** A day of the year or a grade of the city in force on the day; its reading is recorded. */
  text(id: TextParameter): string;
  /** A number of the city in force on the day; its reading is recorded. */
  number(id: NumberParameter): number;
  /** A number of days that the city's own law names, in force on the day; its reading is recorded. */
  days(id: string): number;
  /** Records that the outcome rests on the city's choice on a point left open by the text. */
  interpret(...refs: readonly InterpretationId[]): void;
  explain(articles: readonly Provision[], facts: Readonly<Record<string, unknown>>): OwnExplanation;
}

const inOrder = (a: InterpretationId, b: InterpretationId): number => Number(a.slice(2)) - Number(b.slice(2));

/** Begins an explanation with the city's values of one day. */
export const explanationBuilder = (city: CitySettings, on: LegalDate): ExplanationBuilder => {
  const parameters: Record<string, { value: unknown; from: LegalDate }> = {};
  const interpretations = new Set<InterpretationId>();
  const record = (id: string): void => {
    const { value, from } = parameterNamed(city, id, on);
    parameters[id] = { value, from };
  };
  const text = (id: string): string => {
    record(id);
    return textNamed(city, id, on);
  };
  return {
    term(id) {
      const figure = parameterNamed(city, id, on);
      const term = termOfFigure(figure);
      if (term === null) throw new RangeError(`parameter ${id} is not a term on ${on}`);
      // With its unit: a bare number of working days would not say what it counts.
      parameters[id] = { value: term, from: figure.from };
      return term;
    },
    day: text,
    text,
    number(id) {
      record(id);
      return numberAt(city, id, on);
    },
    days(id) {
      record(id);
      return numberNamed(city, id, on);
    },
    interpret(...refs) {
      for (const ref of refs) interpretations.add(ref);
    },
    explain: (articles, facts) => ({
      articles: cite(city, ...articles),
      facts,
      parameters: { ...parameters },
      interpretations: [...interpretations].toSorted(inOrder),
    }),
  };
};
