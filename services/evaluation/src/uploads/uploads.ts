import { effects } from '@jieti/lambda';
import { hashOfState } from '@jieti/ledger';
import {
  cellsOf,
  type GradedYear,
  type UploadCell,
  type UploadCells,
  type Uploaded,
  type UploadKind,
  type UploadRow,
  type UploadState,
} from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import {
  gradedYearId,
  unitRange,
  uploadKey,
  uploadRowKey,
  uploadRowsPK,
  uploadsHeadKey,
  uploadsPK,
} from '../keys.ts';
import { historyOf, planRecord, type RecordOf, type Stored } from '../stored.ts';
import { table } from '../table.ts';

/**
 * The uploads of a kind in a year hold what was entered by unit and column: scores by indicator, or the survey's percent. They
 * grow by uploads of any size, and none is ever half visible: its rows are laid down first, under the number of an upload
 * that does not exist yet; one transaction then makes the upload, and all its rows count with it. Rows of an upload that was
 * never made are not seen by anybody. Nothing is overwritten: the value of a cell is that of its latest upload, and the earlier
 * ones are its history.
 */
export interface UploadsOf extends GradedYear {
  readonly kind: UploadKind;
}

/** The latest upload, and the end of the history of them all. */
type UploadsHead = Stored<UploadState>;

interface Row extends Key {
  readonly entity: 'upload-row';
  readonly unit: string;
  readonly number: number;
  readonly upload: string;
  /** A list, since columns are named by people: as the key of a map a name like `constructor` is trouble. */
  readonly cells: readonly (UploadCell & { readonly column: string })[];
}

/** An upload that was made; who made it and when is in its entry. */
interface Made extends Key {
  readonly entity: 'upload';
  readonly number: number;
  readonly upload: string;
}

const recordOf = (of: UploadsOf): RecordOf => ({
  entity: of.kind,
  id: gradedYearId(of),
  key: uploadsHeadKey(of),
  unit: null,
});

/** The latest upload and the end of the history; undefined where nothing is uploaded yet. */
export const uploadsHead = (of: UploadsOf): Promise<UploadsHead | undefined> =>
  table.read<UploadsHead>(uploadsHeadKey(of));

/** Uploads as they stood at a version, to be read by ranges of units. */
export interface UploadsAt {
  readonly head: UploadsHead | undefined;
  /** The number of the latest upload; 0 where nothing is uploaded yet. */
  readonly version: number;
  /** Current cells of the units from `first` to `last`. */
  readonly between: (first: string, last: string) => Promise<Map<string, UploadCells>>;
}

const laidOver = (under: UploadCells | undefined, cells: Row['cells']): UploadCells =>
  new Map([...(under ?? []), ...cells.map(({ column, ...cell }) => [column, cell] as const)]);

/** Opens the uploads as they stand now; whatever is uploaded later is not seen through it. */
export const openUploads = async (of: UploadsOf): Promise<UploadsAt> => {
  const head = await uploadsHead(of);
  const version = head?.version ?? 0;
  const all = await table.all<Made>({ partition: uploadsPK(of), prefix: 'UPLOAD#' });
  const made = new Map(
    all.filter(({ number }) => number <= version).map(({ number, upload }) => [number, upload]),
  );
  return {
    head,
    version,
    between: async (first, last) => {
      const units = new Map<string, UploadCells>();
      const range = { partition: uploadRowsPK(of), between: unitRange(first, last) };
      for await (const page of table.pages<Row>(range)) {
        // In the order of uploads within each unit: a later one goes over an earlier one.
        for (const { unit, number, upload, cells } of page)
          if (made.get(number) === upload) units.set(unit, laidOver(units.get(unit), cells));
      }
      return units;
    },
  };
};

/** The hash of rows as they are stored, in whatever order they came. */
export const hashOfRows = (rows: readonly UploadRow[]): string => {
  const placeOf = ({ unit, column }: UploadRow): string => `${unit} ${column}`;
  return hashOfState(rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)));
};

/** Lays down the rows of an upload and plans the writes that make it, with its entry. */
export const stageUpload = async (
  before: Stored<UploadState> | undefined,
  decided: Uploaded,
  rows: readonly UploadRow[],
): Promise<{ readonly version: number; readonly writes: readonly Write[] }> => {
  const planned = planRecord(recordOf(decided.state), before, decided);
  const { version } = planned.record;
  const upload = effects.newId();
  await table.putMany(
    [...cellsOf(rows)].map(([unit, cells]) => ({
      ...uploadRowKey(decided.state, unit, version, upload),
      entity: 'upload-row',
      unit,
      number: version,
      upload,
      cells: [...cells].map(([column, cell]) => ({ column, ...cell })),
    })),
  );
  return {
    version,
    writes: [
      table.insert({ ...uploadKey(decided.state, version), entity: 'upload', number: version, upload }),
      ...planned.writes,
    ],
  };
};

/** Finds the history of the uploads. */
export const uploadsHistory = (of: UploadsOf) => historyOf(recordOf(of));
