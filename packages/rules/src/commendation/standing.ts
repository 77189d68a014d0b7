import type { Refusal } from '../decision/refusal.ts';
import type { ArticleRef } from '../vocabulary.ts';

/**
 * How a commendation stands. `in-question`: what it rested on that day no longer holds, and those who gave it have not said what becomes
 * of it; `withdrawn`: they took it back.
 */
export type CommendationStatus = 'standing' | 'in-question' | 'withdrawn';

/** What those who gave it say of it: it is kept all the same, taken back, or given again because what it was taken back for is gone. */
export type CommendationOutcome = 'kept' | 'withdrawn' | 'restored';

/** What was last said of a commendation, over which grounds. */
export interface CommendationResolution {
  readonly outcome: CommendationOutcome;
  /** The grounds it was said over, each known by a text of its own. */
  readonly over: readonly string[];
}

/** A commendation as far as somebody decides on it. */
export interface CommendationState {
  /** By one of the city's plans (A14), or by the state or the province (A15): those are not judged here. */
  readonly byPlan: boolean;
  /** What stands against it now, each known by a text of its own; of what others gave, nothing. */
  readonly grounds: readonly string[];
  readonly resolution: CommendationResolution | null;
}

/**
 * How a commendation stands (I-33). Taken back it stays so until it is restored; kept, it is in question again only over a ground that
 * was not there when it was kept.
 */
export const commendationStatus = ({ grounds, resolution }: CommendationState): CommendationStatus => {
  if (resolution?.outcome === 'withdrawn') return 'withdrawn';
  const settled = resolution?.over ?? [];
  return grounds.every((ground) => settled.includes(ground)) ? 'standing' : 'in-question';
};

/** What may be said of a commendation now (I-33). Of what the state or the province gave only what those who gave it did is recorded. */
export const openOutcomes = (state: CommendationState): CommendationOutcome[] => {
  const status = commendationStatus(state);
  if (status === 'withdrawn') return !state.byPlan || state.grounds.length === 0 ? ['restored'] : [];
  if (status === 'in-question') return ['kept', 'withdrawn'];
  return state.byPlan ? [] : ['withdrawn'];
};

const texts = {
  'in-question': { zh: '该项表扬存疑,尚待处理。', en: 'The commendation is in question.' },
  standing: {
    zh: '该项表扬所依据的事实未变,不得撤销,亦无须维持。',
    en: 'What the commendation rests on holds: there is nothing to take it back for, nor to keep it against.',
  },
  withdrawn: { zh: '该项表扬已撤销。', en: 'The commendation was taken back.' },
} as const;

const groundStands = {
  zh: '撤销所依据的事实仍在,不得恢复。',
  en: 'What it was taken back for still stands: it cannot be given again.',
} as const;

/** Why something cannot be said of a commendation now; empty if it can (A14, A15; I-33). */
export const resolutionRefusals = (state: CommendationState, outcome: CommendationOutcome): Refusal[] => {
  const open = openOutcomes(state);
  if (open.includes(outcome)) return [];
  const status = commendationStatus(state);
  const article: ArticleRef = state.byPlan ? 'A14' : 'A15';
  const stands = outcome === 'restored' && status === 'withdrawn';
  return [
    {
      code: stands ? 'ground-stands' : `commendation-${status}`,
      kind: 'state',
      articles: [article],
      text: stands ? groundStands : texts[status],
      facts: { status, outcome, open, interpretations: ['I-33'] },
    },
  ];
};
