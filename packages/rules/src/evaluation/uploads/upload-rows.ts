import { type ActId, authorize, type Place, placeOfCity } from '../../competence/index.ts';
import {
  type CheckResult,
  collect,
  type Decided,
  type Outcome,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import type { Provision } from '../../provisions/index.ts';
import { byOf } from '../evaluator.ts';
import { checkYearOpen, type YearContext } from '../year.ts';
import { compareRows, type Entered } from './compare-rows.ts';
import type { UploadCommand, UploadData, UploadKind, UploadState } from './upload.ts';

/** An upload is judged by this, beside its own rows. */
export interface UploadContext extends YearContext {
  readonly entered: Entered;
}

/** The act that an upload is, and its demands on a row. */
interface UploadAct {
  readonly act: ActId;
  /** The place it is done in; that of the locality which evaluates if not said. */
  readonly place?: Place | undefined;
  readonly kind: UploadKind;
  readonly event: string;
  readonly article: Provision;
  /** A value that corrects another needs its reason. */
  readonly reasonNeeded: boolean;
}

export type Uploaded = Decided<UploadState, UploadData>;

/** Takes over an upload as a whole; one bad row and none is taken, and every bad row is named. */
export const takeUpload = (
  command: UploadCommand,
  context: UploadContext,
  { act, place, kind, event, article, reasonNeeded }: UploadAct,
  checks: CheckResult,
): Outcome<Uploaded> => {
  const { now, actor, year, city } = context;
  const { rows, source, content, unreadable } = command;
  const nothing = rows.length === 0 && unreadable === 0 ? refusal('no-rows', {}, { pointer: '' }) : null;
  const { corrected, refusals } = compareRows(rows, context.entered, { reasonNeeded });
  return refuseOr(
    collect(
      authorize(actor, act, place ?? context.evaluator ?? placeOfCity(city), city),
      checkYearOpen(context),
      nothing,
      checks,
      refusals,
    ),
    () => {
      const data = { source, content, rows: rows.length, corrected };
      const state = { kind, year, ...byOf(context), ...data };
      return { type: event, at: now, actor, articles: [article], data, state };
    },
  );
};
