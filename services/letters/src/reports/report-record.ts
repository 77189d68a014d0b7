import { city } from '@jieti/lambda';
import {
  daysBetween,
  light,
  type OwedReport,
  type ReportKindId,
  type ReportReceiver,
  reportDeadline,
  reportedLate,
  reportStatus,
} from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { Report, ReportEntry } from '../contract/reports.ts';
import { reportKey, reportsByStatus, reportsOfYear } from '../keys.ts';
import type { Path } from '../register/path.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { load } from '../table.ts';
import { today } from '../today.ts';

/** A report somebody did something with. What nothing was done with is owed, and derived from the register. */
export interface ReportState {
  readonly id: string;
  readonly year: number;
  readonly kind: ReportKindId;
  readonly unit: string;
  readonly path: Path;
  readonly to: ReportReceiver;
  readonly due: string;
  /** Until when it may be filed as it stands; an index finds by it what was returned and never came back. */
  readonly deadline: string;
  /** As it stood when it was last changed. Whether what was returned is overdue by now depends on the day. */
  readonly status: 'filed' | 'returned' | 'filed-again' | 'overdue';
  readonly steps: readonly ReportEntry[];
  readonly version: number;
}

export interface ReportRecord extends ReportState, Key {
  readonly entity: 'report';
}

/** Sorts a unit's reports behind its place in the tree, and before those of the units below it. */
const placeOf = (path: Path, kind: string): string => `${path}#${kind}`;

/** The item of a report, with its places in the year’s tree and among those that stand the same. */
export const reportItem = (report: ReportState): ReportRecord & Record<string, unknown> => ({
  ...reportKey(report.year, report.kind, report.unit),
  entity: 'report',
  ...report,
  GSI1PK: reportsOfYear(report.year),
  GSI1SK: placeOf(report.path, report.kind),
  GSI2PK: reportsByStatus(report.year, report.status),
  GSI2SK: placeOf(report.path, report.kind),
});

const reportIdOf = ({ year, kind, unit }: Pick<ReportState, 'year' | 'kind' | 'unit'>): string =>
  `${year}-${kind}-${unit}`;

/** A report nothing was done with yet: version 0, which is not in the table. */
const untouched = (owed: OwedReport, path: Path): Omit<ReportState, 'status'> => ({
  id: reportIdOf(owed),
  year: owed.year,
  kind: owed.kind,
  unit: owed.unit,
  path,
  to: owed.to,
  due: owed.due,
  deadline: owed.due,
  steps: [],
  version: 0,
});

/** What becomes of a report by one more step, or, with none, by its day having passed: its next version. */
export const nextReport = (
  before: ReportState | undefined,
  owed: OwedReport,
  path: Path,
  step: ReportEntry | undefined,
): ReportState => {
  const base = before ?? untouched(owed, path);
  const steps = step ? [...base.steps, step] : base.steps;
  const status = reportStatus(steps, base.due, today());
  if (status === 'due') throw new Error(`report ${base.id}: nothing was done with it`);
  return {
    id: base.id,
    year: base.year,
    kind: base.kind,
    unit: base.unit,
    path: base.path,
    to: base.to,
    due: base.due,
    deadline: reportDeadline(steps, base.due),
    status,
    steps,
    version: base.version + 1,
  };
};

const lightOf = (deadline: string, due: string, on: string) =>
  light(daysBetween(on, deadline), daysBetween(`${due.slice(0, 4)}-01-01`, deadline), city(), on);

/** A report as the interface shows it today, whether or not anything was done with it. */
export const reportView = (
  owed: OwedReport,
  unit: Pick<UnitRecord, 'path' | 'name'>,
  record: ReportState | undefined,
): Report => {
  const { id, due, steps, to, version } = record ?? untouched(owed, unit.path);
  const on = today();
  const status = reportStatus(steps, due, on);
  const deadline = reportDeadline(steps, due);
  const stands = status === 'filed' || status === 'filed-again';
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
    light: stands ? null : lightOf(deadline, due, on),
    steps: [...steps],
    version,
  };
};

const idPattern =
  /^(\d{4})-(department-to-cgc|department-to-slg|cgc-to-cgc|slg-to-slg|committee-to-plenary)-(.+)$/;

/** Year, kind and unit of a report's id. */
export const partsOfReport = (id: string): { year: number; kind: string; unit: string } => {
  const [, year = '', kind = '', unit = ''] = idPattern.exec(id) ?? [];
  return { year: Number(year), kind, unit };
};

export const loadReport = (year: number, kind: string, unit: string): Promise<ReportRecord | undefined> =>
  load<ReportRecord>(reportKey(year, kind, unit));
