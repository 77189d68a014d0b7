import { city } from '@jieti/lambda';
import type { Key } from '@jieti/store';
import { allUnits } from './keys.ts';
import { pathOf } from './register/path.ts';
import type { UnitRecord } from './register/unit-record.ts';
import { type Part, pageThrough } from './scopes.ts';

/** Everything of a part, page by page: for what looks at the whole city by itself, and for nobody's request. */
export const pagesOf = async function* <T extends Key>(part: Part): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const page = await pageThrough<T>([part], 100, cursor);
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
};

/** The register, page by page, in the order of the tree. */
export const everyUnit = (): AsyncGenerator<UnitRecord[]> =>
  pagesOf<UnitRecord>({ index: 'GSI2', partition: allUnits, from: pathOf(null, city().root), whole: true });
