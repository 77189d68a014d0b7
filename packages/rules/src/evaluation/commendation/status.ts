import { type Refusal, refusal } from '../../decision/index.ts';

/**
 * The status of a commendation. `in-question`: what it rested on that day no longer holds, and those who gave it have not said
 * what becomes of it; `withdrawn`: they took it back.
 */
export const commendationStatuses = ['standing', 'in-question', 'withdrawn'] as const;
export type CommendationStatus = (typeof commendationStatuses)[number];

/** Those who gave it say of it that it is kept all the same, taken back, or given again because what it was taken back for is gone. */
export const commendationOutcomes = ['kept', 'withdrawn', 'restored'] as const;
export type CommendationOutcome = (typeof commendationOutcomes)[number];

/** The last word on a commendation, and the grounds it was said over. */
interface JudgedResolution {
  readonly outcome: CommendationOutcome;
  /** The grounds it was said over, each known by a text of its own. */
  readonly over: readonly string[];
}

/** A commendation as far as somebody decides on it. */
export interface CommendationState {
  /** By one of the city's plans (A14), or by the state or the province (A15): those are not judged here. */
  readonly byPlan: boolean;
  /** The grounds against it now, each known by a text of its own; of what others gave, nothing. */
  readonly grounds: readonly string[];
  readonly resolution: JudgedResolution | null;
}

/**
 * The status of a commendation (I-33). Taken back it stays so until it is restored; kept, it is in question again only over a ground that
 * was not there when it was kept.
 */
export const commendationStatus = ({ grounds, resolution }: CommendationState): CommendationStatus => {
  if (resolution?.outcome === 'withdrawn') return 'withdrawn';
  const answered = resolution?.over ?? [];
  return grounds.every((ground) => answered.includes(ground)) ? 'standing' : 'in-question';
};

/** The outcomes that a commendation is open to now (I-33). Of what the state or the province gave only what those who gave it did is recorded. */
export const openOutcomes = (state: CommendationState): CommendationOutcome[] => {
  const status = commendationStatus(state);
  if (status === 'withdrawn') return !state.byPlan || state.grounds.length === 0 ? ['restored'] : [];
  if (status === 'in-question') return ['kept', 'withdrawn'];
  return state.byPlan ? [] : ['withdrawn'];
};

/** Refuses to have said of a commendation what cannot be said of it now (A14, A15; I-33). */
export const checkOutcome = (state: CommendationState, outcome: CommendationOutcome): Refusal | null => {
  const open = openOutcomes(state);
  if (open.includes(outcome)) return null;
  const status = commendationStatus(state);
  const code =
    outcome === 'restored' && status === 'withdrawn' ? 'ground-stands' : (`commendation-${status}` as const);
  return refusal(
    code,
    {},
    {
      articles: [state.byPlan ? 'commendations' : 'honours-from-above'],
      facts: { status, outcome, open, interpretations: ['I-33'] },
    },
  );
};
