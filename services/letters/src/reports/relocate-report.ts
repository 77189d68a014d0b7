import type { Write } from '@jieti/store';
import { atVersionAndPath } from '../register/path.ts';
import type { Relocation } from '../register/relocation.ts';
import { table } from '../table.ts';
import { type ReportRecord, reportItem } from './report-record.ts';

/** Takes a report along to its unit's place. */
export const relocateReport = (report: ReportRecord, { place: { now } }: Relocation): Write[][] =>
  report.path === now ? [] : [[table.replace(reportItem(report, now, report), atVersionAndPath(report))]];
