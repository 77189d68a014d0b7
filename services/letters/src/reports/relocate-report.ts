import type { Write } from '@jieti/store';
import type { Relocation } from '../register/relocation.ts';
import { putVersion } from '../table.ts';
import { type ReportRecord, reportItem } from './report-record.ts';

/** Takes a report along to its unit's place. */
export const relocateReport = (report: ReportRecord, { place: { now } }: Relocation): Write[][] =>
  report.path === now
    ? []
    : [[putVersion(reportItem({ ...report, path: now }), report.version, report.path)]];
