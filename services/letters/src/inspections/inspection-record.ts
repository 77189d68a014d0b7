import { city } from '@jieti/lambda';
import { daysBetween, type InspectionScope, light, type Office } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { Inspection } from '../contract/inspections.ts';
import { allInspections, inspectionKey, inspectionsOf } from '../keys.ts';
import { above, type Path, unitsOn } from '../register/path.ts';
import { load } from '../table.ts';
import { today } from '../today.ts';

/** How the findings of an inspection stand; kept with it, so that a list need not read them. */
export interface Tally {
  readonly found: number;
  readonly open: number;
  readonly putRight: number;
  readonly notPutRight: number;
  readonly nextDeadline: string | null;
}

export interface InspectionState {
  readonly id: string;
  readonly title: string;
  readonly authority: { readonly number: string; readonly date: string };
  readonly scope: InspectionScope;
  readonly from: string;
  readonly to: string;
  readonly office: Office;
  /** The place in the tree of the locality whose inspection office it is. */
  readonly path: Path;
  /** Who may know of it without being over it: those in these branches, these units, and offices of those above them. */
  readonly branches: readonly Path[];
  readonly inspected: readonly string[];
  readonly above: readonly string[];
  readonly tally: Tally;
  readonly at: string;
  readonly by: string;
  readonly version: number;
}

export interface InspectionRecord extends InspectionState, Key {
  readonly entity: 'inspection';
}

const placeOf = ({ path, from, id }: Pick<InspectionState, 'path' | 'from' | 'id'>): string =>
  `${path}#${from}#${id}`;

/** The item of an inspection, with its places in the tree and among those of its own locality. */
export const inspectionItem = (state: InspectionState): InspectionRecord & Record<string, unknown> => ({
  ...inspectionKey(state.id),
  entity: 'inspection',
  ...state,
  GSI1PK: allInspections,
  GSI1SK: placeOf(state),
  GSI2PK: inspectionsOf(state.office.jurisdiction),
  GSI2SK: placeOf(state),
});

/** The units above what is inspected, its own heads left out. */
export const unitsAbove = (paths: readonly Path[]): string[] => [...new Set(paths.flatMap(above))];

/** The state within a record. */
export const inspectionOf = (record: InspectionState): InspectionState => ({
  id: record.id,
  title: record.title,
  authority: record.authority,
  scope: record.scope,
  from: record.from,
  to: record.to,
  office: record.office,
  path: record.path,
  branches: record.branches,
  inspected: record.inspected,
  above: record.above,
  tally: record.tally,
  at: record.at,
  by: record.by,
  version: record.version,
});

const standsOn = ({ from, to }: InspectionState, on: string): Inspection['stands'] => {
  if (on < from) return 'planned';
  return on > to ? 'over' : 'under-way';
};

const tallyView = ({ tally, from }: InspectionState, on: string): Inspection['tally'] => ({
  ...tally,
  light:
    tally.nextDeadline === null
      ? null
      : light(daysBetween(on, tally.nextDeadline), daysBetween(from, tally.nextDeadline), city(), on),
});

/** An inspection as the interface shows it; how many findings there are is for those over the whole of it. */
export const inspectionView = (
  state: InspectionState,
  names: ReadonlyMap<string, { readonly name: Inspection['jurisdictionName'] }>,
  whole: boolean,
): Inspection => {
  const on = today();
  const { jurisdiction } = state.office;
  return {
    id: state.id,
    title: state.title,
    authority: state.authority,
    // The contract's lists are its own to change; what is kept is not.
    scope: state.scope.of === 'units' ? { ...state.scope, units: [...state.scope.units] } : state.scope,
    from: state.from,
    to: state.to,
    office: state.office,
    jurisdictionName: names.get(jurisdiction)?.name ?? { zh: jurisdiction, en: jurisdiction },
    stands: standsOn(state, on),
    tally: whole ? tallyView(state, on) : null,
    version: state.version,
    at: state.at,
    by: state.by,
  };
};

export const loadInspection = (id: string): Promise<InspectionRecord | undefined> =>
  load<InspectionRecord>(inspectionKey(id));

/** Where in the tree a unit stands, from the city down to itself, as paths. */
export const placesDown = (path: Path): Path[] => {
  const places: Path[] = [];
  for (const unit of unitsOn(path)) places.push(`${places.at(-1) ?? ''}${unit}/`);
  return places;
};
