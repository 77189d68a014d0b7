import type { Bilingual } from '../../vocabulary.ts';
import type { GroupSettings } from './group-settings.ts';
import type { ResultsBelow } from './results-below.ts';
import { type ScoredIndicator, scoreIndicator } from './score-indicator.ts';

/** An indicator as the published year of those below would have it now. */
export interface BelowNow {
  readonly score: number;
  readonly text: Bilingual;
}

type Scored = readonly ScoredIndicator[];

/** True for an indicator that is made of the published year of those below, and was not put right by hand. */
export const restsOnBelow = ({ how, corrected }: ScoredIndicator): boolean =>
  how?.source === 'results-below' && !corrected;

/**
 * Scores those of a unit's indicators that are made of the published year of those below once more, by that year as it stands now (A10,
 * I-47): by id, those alone that come out otherwise. It changes nothing: what was frozen for grading was read, and stays. But whoever
 * reads the result is told that what it rests on was corrected, and can correct it in turn (I-23).
 */
export const scoredBelowNow = (
  indicators: Scored,
  below: ResultsBelow,
  settings: GroupSettings,
): ReadonlyMap<string, BelowNow> => {
  const found = new Map<string, BelowNow>();
  for (const one of indicators.filter(restsOnBelow)) {
    const indicator = settings.group.indicators.find(({ id }) => id === one.id);
    if (!indicator) continue;
    const facts = { scores: {}, survey: null, measures: [], below };
    const { score, how } = scoreIndicator(facts, indicator, settings);
    if (how && (score !== one.score || how.text.zh !== one.how?.text.zh))
      found.set(one.id, { score, text: how.text });
  }
  return found;
};
