import { type Answer, allowed, checkMatch, city, type PlannedWrites, type Request } from '@jieti/lambda';
import {
  type ActId,
  type Actor,
  actAs,
  type Outcome,
  type Place,
  type Refusal,
  type UploadCells,
  type UploadCommand,
  type Uploaded,
  type UploadRow,
} from '@jieti/rules';
import { locatedAt } from '@jieti/sheets';
import { whileOpen } from '../years.ts';
import type { PlacedRow } from './read-rows.ts';
import type { UploadedRows } from './uploaded-rows.ts';
import { hashOfRows, openUploads, stageUpload, type UploadsAt, type UploadsOf } from './uploads.ts';

/** Units are looked up in runs of this many. */
const unitsAtOnce = 200;

/** The values entered of units, to be looked up by unit and column. */
const enteredOf = async (uploads: UploadsAt, ids: readonly string[]) => {
  const sorted = [...new Set(ids)].sort();
  const wanted = new Set(sorted);
  const found = new Map<string, UploadCells>();
  for (let i = 0; i < sorted.length; i += unitsAtOnce) {
    const run = sorted.slice(i, i + unitsAtOnce);
    const cells = await uploads.between(run[0] ?? '', run.at(-1) ?? '');
    for (const [unit, values] of cells) if (wanted.has(unit)) found.set(unit, values);
  }
  return (unit: string, column: string): number | undefined => found.get(unit)?.get(column)?.value;
};

/** Refusals of rows where their sender finds them: in JSON by index, in a file by row and cell. */
const locate = (refusal: Refusal, read: readonly PlacedRow<unknown>[]): Refusal => {
  const [, index, field = ''] = /^\/rows\/(\d+)(?:\/(.+))?$/.exec(refusal.pointer ?? '') ?? [];
  const placed = index === undefined ? undefined : read[Number(index)];
  if (!placed) return refusal;
  const { pointer, detail, cell } = locatedAt(placed.at, field, refusal.code, refusal.text);
  return { ...refusal, pointer, text: detail, ...(cell !== undefined && { cell }) };
};

interface Upload<T> {
  readonly of: UploadsOf;
  readonly act: ActId;
  /** The place the act is done in. */
  readonly place: Place;
  readonly uploaded: UploadedRows<T>;
  readonly rowOf: (row: T) => UploadRow;
  readonly decide: (
    command: UploadCommand,
    context: { readonly actor: Actor; readonly entered: Awaited<ReturnType<typeof enteredOf>> },
  ) => Outcome<Uploaded>;
}

/** Takes an upload over, all of it or none. @throws 412 if the caller saw an older version. */
export const takeUpload = async <T>(
  request: Pick<Request, 'principal' | 'ifMatch'>,
  { of, act, place, uploaded, rowOf, decide }: Upload<T>,
): Promise<PlannedWrites> => {
  const uploads = await openUploads(of);
  checkMatch(request, uploads.version);
  const { read, faults, source, passedOver } = uploaded;
  const rows = read.map(({ row }) => rowOf(row));
  const entered = await enteredOf(
    uploads,
    rows.map(({ unit }) => unit),
  );
  const command = { rows, source, content: hashOfRows(rows), unreadable: faults.length };
  const outcome = actAs(request.principal, act, place, city(), (actor) =>
    decide(command, { actor, entered }),
  );
  const decided = allowed(
    outcome.ok ? outcome : { ok: false, refusals: outcome.refusals.map((one) => locate(one, read)) },
    faults,
  );
  const { version, writes } = await stageUpload(uploads.head, decided, rows);
  const { corrected } = decided.data;
  const answer: Answer = {
    status: 200,
    version,
    body: {
      year: of.year,
      version,
      rows: rows.length,
      corrected,
      ...(passedOver.length > 0 && { passedOver }),
    },
  };
  return { writes: [...writes, whileOpen(of)], answer };
};
