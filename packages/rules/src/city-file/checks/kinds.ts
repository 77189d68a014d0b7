import {
  type DutyKind,
  hasBodiesAt,
  isLevel,
  type LetterKind,
  levelsOf,
  levelsWithBodies,
  type PlanKind,
  type ReportKind,
  type WithLevels,
} from '../../law/index.ts';
import type { UnitKind } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

type Placed<T> = readonly [T, Path];

const twiceFaults = (list: readonly { readonly id: string }[], ...at: Path): Fault[] =>
  repeatedFaults(
    list.map(({ id }) => id),
    (n) => [...at, n, 'id'],
  );

const namedTwice = (list: readonly string[], ...at: Path): Fault[] => repeatedFaults(list, (n) => [...at, n]);

/** Bodies are those of localities, at the levels that have some: in no other place is there one to do it. */
const ownerFaults = (
  [{ of, at: levels = [], inNameOf }, at]: Placed<ReportKind | DutyKind>,
  city: WithLevels,
): Fault[] => [
  ...namedTwice(of, ...at, 'of'),
  ...namedTwice(levels, ...at, 'at'),
  ...placed(levels, ...at, 'at')
    .filter(([level]) => !isLevel(city, level))
    .map(([level, place]) => faultAt(place, `${level} is none of the levels: ${listOf(levelsOf(city))}`)),
  ...(inNameOf === undefined
    ? []
    : [
        ...placed(of, ...at, 'of')
          .filter(([kind]) => kind !== 'locality')
          .map(([kind, place]) =>
            faultAt(place, `a ${kind} has no bodies, and ${inNameOf} could not do it there: locality`),
          ),
        ...placed(levels, ...at, 'at')
          .filter(([level]) => isLevel(city, level) && !hasBodiesAt(city, level))
          .map(([level, place]) =>
            faultAt(
              place,
              `there are no bodies at ${level} level; there are at ${listOf(levelsWithBodies(city))}`,
            ),
          ),
      ]),
];

/** The id of a report is made of the id of its kind: none may begin as another does. */
const prefixFaults = (reports: readonly ReportKind[], ever: readonly ReportKind[]): Fault[] =>
  placed(reports, 'reports').flatMap(([{ id }, at]) => {
    const other = ever.find((one) => id.startsWith(`${one.id}-`));
    return other
      ? [faultAt([...at, 'id'], `${id} begins with ${other.id}-: their reports could not be told apart`)]
      : [];
  });

/** Reports are named once, are told apart by their ids, and are made where there is somebody to make them (A8). */
export const reportsCheck = check(['reports', 'levels', 'amendments'], ({ reports, levels }, { laws }) => [
  ...twiceFaults(reports, 'reports'),
  ...prefixFaults(
    reports,
    laws.flatMap((law) => law.reports),
  ),
  ...placed(reports, 'reports').flatMap((one) => ownerFaults(one, { levels })),
]);

/** Duties are named once, and are done where there is somebody to do them (A4–A6). */
export const dutiesCheck = check(['duties', 'levels'], ({ duties, levels }) => [
  ...twiceFaults(duties, 'duties'),
  ...placed(duties, 'duties').flatMap((one) => ownerFaults(one, { levels })),
]);

/** Who can lie right below whom in the register: each of them signs a letter (A7). */
const signingPairs: readonly (readonly [superior: UnitKind, subordinate: UnitKind])[] = [
  ['locality', 'locality'],
  ['locality', 'department'],
  ['locality', 'unit'],
  ['department', 'department'],
  ['department', 'unit'],
  ['unit', 'department'],
  ['unit', 'unit'],
];

const isBetween =
  (superior: UnitKind, subordinate: UnitKind) =>
  ({ between }: LetterKind): boolean =>
    between.superior.includes(superior) && between.subordinate.includes(subordinate);

const pairFaults = (kinds: readonly LetterKind[]): Fault[] =>
  signingPairs.flatMap(([superior, subordinate]) => {
    const found = kinds.filter(isBetween(superior, subordinate)).map(({ id }) => id);
    if (found.length === 1) return [];
    const pair = `a ${superior} and a ${subordinate} right below it`;
    return [
      faultAt(
        ['letters', 'kinds'],
        found.length === 0
          ? `none is between ${pair}: one of them must be`
          : `${listOf(found)} are all between ${pair}: only one can be`,
      ),
    ];
  });

/** Letters are named once, one for each pair that signs, and somebody revises their content (A7). */
export const lettersCheck = check(['letters', 'bodies'], ({ letters, bodies }) => [
  ...twiceFaults(letters.kinds, 'letters', 'kinds'),
  ...pairFaults(letters.kinds),
  ...namedTwice(letters.revisedBy, 'letters', 'revisedBy'),
  ...(bodies.some(({ fulfils }) => fulfils.some((one) => letters.revisedBy.includes(one)))
    ? []
    : [
        faultAt(
          ['letters', 'revisedBy'],
          'no body fulfils any of these, and nobody could revise the letters',
        ),
      ]),
]);

const planFaults = ([{ drawnUpBy, agreedBy, commendedBy, whom }, at]: Placed<PlanKind>): Fault[] => [
  ...namedTwice(drawnUpBy, ...at, 'drawnUpBy'),
  ...namedTwice(agreedBy, ...at, 'agreedBy'),
  ...namedTwice(commendedBy ?? [], ...at, 'commendedBy'),
  ...namedTwice(whom, ...at, 'whom'),
  ...(commendedBy !== null && whom.length === 0
    ? [faultAt([...at, 'whom'], 'somebody commends by it, and nobody can be commended: unit, holder')]
    : []),
  ...(commendedBy === null && whom.length > 0
    ? [faultAt([...at, 'whom'], `nobody commends by it (commendedBy is null), so it is empty`)]
    : []),
];

/** Plans are named once, and commend somebody if somebody commends by them (A14, A16). */
export const plansCheck = check(['plans'], ({ plans }) => [
  ...twiceFaults(plans, 'plans'),
  ...placed(plans, 'plans').flatMap(planFaults),
]);
