import type { Actor } from '../../decision/actor.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Setting } from '../case/act.ts';
import type { CaseEventOf } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';

/** The actor of whatever comes about by time alone. */
export const clock: Actor = { by: 'system', cause: 'deadline' };

interface Ending extends Pick<Setting, 'city'> {
  readonly now: Instant;
}

/**
 * A measure that the law lets end by itself ends: its term is over, and it was verified as put right. Its effects end with it. Before
 * the end only the approver ends it, by releasing the unit.
 */
export const expired = (
  { stage, entry, until, acceptedAt }: Measure,
  { city, now }: Ending,
  builder: ExplanationBuilder,
): CaseEventOf<'measure-expired'> => {
  const { article } = requireRung(city, stage);
  const data = { until, acceptedAt: acceptedAt ?? now };
  return {
    type: 'measure-expired',
    at: now,
    actor: clock,
    articles: [article],
    explanation: builder.explain([article], { stage, entry, ...data }),
    data,
  };
};
