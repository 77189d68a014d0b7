import { city } from '@jieti/lambda';
import {
  type Bilingual,
  type Decided,
  daysBetween,
  eventOf,
  type Inspection,
  inspectionPhase,
  light,
} from '@jieti/rules';
import { atVersion, type Chained, type Key, planNextEntry, type Write } from '@jieti/store';
import type { Inspection as InspectionView } from '../contract/inspections.ts';
import { allInspections, inspectionKey, inspectionsOf } from '../keys.ts';
import { above, type Path, unitsOn } from '../register/path.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';

/** The attributes that say who can read of an inspection; no act on it changes them. */
export interface InspectionReach {
  /** The place in the tree of the locality whose inspection office it is. */
  readonly path: Path;
  /** Without being over it, those in these branches can read of it, these units, and offices of those above them. */
  readonly branches: readonly Path[];
  readonly inspected: readonly string[];
  readonly above: readonly string[];
}

export interface InspectionRecord extends Inspection, InspectionReach, Chained, Key {
  readonly entity: 'inspection';
}

/** The inspection within a record, as its last act left it. */
export const inspectionOf = (record: Inspection): Inspection => ({
  id: record.id,
  title: record.title,
  authority: record.authority,
  scope: record.scope,
  from: record.from,
  to: record.to,
  office: record.office,
  tally: record.tally,
  at: record.at,
  by: record.by,
});

const sortKeyOf = ({ path }: InspectionReach, { from, id }: Inspection): string => `${path}#${from}#${id}`;

/** The item of an inspection, with its places in the tree and among those of its own locality. */
const inspectionItem = (inspection: Inspection, reach: InspectionReach, { version, head }: Chained) => ({
  ...inspectionKey(inspection.id),
  entity: 'inspection' as const,
  ...inspection,
  path: reach.path,
  branches: reach.branches,
  inspected: reach.inspected,
  above: reach.above,
  version,
  head,
  GSI1PK: allInspections,
  GSI1SK: sortKeyOf(reach, inspection),
  GSI2PK: inspectionsOf(inspection.office.jurisdiction),
  GSI2SK: sortKeyOf(reach, inspection),
});

/** The units above what is inspected, its own heads left out. */
export const unitsAbove = (paths: readonly Path[]): string[] => [...new Set(paths.flatMap(above))];

/** The writes of an act on an inspection, and the version it leaves. */
export interface InspectionWrites {
  readonly writes: readonly Write[];
  readonly version: number;
}

export const inspectionWrites = (
  decided: Decided<Inspection>,
  reach: InspectionReach,
  before: InspectionRecord | undefined,
): InspectionWrites => {
  const { state } = decided;
  const content = {
    subject: { type: 'inspection', id: state.id },
    unit: state.office.jurisdiction,
    ...eventOf(decided, city()),
  };
  const entry = planNextEntry(
    table,
    before && { record: before, state: inspectionOf(before) },
    content,
    state,
  );
  return {
    writes: [table.replace(inspectionItem(state, reach, entry), atVersion(before?.version)), entry.write],
    version: entry.version,
  };
};

const tallyView = ({ tally, from }: Inspection, on: string): InspectionView['tally'] => ({
  ...tally,
  light:
    tally.nextDeadline === null
      ? null
      : light(daysBetween(on, tally.nextDeadline), daysBetween(from, tally.nextDeadline), city(), on),
});

/** An inspection as the interface shows it; how many findings there are is for those over the whole of it. */
export const inspectionView = (
  inspection: Inspection & Pick<Chained, 'version'>,
  names: ReadonlyMap<string, { readonly name: Bilingual }>,
  whole: boolean,
): InspectionView => {
  const on = today();
  const { scope, office } = inspection;
  return {
    id: inspection.id,
    title: inspection.title,
    authority: inspection.authority,
    // The contract's lists may be changed; those of a record may not.
    scope: scope.of === 'units' ? { ...scope, units: [...scope.units] } : scope,
    from: inspection.from,
    to: inspection.to,
    office,
    jurisdictionName: names.get(office.jurisdiction)?.name ?? {
      zh: office.jurisdiction,
      en: office.jurisdiction,
    },
    stands: inspectionPhase(inspection, on),
    tally: whole ? tallyView(inspection, on) : null,
    version: inspection.version,
    at: inspection.at,
    by: inspection.by,
  };
};

export const loadInspection = (id: string): Promise<InspectionRecord | undefined> =>
  table.read<InspectionRecord>(inspectionKey(id));

/** The places in the tree from the city down to a unit itself, as paths. */
export const placesDown = (path: Path): Path[] => {
  const places: Path[] = [];
  for (const unit of unitsOn(path)) places.push(`${places.at(-1) ?? ''}${unit}/`);
  return places;
};
