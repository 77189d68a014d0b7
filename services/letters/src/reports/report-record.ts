import { city, notFound } from '@jieti/lambda';
import {
  type Decided,
  daysBetween,
  eventOf,
  light,
  type OwedReport,
  owedOnly,
  type Report,
  reportDeadline,
  reportedLate,
  reportStatus,
} from '@jieti/rules';
import { type Chained, type Key, planNextEntry, type Write } from '@jieti/store';
import type { Report as ReportView } from '../contract/reports.ts';
import { reportKey, reportsByStatus, reportsOfYear, unitKey } from '../keys.ts';
import { atVersionAndPath, type Path } from '../register/path.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { lawOfReports } from './owed.ts';

/** A report that something was done with. Any other is owed, and follows from the register. */
export interface ReportRecord extends Report, Chained, Key {
  readonly entity: 'report';
  /** The place of its unit in the tree: it moves with the unit, and no act of its own says so. */
  readonly path: Path;
}

/** The report within a record, as its last act left it. */
export const reportOf = (record: Report): Report => ({
  id: record.id,
  year: record.year,
  kind: record.kind,
  unit: record.unit,
  to: record.to,
  due: record.due,
  deadline: record.deadline,
  status: record.status,
  steps: record.steps,
});

/** Sorts a unit's reports behind its place in the tree, and before those of the units below it. */
const placeOf = (path: Path, kind: string): string => `${path}#${kind}`;

/** The item of a report, with its places in the year’s tree and among those of the same status. */
export const reportItem = (
  report: Report,
  path: Path,
  { version, head }: Chained,
): ReportRecord & Record<string, unknown> => ({
  ...reportKey(report.year, report.kind, report.unit),
  entity: 'report',
  ...reportOf(report),
  path,
  version,
  head,
  GSI1PK: reportsOfYear(report.year),
  GSI1SK: placeOf(path, report.kind),
  GSI2PK: reportsByStatus(report.year, report.status),
  GSI2SK: placeOf(path, report.kind),
});

/** The writes of an act on a report: the report, its entry, and, where it is new, a check that its unit has not moved; and the version it leaves. */
export interface ReportWrites {
  readonly writes: readonly Write[];
  readonly version: number;
}

export const writesOf = (
  decided: Decided<Report>,
  before: ReportRecord | undefined,
  path: Path,
): ReportWrites => {
  const { state } = decided;
  const content = {
    subject: { type: 'report', id: state.id },
    unit: state.unit,
    ...eventOf(decided, city()),
  };
  const entry = planNextEntry(table, before && { record: before, state: reportOf(before) }, content, state);
  return {
    writes: [
      table.replace(reportItem(state, path, entry), atVersionAndPath(before)),
      entry.write,
      ...(before ? [] : [table.check(unitKey(state.unit), { path })]),
    ],
    version: entry.version,
  };
};

const lightOf = (deadline: string, due: string, on: string) =>
  light(daysBetween(on, deadline), daysBetween(`${due.slice(0, 4)}-01-01`, deadline), city(), on);

/** A report as the interface shows it today, whether or not anything was done with it. */
export const reportView = (
  owed: OwedReport,
  unit: Pick<UnitRecord, 'name'>,
  recorded: { readonly report: Report; readonly version: number } | undefined,
): ReportView => {
  const { id, due, steps, to } = recorded?.report ?? owedOnly(owed);
  const on = today();
  const status = reportStatus(steps, due, on);
  const deadline = reportDeadline(steps, due);
  const isFiled = status === 'filed' || status === 'filed-again';
  return {
    id,
    year: owed.year,
    kind: owed.kind,
    unit: owed.unit,
    unitName: unit.name,
    to,
    status,
    late: reportedLate(steps, due),
    due,
    deadline,
    light: isFiled ? null : lightOf(deadline, due, on),
    steps: [...steps],
    version: recorded?.version ?? 0,
  };
};

type ReportParts = Pick<Report, 'year' | 'kind' | 'unit'>;

/** Year, kind and unit of a report's id: of the kinds of its year's law, none begins as another does. @throws 404 if it names none */
export const partsOfReport = (id: string): ReportParts => {
  const year = Number(id.slice(0, 4));
  const rest = id.slice(5);
  const kind = lawOfReports(year).reports.find((one) => rest.startsWith(`${one.id}-`));
  if (!kind) throw notFound();
  return { year, kind: kind.id, unit: rest.slice(kind.id.length + 1) };
};

export const loadReport = ({ year, kind, unit }: ReportParts): Promise<ReportRecord | undefined> =>
  table.read<ReportRecord>(reportKey(year, kind, unit));
