import { type CountedEnd, endInWorkingDays, legalDateOf } from '../../calendar/index.ts';
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
 * Opens a proposal. Under the veto-power regime the unit may state its case until the end of the fifth working day after one that
 * an office gives reasons for (I-8). What the system opens has none that the unit could answer, so its days begin when a body takes
 * it up.
 */
export const openProposal = (
  opening: Opening,
  now: Instant,
  city: CitySettings,
  builder: ExplanationBuilder,
): CaseEventOf<'proposal-opened'> => {
  const { stage, origin, actor, term, reasons } = opening;
  const hearing = origin === 'office' ? hearingOf(stage, now, city, builder) : null;
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
      ...hearingFacts(hearing),
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

/** The period of the unit's statement from a reasoned proposal: before its end it may state its case (I-8); null where the measure does not ask for one. */
export const hearingOf = (
  stage: StageDefinition,
  now: Instant,
  city: CitySettings,
  builder: ExplanationBuilder,
): CountedEnd | null => {
  if (!stage.vetoPower) return null;
  builder.interpret('I-8');
  return endInWorkingDays(legalDateOf(now, city.zone), builder.number('statement-working-days'), city);
};

/** Names a hearing's end in an explanation, and tells if it may yet move. */
export const hearingFacts = (hearing: CountedEnd | null): Readonly<Record<string, unknown>> =>
  hearing ? { statementUntil: hearing.until, workCalendarProvisional: hearing.provisional } : {};

/**
 * True of a rung whose proposals by the system wait for a body to take them up before anything is decided: where two bodies are
 * named, since the first has to study it, and where the unit is heard, since it can answer only reasons (A23, A24; I-8).
 */
export const isTakenUpFirst = ({ twoBodies, vetoPower }: StageDefinition): boolean => twoBodies || vetoPower;
