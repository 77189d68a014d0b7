import { city } from '@jieti/lambda';
import { allUnits } from '../keys.ts';
import { pagesOf } from '../paging.ts';
import { pathOf } from './path.ts';
import type { UnitRecord } from './unit-record.ts';

/** The register, page by page, in the order of the tree. */
export const everyUnit = (): AsyncGenerator<UnitRecord[]> =>
  pagesOf<UnitRecord>({ index: 'GSI2', partition: allUnits, from: pathOf(null, city().root), whole: true });
