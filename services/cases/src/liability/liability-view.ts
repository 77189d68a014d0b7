import { isConvicted, type Liability, outcomesOfLiability } from '@jieti/rules';

/** A liability as its reader needs it; an outcome's number is what it is put right by. */
export const liabilityView = (liability: Liability, version: number) => ({
  id: liability.id,
  version,
  ...liability.about,
  convictedSince: isConvicted(liability),
  outcomes: outcomesOfLiability(liability).map(
    ({ number: n, result, on, document, recordedAt, recordedBy, corrects, reasons, isCorrected }) => ({
      ...{ n, result, on, document, recordedAt, recordedBy },
      ...{ corrects: corrects ?? null, reasons: reasons ?? null, isCorrected },
    }),
  ),
});
