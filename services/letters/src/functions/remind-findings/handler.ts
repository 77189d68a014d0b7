import { withLedgerAlarm } from '@jieti/lambda';
import { remindFindings } from '../../inspections/remind-findings.ts';

/** Daily: findings whose day has passed are overdue. */
export const handler = (): Promise<{ readonly overdue: number }> => withLedgerAlarm(remindFindings);
