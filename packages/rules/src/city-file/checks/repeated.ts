import { type Fault, faultAt, type Path } from '../fault/index.ts';

/** Faults of entries that say again what an earlier one of the list says; each is placed where it is said again. */
export const repeatedFaults = (names: readonly string[], placeOf: (n: number) => Path): Fault[] =>
  names.flatMap((name, n) =>
    names.indexOf(name) === n ? [] : [faultAt(placeOf(n), `${name} stands twice in the list`)],
  );
