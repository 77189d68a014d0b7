import type { CompetentOffice } from '../../competence/competent-offices.ts';
import { isJudgedByTheOther, superiorsOf } from '../../competence/superiors.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Setting } from '../case/act.ts';
import type { Measure } from '../case/measure.ts';

/**
 * Names those who resolve an appeal against a measure (I-9): whoever stands above the body that decided it, never the
 * office and capacity that decided.
 */
export const appellateBodies = (
  measure: Measure,
  { city }: Pick<Setting, 'city'>,
): readonly CompetentOffice[] => {
  const { decidedBy, decidedUnder, stage } = measure;
  if (decidedBy.by !== 'office') return [];
  const articles = [requireRung(city, stage).article];
  return superiorsOf(decidedBy.office, city, decidedUnder ?? undefined).map((one) => ({
    ...one,
    exceptional: false,
    articles,
  }));
};

/** True if I-16 decides who resolves it. */
export const judgedByTheOther = ({ decidedBy }: Measure, { city }: Pick<Setting, 'city'>): boolean =>
  decidedBy.by === 'office' && isJudgedByTheOther(decidedBy.office, city);
