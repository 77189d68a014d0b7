import type { BodyDefinition } from '../../bodies/index.ts';
import type { BodyFunction, Capacity } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

/** Without a body for it nobody could keep the register, start a year or report a case. */
const needed: readonly BodyFunction[] = ['commission-office'];

const absentFaults = (bodies: readonly BodyDefinition[]): Fault[] =>
  needed
    .filter((one) => !bodies.some(({ fulfils }) => fulfils.includes(one)))
    .map((one) =>
      faultAt(['bodies'], `none fulfils ${one}, and nobody could keep the register or grade the year`),
    );

const bodyFaults = ([{ fulfils, capacities, capacityNames = {} }, at]: readonly [
  BodyDefinition,
  Path,
]): Fault[] => [
  ...repeatedFaults(fulfils, (n) => [...at, 'fulfils', n]),
  ...repeatedFaults(capacities, (n) => [...at, 'capacities', n]),
  ...(Object.keys(capacityNames) as Capacity[])
    .filter((capacity) => !capacities.includes(capacity))
    .map((capacity) =>
      faultAt(
        [...at, 'capacityNames', capacity],
        `the body has no ${capacity}; it has ${listOf(capacities)}`,
      ),
    ),
];

/** Bodies are named once, and the functions that no city can be without are fulfilled (A6, A9, A12). */
export const bodiesCheck = check(['bodies'], ({ bodies }) => [
  ...repeatedFaults(
    bodies.map(({ id }) => id),
    (n) => ['bodies', n, 'id'],
  ),
  ...placed(bodies, 'bodies').flatMap(bodyFaults),
  ...absentFaults(bodies),
]);
