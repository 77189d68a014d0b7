import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Case } from './case.ts';
import type { Measure } from './measure.ts';

type Reported = Pick<Measure, 'reportedCompleteAt' | 'acceptedBelowAt' | 'until'>;

/**
 * Said to be put right before the end of the term: the unit reported it complete, or the level below, which comes first, found it so. A
 * check that finds otherwise takes it back.
 */
export const isReportedInTime = ({ reportedCompleteAt, acceptedBelowAt, until }: Reported): boolean =>
  [reportedCompleteAt, acceptedBelowAt].some((at) => at !== undefined && at !== null && at < until);

/** A measure that stands until it is released or rectified, with no next stage open or to come. */
const staysUntilRectified = (state: Case, { stage }: Measure, city: CitySettings): boolean =>
  'verifyAgainEvery' in requireRung(city, stage).unmet ||
  (state.status === 'unmet' && state.nextStage === 'declined');

/** True of a measure that an office may check also past its end: reported in time, or standing until it is put right. */
export const isCheckedPastEnd = (state: Case, measure: Measure, city: CitySettings): boolean =>
  isReportedInTime(measure) || staysUntilRectified(state, measure, city);

/**
 * True of a measure whose end opens no next stage, as the office has still to check what was reported complete in time (I-37); by the
 * city's choice on the last day of the term.
 */
export const awaitsCheck = (measure: Measure, city: CitySettings): boolean =>
  !measure.acceptedAt &&
  !measure.unmetAt &&
  isReportedInTime(measure) &&
  interpretationAt(city, 'I-37', measure.lastDay).setting === 'waits-for-the-check';
