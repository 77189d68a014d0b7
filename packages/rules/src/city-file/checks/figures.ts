import type { CitySettings } from '../../city.ts';
import { gradesOf } from '../../law/index.ts';
import { type DatedParameter, type ParameterId, parameterCatalogue } from '../../parameters/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf, type Path, placeText } from '../fault/index.ts';
import { type Asked, askedFigures, unitsAsked, unitsText } from './asked-figures.ts';
import { check, placed, type Span } from './check.ts';
import { repeatedFaults } from './repeated.ts';

type Law = Pick<CitySettings, 'parameters' | 'ladder' | 'evaluation' | 'reports'>;

const isOfCatalogue = (id: string): id is ParameterId => Object.hasOwn(parameterCatalogue, id);

const who = ({ by }: Asked): string => (by ? placeText(by) : 'the code');

/** A place asks for a figure that there is not, or in a unit that another place does not ask for. */
const askingFaults = (asked: Asked, all: readonly Asked[], { parameters }: Law): Fault[] => {
  const { id, by } = asked;
  if (!by) return [];
  const units = unitsAsked(asked);
  if (!parameters.some((one) => one.id === id)) {
    const fitting = new Set(parameters.filter((one) => units.includes(one.unit)).map((one) => one.id));
    return [faultAt(by, `there is no parameter ${id}; in ${unitsText(asked)} there are ${listOf(fitting)}`)];
  }
  const other = all.find((one) => one.id === id && !unitsAsked(one).some((unit) => units.includes(unit)));
  return other
    ? [
        faultAt(
          by,
          `asks for ${id} in ${unitsText(asked)}, and ${who(other)} for the same in ${unitsText(other)}`,
        ),
      ]
    : [];
};

const missingFaults = (all: readonly Asked[], city: Law, first: LegalDate): Fault[] => {
  const told = new Set<string>();
  return all.flatMap((asked) => {
    const { id, by } = asked;
    const own = city.parameters.filter((one) => one.id === id);
    const isNamedElsewhere = told.has(id) || (own.length === 0 && by !== undefined);
    if (isNamedElsewhere || own.some(({ from }) => from <= first)) return [];
    told.add(id);
    return [
      faultAt(
        ['parameters'],
        `${id} (${unitsText(asked)}, for ${who(asked)}) has no value on ${first}, when the law begins`,
      ),
    ];
  });
};

const unitFaults = (parameter: DatedParameter, at: Path, all: readonly Asked[]): Fault[] => {
  const { id, unit } = parameter;
  const asking = all.filter((one) => one.id === id);
  const ofCatalogue: readonly Asked[] = isOfCatalogue(id) ? [{ id, unit: parameterCatalogue[id].unit }] : [];
  const right = asking.length > 0 ? asking : ofCatalogue;
  if (right.length === 0) {
    const known = new Set(all.map((one) => one.id));
    return [faultAt([...at, 'id'], `nothing asks for ${id}; asked for are ${listOf(known)}`)];
  }
  const wrong = right.find((one) => !unitsAsked(one).includes(unit));
  return wrong
    ? [faultAt([...at, 'unit'], `${id} is in ${unitsText(wrong)}, not in ${unit}, for ${who(wrong)}`)]
    : [];
};

/** A term, or the days for a plan, is of one working day at least. */
const lengthFaults = ({ id, value }: DatedParameter, at: Path, all: readonly Asked[]): Fault[] => {
  const asking = all.find((one) => one.id === id && typeof value === 'number' && value < (one.least ?? 0));
  return asking
    ? [faultAt([...at, 'value'], `${id} has no length: from ${asking.least} on, for ${who(asking)}`)]
    : [];
};

/** None is a value only of the share of a quota: there is none then. A grade is one of those that there are when the value begins. */
const valueFaults = (
  { id, unit, value, from }: DatedParameter,
  at: Path,
  { evaluation }: Law,
  { from: first, until, laws }: Span,
): Fault[] => {
  const place = [...at, 'value'];
  if (value === null)
    return laws.some((law) => law.evaluation.quota.share === id)
      ? []
      : [faultAt(place, `${id} needs a value; only the share of a quota may be none`)];
  const grades = gradesOf({ evaluation });
  const holdsNow = (from >= first || laws[0]?.evaluation === evaluation) && (until === null || from < until);
  return unit === 'grade' && holdsNow && !grades.includes(String(value))
    ? [faultAt(place, `${value} is none of the grades: ${listOf(grades)}`)]
    : [];
};

/** Figures: each once a day, in the unit of who asks for it, none missing when the law begins and none that no law of the file asks for. */
export const figuresCheck = check(
  ['parameters', 'ladder', 'evaluation', 'reports', 'amendments'],
  (city, span) => {
    const all = askedFigures(city);
    const ever = [...all, ...span.laws.flatMap(askedFigures)];
    return [
      ...repeatedFaults(
        city.parameters.map(({ id, from }) => `${id} from ${from}`),
        (n) => ['parameters', n],
      ),
      ...all.flatMap((asked) => askingFaults(asked, all, city)),
      ...missingFaults(all, city, span.from),
      ...placed(city.parameters, 'parameters').flatMap(([parameter, at]) => [
        ...unitFaults(parameter, at, ever),
        ...lengthFaults(parameter, at, ever),
        ...valueFaults(parameter, at, city, span),
      ]),
    ];
  },
);
