import { type Refusal, refusal } from '../../decision/index.ts';
import { fullOf } from './full-points.ts';
import type { Indicator } from './indicator.ts';
import type { Scheme, SchemeGroup, SchemePart } from './scheme.ts';

type Parts = ReadonlyMap<string, SchemePart>;

/** The parts that something stands under, from its own upwards; of parts in a round each once. */
const partsAbove = (first: string | undefined, parts: Parts): SchemePart[] => {
  const above: SchemePart[] = [];
  for (let at = parts.get(first ?? ''); at && !above.includes(at); at = parts.get(at.within ?? ''))
    above.push(at);
  return above;
};

/** True if a part stands, however deep, under itself. */
const isRound = (part: SchemePart, parts: Parts): boolean => partsAbove(part.within, parts).includes(part);

/** True if an indicator stands under a part, directly or deeper. */
const standsUnder = ({ part }: Indicator, id: string, parts: Parts): boolean =>
  partsAbove(part, parts).some((above) => above.id === id);

/** Counted in hundredths: their sum is exact. */
const pointsUnder = ({ indicators }: SchemeGroup, id: string, parts: Parts): number =>
  indicators
    .filter((indicator) => standsUnder(indicator, id, parts))
    .reduce((sum, indicator) => sum + Math.round((fullOf(indicator) ?? indicator.weight) * 100), 0) / 100;

const checkPart = (part: SchemePart, n: number, group: SchemeGroup, parts: Parts, at: string): Refusal[] => {
  const pointer = `${at}/parts/${n}`;
  const { id, within, points } = part;
  if (parts.get(id) !== part) return [refusal('part-twice', { part: id }, { pointer: `${pointer}/id` })];
  if (within !== undefined && !parts.has(within))
    return [refusal('unknown-part', { part: within }, { pointer: `${pointer}/within` })];
  if (isRound(part, parts))
    return [refusal('part-within-itself', { part: id }, { pointer: `${pointer}/within` })];
  if (points === undefined) return [];
  const sum = pointsUnder(group, id, parts);
  return sum === points
    ? []
    : [refusal('part-does-not-add-up', { part: part.name, points, sum }, { pointer: `${pointer}/points` })];
};

/** Parts are named once and stand in layers; indicators stand under parts that there are; what a part is said to come to it does. */
export const checkParts = ({ groups }: Pick<Scheme, 'groups'>): Refusal[] =>
  groups.flatMap((group, g) => {
    const at = `/groups/${g}`;
    const all = group.parts ?? [];
    // The first of a name is that part; a later one is named twice.
    const parts: Parts = new Map(all.toReversed().map((part) => [part.id, part]));
    const faults = all.flatMap((part, n) => checkPart(part, n, group, parts, at));
    const unknown = group.indicators.flatMap(({ part }, i) =>
      part === undefined || parts.has(part)
        ? []
        : [refusal('unknown-part', { part }, { pointer: `${at}/indicators/${i}/part` })],
    );
    return [...faults, ...unknown];
  });
