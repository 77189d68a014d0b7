import { notFound, type Principal } from '@jieti/lambda';
import { allInspections, inspectionsOf } from '../keys.ts';
import { lies, unitsOn } from '../register/path.ts';
import { type Filter, type Part, type Scope, scopesOf } from '../scopes.ts';
import { type InspectionRecord, loadInspection, placesDown } from './inspection-record.ts';

/** Whether an office holds the whole of an inspection: its own locality's, or one below it. */
export const overWhole = (principal: Principal, { path }: Pick<InspectionRecord, 'path'>): boolean =>
  principal.offices.some((office) => lies(path, office.jurisdiction));

/** Whether an inspection looks at a part of the tree somebody may know. */
const touches = ({ branches, inspected, above }: InspectionRecord, { id, path, branch }: Scope): boolean =>
  placesDown(path).some((place) => branches.includes(place)) ||
  inspected.includes(id) ||
  (branch && above.includes(id));

/** The inspection, if there is one that this caller may know of: over it, or looked at by it. Else 404, the same for both. */
export const seeInspection = async (principal: Principal, id: string): Promise<InspectionRecord> => {
  const inspection = await loadInspection(id);
  if (!inspection) throw notFound();
  if (overWhole(principal, inspection)) return inspection;
  const scopes = await scopesOf(principal);
  if (!scopes.some((scope) => touches(inspection, scope))) throw notFound();
  return inspection;
};

/** As `touches`, for the table. */
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
 * Where a caller's inspections lie: those of localities in their branches, and of those above them what looks at a part
 * they know. No inspection lies in two of these parts.
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
