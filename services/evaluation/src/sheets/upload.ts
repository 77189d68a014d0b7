import { type Answer, checkMatch, type InputError, type PlannedWrites, type Request } from '@jieti/lambda';
import { auditWrite, byPrincipal } from '../audit.ts';
import { allFaults } from '../faults.ts';
import { whileOpen } from '../years.ts';
import type { PlacedRow } from './rows.ts';
import { openSheet, type Sheet, stageUpload } from './sheet.ts';
import { compare, type Entry } from './take-over.ts';

interface Judged {
  readonly read: readonly PlacedRow<Entry>[];
  readonly faults: readonly InputError[];
}

/**
 * Takes rows over into a sheet, all or none: @throws 422 with every bad row, 412 if the caller saw an older version.
 */
export const takeOver = async (
  request: Pick<Request, 'principal' | 'ifMatch'>,
  sheet: Sheet,
  judged: Judged,
  options: { readonly reasonNeeded: boolean },
): Promise<PlannedWrites> => {
  const current = await openSheet(sheet);
  checkMatch(request, current.version);
  const change = await compare(current, judged.read, options);
  const faults = [...judged.faults, ...change.faults];
  if (faults.length > 0) throw allFaults(faults);
  const version = current.version + 1;
  const by = byPrincipal(request.principal);
  const counts = { rows: judged.read.length, corrected: change.corrected };
  const answer: Answer = { status: 200, version, body: { year: sheet.year, version, ...counts } };
  return {
    writes: [
      ...(await stageUpload(sheet, version, by, change.units, counts)),
      whileOpen(sheet.year),
      auditWrite(sheet.year, `${sheet.kind}-uploaded`, by, { version, ...counts }),
    ],
    answer,
  };
};
