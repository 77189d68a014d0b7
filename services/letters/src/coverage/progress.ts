import { loadManifest } from '../bulk/manifest.ts';
import { loadLettersOfYear } from '../issuing/letters-of-year.ts';

const acts = { issue: 'issuing', amend: 'amending', withdraw: 'withdrawing' } as const;

const isAct = (kind: string): kind is keyof typeof acts => kind in acts;

const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

/** Says how far an issue, an amendment or a withdrawal of the year has gone out, in units; null if none is under way (A7). */
export const progressOf = async (year: number) => {
  const bulk = (await loadLettersOfYear(year))?.bulk;
  const manifest = bulk === undefined ? undefined : await loadManifest(bulk);
  if (!manifest || manifest.state === 'done') return null;
  const { id, kind, applied, sizes = [] } = manifest;
  if (!isAct(kind)) return null;
  return { act: acts[kind], id, done: sumOf(sizes.slice(0, applied)), total: sumOf(sizes) };
};
