import { compareTerms, parseTerm, termInWords } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { LegalDate, Term } from '../../vocabulary.ts';

export interface TermChoice {
  readonly term: Term;
  /** Another than the stage's general one, which at listed supervision needs a reason (A22; I-5). */
  readonly offGeneral: boolean;
  readonly refusal: Refusal | null;
}

/** The stage's term is the same for everybody: its bounds meet (A23, A24). */
export const isFixedTerm = (stage: StageDefinition, from: LegalDate, builder: ExplanationBuilder): boolean =>
  compareTerms(builder.term(stage.term.minimum), builder.term(stage.term.maximum), from) === 0;

/**
 * The term of a stage: the one asked for if it lies within the bounds, else the general one (A20–A24; I-4, I-5).
 * Bounds are compared by the day they end on, counted from the day given.
 */
export const chooseTerm = (
  stage: StageDefinition,
  asked: Term | null,
  from: LegalDate,
  builder: ExplanationBuilder,
): TermChoice => {
  const general = builder.term(stage.term.general);
  const minimum = builder.term(stage.term.minimum);
  const maximum = builder.term(stage.term.maximum);
  if (compareTerms(minimum, maximum, from) !== 0) {
    builder.interpret(stage.term.reasonOffGeneral ? 'I-5' : 'I-4');
  }
  if (asked === null) return { term: general, offGeneral: false, refusal: null };
  const facts = { term: asked, general, minimum, maximum };
  if (parseTerm(asked) === null) return { term: general, offGeneral: false, refusal: noTerm(stage, facts) };
  const outside = compareTerms(asked, minimum, from) < 0 || compareTerms(asked, maximum, from) > 0;
  return {
    term: asked,
    offGeneral: compareTerms(asked, general, from) !== 0,
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
