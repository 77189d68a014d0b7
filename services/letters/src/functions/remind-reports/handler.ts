import { withLedgerAlarm } from '@jieti/lambda';
import { type Reminded, remindReports } from '../../reports/remind-reports.ts';

/** Daily: reports whose day has passed are overdue. */
export const handler = (): Promise<Reminded> => withLedgerAlarm(remindReports);
