import { type CountedEnd, legalDateOf, termEnd } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { type ExplanationBuilder, explanationBuilder } from '../../decision/explanation-builder.ts';
import type { Appeal, Case } from './case.ts';
import type { Measure } from './measure.ts';

/** The unit's appeals, in order (I-9); none in a file kept from before there were appeals. */
export const appealsOf = (state: Case): readonly Appeal[] => state.appeals ?? [];

/**
 * Tells until when the unit may appeal: 30 days from the decision, its own day not counted (I-9), as set on that day.
 * Its period is over from its end on, and runs on whatever becomes of the measure or the case.
 */
export const appealPeriod = (
  measure: Measure,
  city: CitySettings,
  builder: ExplanationBuilder = explanationBuilder(city, legalDateOf(measure.decidedAt, city.zone)),
): CountedEnd => {
  const days = builder.number('appeal-days');
  const decidedOn = legalDateOf(measure.decidedAt, city.zone);
  const { lastDay, until, provisional, interpretations } = termEnd(decidedOn, `P${days}D`, city);
  builder.interpret('I-9', ...interpretations);
  return { lastDay, until, provisional };
};
