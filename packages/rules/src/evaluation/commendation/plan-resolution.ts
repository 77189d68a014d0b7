import type { CitySettings } from '../../city.ts';
import type { Citation, PlanText, ResolutionOutcome } from '../../conference/session.ts';
import { type Refusal, refusal } from '../../decision/index.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import type { LegalDate } from '../../vocabulary.ts';

/** A session of the city's joint conference as far as it speaks of plans (A12). */
export interface PlanSession {
  readonly session: string;
  readonly heldOn: LegalDate;
  /** Without it the session carries nothing (I-17). */
  readonly quorumReached: boolean;
  readonly plans: readonly {
    readonly item: number;
    readonly plan: PlanText;
    readonly outcome: ResolutionOutcome;
  }[];
}

/** The item of a session a plan rests on. */
export interface ResolvedBy extends Citation {
  readonly heldOn: LegalDate;
}

/** True if nobody is commended or rewarded by a plan of a kind before the joint conference has agreed to it (A12, I-34). */
export const needsResolution = (
  kind: Pick<PlanKind, 'large'>,
  city: Pick<CitySettings, 'interpretations'>,
  on: LegalDate,
): boolean => {
  const { setting } = interpretationAt(city, 'I-34', on);
  return setting === 'every-plan' || (setting === 'periodic-and-rewards' && kind.large);
};

interface Said extends ResolvedBy {
  readonly outcome: ResolutionOutcome;
}

const saidIn = ({ id, text }: PlanText, { session, heldOn, quorumReached, plans }: PlanSession): Said[] =>
  plans
    .filter(({ plan, outcome }) => plan.id === id && plan.text === text && outcome !== 'postponed')
    .filter(() => quorumReached)
    .map(({ item, outcome }) => ({ session, item, heldOn, outcome }));

/**
 * Finds the item by which the joint conference agreed to a plan's text (A12): the last session with a quorum that did not put it off has it; held on the
 * day the text was drawn up or later. Null where there is none, or where it did not agree.
 */
export const resolvedBy = (
  plan: PlanText & { readonly plannedOn: LegalDate },
  sessions: readonly PlanSession[],
): ResolvedBy | null => {
  const last = sessions
    .flatMap((session) => saidIn(plan, session))
    .filter(({ heldOn }) => heldOn >= plan.plannedOn)
    .toSorted((a, b) => (`${a.heldOn}#${a.session}` < `${b.heldOn}#${b.session}` ? -1 : 1))
    .at(-1);
  if (last?.outcome !== 'agreed') return null;
  const { session, item, heldOn } = last;
  return { session, item, heldOn };
};

/** Refuses what needs a resolution of the joint conference on the text of its plan, and has none (A12, I-34). */
export const checkResolution = (
  kind: PlanKind,
  resolution: ResolvedBy | null,
  city: Pick<CitySettings, 'interpretations'>,
  on: LegalDate,
): Refusal | null =>
  resolution !== null || !needsResolution(kind, city, on)
    ? null
    : refusal(
        'plan-not-resolved',
        {},
        {
          articles: ['conference', kind.subject],
          facts: { kind: kind.id, on, interpretations: ['I-34'] },
        },
      );
