import { isTerm, workingDaysTerm } from '../calendar/index.ts';
import type { StageDefinition, TermParameters, TermsOfSome } from '../city.ts';
import type { DatedParameter } from '../parameters/index.ts';
import type { Term, UnitFacts } from '../vocabulary.ts';

type Termed = Pick<UnitFacts, 'kind' | 'level'>;

const fits = ({ kinds, levels }: TermsOfSome, { kind, level }: Termed): boolean =>
  (kinds?.includes(kind) ?? true) && (levels?.includes(level) ?? true);

/** The term that a stage has for a unit, and its bounds: the first that the law sets for such units, else the stage's own. */
export const termOfRung = ({ term }: Pick<StageDefinition, 'term'>, unit: Termed): TermParameters =>
  term.forSome?.find((one) => fits(one, unit)) ?? term;

/** All terms that a stage can have, with their bounds: its own first. */
export const termsOfRung = ({ term }: Pick<StageDefinition, 'term'>): readonly TermParameters[] => [
  term,
  ...(term.forSome ?? []),
];

/** The term that a figure holds: one in calendar units, or a number of working days; null where it holds none. */
export const termOfFigure = ({ value, unit }: Pick<DatedParameter, 'value' | 'unit'>): Term | null => {
  const term = unit === 'working-days' ? workingDaysTerm(Number(value)) : String(value);
  return isTerm(term) ? term : null;
};
