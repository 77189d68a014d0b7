import type { CitySettings } from '../../city.ts';
import { concerns, type DutyKind } from '../../law/kinds/index.ts';
import type { UnitFacts } from '../../vocabulary.ts';

/** A city's law as far as it says which duties there are. */
export type DutiesLaw = Pick<CitySettings, 'levels' | 'bodies' | 'duties'>;

/** The duties of a unit, in the order of the law (A4–A6); meetings of a body that the law does not have are nobody's. */
export const dutyKindsOf = (unit: Pick<UnitFacts, 'kind' | 'level'>, city: DutiesLaw): readonly DutyKind[] =>
  city.duties.filter((kind) => concerns(kind, unit, city));
