import { bodiesToday, capacitiesToday } from '../../bodies/index.ts';
import type { CompetentOffice } from '../../competence/competent-offices.ts';
import { isJudgedByTheOther, superiorsOf } from '../../competence/superiors.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Office } from '../../vocabulary.ts';
import type { Setting } from '../case/act.ts';
import type { Measure } from '../case/measure.ts';

/** An office that decided, as whoever stands for it today: itself, or the bodies that took over from its body since. */
const officesToday = (office: Office, city: Setting['city']): readonly Office[] =>
  bodiesToday(city, office.body).map((body) => {
    const [capacity = office.capacity] = capacitiesToday(city, body, [office.capacity]);
    return { ...office, body, capacity };
  });

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
  return officesToday(decidedBy.office, city)
    .flatMap((office) => superiorsOf(office, city, decidedUnder ?? undefined))
    .map((one) => ({ ...one, exceptional: false, articles }));
};

/** True if I-16 decides who resolves it. */
export const judgedByTheOther = ({ decidedBy }: Measure, { city }: Pick<Setting, 'city'>): boolean =>
  decidedBy.by === 'office' &&
  officesToday(decidedBy.office, city).some((office) => isJudgedByTheOther(office, city));
