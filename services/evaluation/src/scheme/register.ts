import type { Unit } from '@jieti/letters/contract';
import { unitPages } from '../facts/units.ts';

/** The register as far as a scheme is checked against it. */
export const gradedRegister = async (): Promise<Pick<Unit, 'id' | 'group' | 'kind'>[]> => {
  const units: Pick<Unit, 'id' | 'group' | 'kind'>[] = [];
  for await (const page of unitPages(500))
    for (const { id, group, kind } of page) units.push({ id, group, kind });
  return units;
};
