import { city } from '@jieti/lambda';
import { gradedInYear, type RegisteredUnit } from '@jieti/rules';
import { endOf, unitPages } from '../projections/units.ts';

const unitsAtOnce = 500;

/** The units that are to be graded in a year, as far as a scheme is checked against them (I-31). */
export const gradedRegister = async (year: number): Promise<RegisteredUnit[]> => {
  const units: RegisteredUnit[] = [];
  for await (const page of unitPages(unitsAtOnce))
    for (const unit of page)
      if (gradedInYear(endOf(unit), city(), year))
        units.push({ id: unit.id, group: unit.group, kind: unit.kind });
  return units;
};
