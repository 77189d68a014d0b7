import { notFound, type Principal } from '@jieti/lambda';
import { officeCovers } from '@jieti/rules';
import type { Filter } from '@jieti/store';
import { allInspections, inspectionsOf } from '../keys.ts';
import type { Part } from '../paging.ts';
import { placeOf } from '../register/access.ts';
import { unitsOn } from '../register/path.ts';
import { type Scope, scopesOf } from '../register/scopes.ts';
import { type InspectionRecord, loadInspection, placesDown } from './inspection-record.ts';

/** True of somebody with an office over the whole of an inspection: of its own locality, or of one above. */
export const isOverWhole = (principal: Principal, inspection: Pick<InspectionRecord, 'path'>): boolean =>
  principal.offices.some((office) => officeCovers(office, placeOf(inspection)));

/** True of an inspection that looks at a part of the tree which somebody can read. */
const touches = ({ branches, inspected, above }: InspectionRecord, { id, path, branch }: Scope): boolean =>
  placesDown(path).some((place) => branches.includes(place)) ||
  inspected.includes(id) ||
  (branch && above.includes(id));

/** The inspection, if there is one that the caller can read: over it, or looked at by it. Else 404, the same for both. */
export const assertCanReadInspection = async (
  principal: Principal,
  id: string,
): Promise<InspectionRecord> => {
  const inspection = await loadInspection(id);
  if (!inspection) throw notFound();
  if (isOverWhole(principal, inspection)) return inspection;
  const scopes = await scopesOf(principal);
  if (!scopes.some((scope) => touches(inspection, scope))) throw notFound();
  return inspection;
};

/** The condition of `touches`, for the table. */
const touching = (scopes: readonly Scope[]): Filter => {
  const values: Record<string, unknown> = {};
  const holds = (list: string, value: string): string => {
    const name = `:v${Object.keys(values).length}`;
    values[name] = value;
    return `contains(${list}, ${name})`;
  };
  const any = scopes.flatMap(({ id, path, branch }) => [
    ...placesDown(path).map((place) => holds('#branches', place)),
    holds('#inspected', id),
    ...(branch ? [holds('#above', id)] : []),
  ]);
  return {
    conditions: [`(${any.join(' OR ')})`],
    names: {
      '#branches': 'branches',
      '#inspected': 'inspected',
      ...(scopes.some(({ branch }) => branch) && { '#above': 'above' }),
    },
    values,
  };
};

/**
 * The parts of the indexes in which a caller's inspections lie: those of localities in their branches, and of those above them
 * what looks at a part they can read. No inspection lies in two of these parts.
 */
export const inspectionParts = async (principal: Principal): Promise<Part[]> => {
  const scopes = await scopesOf(principal);
  const own = scopes
    .filter(({ branch }) => branch)
    .map(({ path }): Part => ({ index: 'GSI1', partition: allInspections, from: path, whole: true }));
  const over = new Map<string, { place: string; scopes: Scope[] }>();
  for (const scope of scopes) {
    const places = placesDown(scope.path);
    unitsOn(scope.path).forEach((unit, i) => {
      if (scope.branch && unit === scope.id) return;
      const found = over.get(unit) ?? { place: places[i] ?? '', scopes: [] };
      found.scopes.push(scope);
      over.set(unit, found);
    });
  }
  const above = [...over].map(
    ([unit, { place, scopes: below }]): Part => ({
      index: 'GSI2',
      partition: inspectionsOf(unit),
      from: place,
      whole: true,
      filter: touching(below),
    }),
  );
  return [...own, ...above];
};

/** The inspection, for those over the whole of it: its history tells of findings in every unit. Else 404. */
export const assertCanReadWhole = async (principal: Principal, id: string): Promise<InspectionRecord> => {
  const inspection = await loadInspection(id);
  if (!inspection || !isOverWhole(principal, inspection)) throw notFound();
  return inspection;
};
