import type { CaseId, LegalDate, UnitId } from '../vocabulary.ts';

/** A leader held criminally liable, neither put right nor followed by an acquittal (A25): it was decided elsewhere (A27). */
export interface Conviction {
  /** The unit and the post they answered in. */
  readonly unit: UnitId;
  readonly post: string;
  /** The day it was established. */
  readonly on: LegalDate;
  /** The case that referred them; null where the asker may not open it (I-22). */
  readonly caseId: CaseId | null;
}
