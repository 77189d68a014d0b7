import { compareTerms, isTerm, termInWords } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { termOfRung } from '../../law/term-of-rung.ts';
import type { LegalDate, Term } from '../../vocabulary.ts';
import type { Setting } from '../case/act.ts';

export interface TermChoice {
  readonly term: Term;
  /** Another than the stage's general one, which at listed supervision needs a reason (A22; I-5). */
  readonly offGeneral: boolean;
  readonly refusal: Refusal | null;
}

/** A day from which terms are counted, in the city of a unit. */
export interface CountedFrom extends Setting {
  readonly from: LegalDate;
}

/** The unit's term at the stage leaves nothing to choose: its bounds meet (A23, A24). */
export const isFixedTerm = (
  stage: StageDefinition,
  { from, city, unit }: CountedFrom,
  builder: ExplanationBuilder,
): boolean => {
  const { minimum, maximum } = termOfRung(stage, unit);
  return compareTerms(builder.term(minimum), builder.term(maximum), from, city) === 0;
};

/**
 * The term of a stage: the one asked for if it lies within the bounds, else the general one (A20–A24; I-4, I-5).
 * Bounds are compared by the day they end on,
 * counted from the day given, so that working days, months and days can be held against each other.
 */
export const chooseTerm = (
  stage: StageDefinition,
  asked: Term | null,
  { from, city, unit }: CountedFrom,
  builder: ExplanationBuilder,
): TermChoice => {
  const named = termOfRung(stage, unit);
  const general = builder.term(named.general);
  const minimum = builder.term(named.minimum);
  const maximum = builder.term(named.maximum);
  const compare = (a: Term, b: Term): number => compareTerms(a, b, from, city);
  if (compare(minimum, maximum) !== 0) {
    builder.interpret(stage.term.reasonOffGeneral ? 'I-5' : 'I-4');
  }
  if (asked === null) return { term: general, offGeneral: false, refusal: null };
  const facts = { term: asked, general, minimum, maximum };
  if (!isTerm(asked)) return { term: general, offGeneral: false, refusal: noTerm(stage, facts) };
  const outside = compare(asked, minimum) < 0 || compare(asked, maximum) > 0;
  return {
    term: asked,
    offGeneral: compare(asked, general) !== 0,
    refusal: outside ? outOfRange(stage, facts) : null,
  };
};

/** The term asked for, and what the stage allows. */
type Terms = Readonly<Record<'term' | 'general' | 'minimum' | 'maximum', Term>>;

const noTerm = ({ article }: StageDefinition, facts: Terms): Refusal =>
  refusal('no-such-term', {}, { articles: [article], pointer: '/term', facts });

const outOfRange = ({ article, name }: StageDefinition, facts: Terms): Refusal =>
  refusal(
    'term-out-of-range',
    { stage: name, minimum: termInWords(facts.minimum), maximum: termInWords(facts.maximum) },
    { articles: [article], pointer: '/term', facts },
  );
