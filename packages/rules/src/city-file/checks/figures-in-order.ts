import { compareTerms } from '../../calendar/index.ts';
import type { CitySettings, StageDefinition, TermParameters } from '../../city.ts';
import { reachedGrades } from '../../law/index.ts';
import { termOfFigure } from '../../law/term-of-rung.ts';
import { inForce } from '../../parameters/in-force.ts';
import type { DatedParameter, WithParameters } from '../../parameters/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Fault, faultAt, type Path } from '../fault/index.ts';
import { check, daysIn, placed } from './check.ts';

const valueOn = (
  { parameters }: WithParameters,
  id: string,
  on: LegalDate,
): DatedParameter['value'] | undefined => inForce(parameters, id, on)?.value;

type Calendars = Pick<CitySettings, 'parameters' | 'workCalendar'>;

const orderFaults = (city: Calendars, term: TermParameters, at: Path, on: LegalDate): Fault[] => {
  const [minimum, general, maximum] = [term.minimum, term.general, term.maximum].map((id) => {
    const figure = inForce(city.parameters, id, on);
    return figure && termOfFigure(figure);
  });
  // One that is missing, or is no term, is named elsewhere.
  if (!minimum || !general || !maximum) return [];
  const ordered =
    compareTerms(minimum, general, on, city) <= 0 && compareTerms(general, maximum, on, city) <= 0;
  return ordered ? [] : [faultAt(at, `on ${on} ${minimum} ≤ ${general} ≤ ${maximum} does not hold`)];
};

const termFaults = (city: Calendars, { term }: StageDefinition, at: Path, on: LegalDate): Fault[] => [
  ...orderFaults(city, term, at, on),
  ...placed(term.forSome ?? [], ...at, 'forSome').flatMap(([one, place]) =>
    orderFaults(city, one, place, on),
  ),
];

const thresholdFaults = (city: Pick<CitySettings, 'parameters' | 'evaluation'>, on: LegalDate): Fault[] => {
  const values = reachedGrades(city).map(({ threshold }) => valueOn(city, threshold, on));
  if (values.includes(undefined)) return [];
  const descending = values.every((value, index) => index === 0 || Number(values[index - 1]) > Number(value));
  return descending
    ? []
    : [faultAt(['evaluation', 'grades'], `thresholds on ${on} do not descend: ${values.join(', ')}`)];
};

/** Values that hold on one day fit each other, on every day on which one changes: terms their bounds, thresholds the grades above. */
export const figuresInOrderCheck = check(
  ['parameters', 'ladder', 'evaluation', 'workCalendar'],
  (city, span) => {
    const days = daysIn(
      span,
      city.parameters.map(({ from }) => from),
    );
    return days.flatMap((on) => [
      ...placed(city.ladder, 'ladder').flatMap(([stage, at]) => termFaults(city, stage, [...at, 'term'], on)),
      ...thresholdFaults(city, on),
    ]);
  },
);
