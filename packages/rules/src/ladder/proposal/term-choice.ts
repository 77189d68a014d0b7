import { compareTerms, parseTerm } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import { badInput } from '../../decision/checks.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import type { Refusal } from '../../decision/refusal.ts';
import type { LegalDate, Term } from '../../vocabulary.ts';

export interface TermChoice {
  readonly term: Term;
  /** Another than the stage's general one, which at listed supervision needs a reason (A22; I-5). */
  readonly offGeneral: boolean;
  readonly refusal: Refusal | null;
}

/** Whether the stage's term is the same for everybody: its bounds meet (A23, A24). */
export const isFixedTerm = (stage: StageDefinition, from: LegalDate, evidence: ExplanationBuilder): boolean =>
  compareTerms(evidence.term(stage.term.minimum), evidence.term(stage.term.maximum), from) === 0;

/**
 * The term of a stage: the one asked for if it lies within the bounds, else the general one (A20–A24; I-4, I-5).
 * Bounds are compared by the day they end on, counted from the day given.
 */
export const chooseTerm = (
  stage: StageDefinition,
  asked: Term | null,
  from: LegalDate,
  evidence: ExplanationBuilder,
): TermChoice => {
  const general = evidence.term(stage.term.general);
  const minimum = evidence.term(stage.term.minimum);
  const maximum = evidence.term(stage.term.maximum);
  if (compareTerms(minimum, maximum, from) !== 0) {
    evidence.interpret(stage.term.reasonOffGeneral ? 'I-5' : 'I-4');
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

const noTerm = (stage: StageDefinition, facts: Readonly<Record<string, unknown>>): Refusal =>
  badInput(
    'no-such-term',
    stage.article,
    { zh: '期限须为日历期限,如P30D、P6M、P1Y。', en: 'A term is in calendar units, like P30D, P6M or P1Y.' },
    '/term',
    facts,
  );

const outOfRange = (stage: StageDefinition, facts: Readonly<Record<string, unknown>>): Refusal =>
  badInput(
    'term-out-of-range',
    stage.article,
    {
      zh: `${stage.name.zh}的期限须在${String(facts.minimum)}至${String(facts.maximum)}之间。`,
      en: `The term of “${stage.name.en}” lies between ${String(facts.minimum)} and ${String(facts.maximum)}.`,
    },
    '/term',
    facts,
  );
