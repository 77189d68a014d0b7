import type { CitySettings } from '../city.ts';
import type { Citation, PlanText, ResolutionOutcome } from '../conference/session.ts';
import type { Refusal } from '../decision/refusal.ts';
import { interpretationAt } from '../interpretations/index.ts';
import type { LegalDate } from '../vocabulary.ts';
import { type PlanKind, planKind } from './kinds.ts';

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

/** Whether nobody is commended or rewarded by a plan of a kind before the joint conference has agreed to it (A12, I-34). */
export const needsResolution = (
  kind: PlanKind,
  city: Pick<CitySettings, 'interpretations'>,
  on: LegalDate,
): boolean => {
  const { setting } = interpretationAt(city, 'I-34', on);
  return setting === 'every-plan' || (setting === 'periodic-and-rewards' && planKind(kind).large);
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
 * What the joint conference agreed to a plan's text by (A12): the last session with a quorum that did not put it off has it; held on the
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

/** That a plan has no resolution it needs (A12, I-34); empty if it needs none, or has one. */
export const resolutionMissing = (
  kind: PlanKind,
  resolution: ResolvedBy | null,
  city: Pick<CitySettings, 'interpretations'>,
  on: LegalDate,
): Refusal[] => {
  if (resolution !== null || !needsResolution(kind, city, on)) return [];
  return [
    {
      code: 'resolution-missing',
      kind: 'state',
      articles: ['A12', planKind(kind).article],
      text: {
        zh: '重大奖励事项须经联席会议审议同意,该计划现行文本尚无联席会议决议。',
        en: 'Large matters of reward go through the joint conference, which has not agreed to the text in force.',
      },
      facts: { kind, on, interpretations: ['I-34'] },
    },
  ];
};
