import { effects, type Principal } from '@jieti/lambda';
import type { Key } from '@jieti/store';
import { receiptKey, receiptsPK } from '../keys.ts';
import { allOf, putOnce } from '../table.ts';

/** A personnel department took note of something filed with it (A11). */
interface Receipt extends Key {
  readonly entity: 'archive-receipt';
  readonly filed: string;
  readonly jurisdiction: string;
  readonly at: string;
  readonly by: string;
}

export type Acknowledgements = (filed: string) => { jurisdiction: string; at: string; by: string }[];

/**
 * Opening an archive in the name of a personnel department acknowledges what was filed since it last did, once for each department
 * (A11). What is filed stays as it is; the first receipt stands.
 */
export const acknowledge = async (
  holder: string,
  filed: readonly string[],
  jurisdictions: readonly string[],
  { subject: by }: Principal,
): Promise<Acknowledgements> => {
  const before = await allOf<Receipt>({ PK: receiptsPK(holder) });
  const known = new Set(before.map((receipt) => receipt.SK));
  const at = effects.now();
  const fresh = jurisdictions.flatMap((jurisdiction) =>
    filed
      .map(
        (one): Receipt => ({
          ...receiptKey(holder, one, jurisdiction),
          ...{ entity: 'archive-receipt', filed: one, jurisdiction, at, by },
        }),
      )
      .filter(({ SK }) => !known.has(SK)),
  );
  for (const receipt of fresh) await putOnce(receipt);
  const all = [...before, ...fresh].sort((a, b) => (`${a.at}${a.SK}` < `${b.at}${b.SK}` ? -1 : 1));
  return (one) =>
    all
      .filter((receipt) => receipt.filed === one)
      .map(({ jurisdiction, at: when, by: who }) => ({ jurisdiction, at: when, by: who }));
};
