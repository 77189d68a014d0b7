import type { CitySettings } from '../../city.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import { nextStageOf, requireRung } from '../../law/rungs.ts';
import type { Instant } from '../../vocabulary.ts';
import type { CaseEvent, CaseEventOf } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { openProposal } from '../proposal/opening.ts';
import { clock } from './expiry.ts';

/** The end of a term as it is noted: when that was, under which law, and what it rests on. */
interface Ending {
  readonly city: CitySettings;
  readonly now: Instant;
  readonly builder: ExplanationBuilder;
  /** More facts for both entries; none, if not said. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The term of a measure ended and it was not put right; `verifyAgainAt` where it stays and is verified again (I-6). */
export const termUnmet = (
  { stage, entry, until, lastDay }: Measure,
  verifyAgainAt: Instant | null,
  { city, now, builder, facts = {} }: Ending,
): CaseEventOf<'term-unmet'> => {
  const { article } = requireRung(city, stage);
  return {
    type: 'term-unmet',
    at: now,
    actor: clock,
    articles: [article],
    explanation: builder.explain([article], { stage, entry, lastDay, until, verifyAgainAt, ...facts }),
    data: { unmetAt: until, verifyAgainAt },
  };
};

/**
 * The term ended unmet (A21–A24), as the clock found at its end or a check after it (I-37): the next stage is proposed and the competent
 * body called; people decide. Nothing where no stage follows.
 */
export const endedUnmet = (measure: Measure, ending: Ending): readonly CaseEvent[] => {
  const { city, now, builder, facts = {} } = ending;
  const next = nextStageOf(city, requireRung(city, measure.stage));
  if (!next) return [];
  const proposal = openProposal(
    {
      stage: requireRung(city, next),
      ...{ origin: 'deadline', actor: clock, term: null, reasons: '', articles: [], resolution: null },
      facts: { unmetStage: measure.stage, until: measure.until, ...facts },
    },
    now,
    city,
    builder,
  );
  return [termUnmet(measure, null, ending), proposal];
};
