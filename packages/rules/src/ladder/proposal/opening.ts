import { addWorkingDays, endOfDay, legalDateOf } from '../../calendar/index.ts';
import type { CitySettings, StageDefinition } from '../../city.ts';
import type { Actor } from '../../decision/actor.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Instant, Term } from '../../vocabulary.ts';
import type { CaseEventOf } from '../case/events.ts';
import type { Proposal, Resolution } from '../case/measure.ts';

export interface Opening {
  readonly stage: StageDefinition;
  readonly origin: Proposal['origin'];
  readonly actor: Actor;
  readonly term: Term | null;
  readonly reasons: string;
  readonly articles: readonly Provision[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** The joint conference's resolution; a proposal that the system opens has none until it is taken up. */
  readonly resolution: Resolution | null;
}

/**
 * Opens a proposal. Under the veto-power regime the unit may state its case until the end of the fifth working day
 * after (I-8); a year without a published work calendar counts weekends only, and the explanation says so.
 */
export const openProposal = (
  opening: Opening,
  now: Instant,
  city: CitySettings,
  builder: ExplanationBuilder,
): CaseEventOf<'proposal-opened'> => {
  const { stage, origin, actor, term, reasons } = opening;
  const hearing = stage.vetoPower ? hearingUntil(now, city, builder) : null;
  const statementUntil = hearing?.until ?? null;
  return {
    type: 'proposal-opened',
    at: now,
    actor,
    articles: [stage.article],
    explanation: builder.explain([...opening.articles, stage.article], {
      ...opening.facts,
      stage: stage.id,
      origin,
      ...(hearing ? { statementUntil, workCalendarProvisional: hearing.provisional } : {}),
    }),
    data: {
      proposal: {
        stage: stage.id,
        origin,
        proposedBy: origin === 'office' ? actor : null,
        term,
        reasons,
        openedAt: now,
        statementUntil,
        resolution: opening.resolution,
      },
    },
  };
};

const hearingUntil = (now: Instant, city: CitySettings, builder: ExplanationBuilder) => {
  builder.interpret('I-8');
  const days = builder.number('statement-working-days');
  const { day, provisional } = addWorkingDays(legalDateOf(now, city.zone), days, city);
  return { until: endOfDay(day, city.zone), provisional };
};
