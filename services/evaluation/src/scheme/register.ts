import { city } from '@jieti/lambda';
import type { Unit } from '@jieti/letters/contract';
import { gradedInYear } from '@jieti/rules';
import { endOf, unitPages } from '../facts/units.ts';

/** The units that are to be graded in a year, as far as a scheme is checked against them (I-31). */
export const gradedRegister = async (year: number): Promise<Pick<Unit, 'id' | 'group' | 'kind'>[]> => {
  const units: Pick<Unit, 'id' | 'group' | 'kind'>[] = [];
  for await (const page of unitPages(500))
    for (const unit of page)
      if (gradedInYear(endOf(unit), city(), year))
        units.push({ id: unit.id, group: unit.group, kind: unit.kind });
  return units;
};
