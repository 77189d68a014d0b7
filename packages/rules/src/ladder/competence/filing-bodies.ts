import { type CompetentOffice, competentWhereDecided } from '../../competence/competent-offices.ts';
import type { Setting } from '../case/act.ts';
import type { FilingRecord } from '../case/case.ts';

/**
 * Names those who send a paper and enter its answer: the offices of the place that decided, or the deciding body
 * (A24, A26).
 */
export const filingBodies = (
  { stage, decidedBy }: FilingRecord,
  { city, unit }: Setting,
): readonly CompetentOffice[] =>
  decidedBy.by === 'office' ? competentWhereDecided(city, unit, 'file', stage, decidedBy.office) : [];
