import { allowed, city, effects, type Principal } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import { type Key, LostRace, retryOnConflict, transact } from '@jieti/store';
import { receiptKey, receiptsPK } from '../keys.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { type Covering, placeIn } from './access.ts';
import { archiveRecordOf, findArchive } from './archive-record.ts';

/** A personnel department took note of something filed with it (A11). */
interface Receipt extends Key {
  readonly entity: 'archive-receipt';
  readonly filed: string;
  readonly jurisdiction: string;
  readonly at: string;
  readonly by: string;
}

export type Acknowledgements = (filed: string) => { jurisdiction: string; at: string; by: string }[];

/** Receipts that are written with their history in one transaction, which takes a hundred items. */
const mostAtOnce = 90;

const receiptFor = (
  holder: string,
  filed: string,
  { jurisdiction }: rules.Office,
  { subject: by }: Principal,
): Receipt => ({
  ...receiptKey(holder, filed, jurisdiction),
  entity: 'archive-receipt',
  filed,
  jurisdiction,
  at: effects.now(),
  by,
});

/** @throws LostRace where the archive was changed since it was read. */
const acknowledgeOnce = async (
  receipts: readonly Receipt[],
  office: rules.Office,
  principal: Principal,
  covering: Covering,
): Promise<void> => {
  const { holder } = covering;
  const before = await findArchive(holder);
  const context = { now: effects.now(), city: city(), place: placeIn(covering, undefined) };
  const names = receipts.map(({ filed }) => filed);
  const decided = allowed(
    rules.actAs(
      principal,
      'acknowledge-archive',
      context.place,
      city(),
      (actor) =>
        rules.acknowledgeArchive(before ? stateOf(before) : rules.newArchive(holder), names, {
          ...context,
          actor,
        }),
      office,
    ),
  );
  const { writes } = planRecord(archiveRecordOf(holder), before, decided);
  const inserts = receipts.map((receipt) => table.insert({ ...receipt }));
  if (!(await transact([...inserts, ...writes]))) throw new LostRace();
};

const receiptsOf = (holder: string): Promise<Receipt[]> =>
  table.all<Receipt>({ partition: receiptsPK(holder) });

/** Takes note, for one personnel department, of what it has taken note of never before. */
const acknowledgeFor = (
  office: rules.Office,
  filed: readonly string[],
  principal: Principal,
  covering: Covering,
): Promise<void> =>
  retryOnConflict(
    async () => {
      const { holder } = covering;
      const known = new Set((await receiptsOf(holder)).map(({ SK }) => SK));
      const fresh = filed
        .map((one) => receiptFor(holder, one, office, principal))
        .filter(({ SK }) => !known.has(SK));
      for (let n = 0; n < fresh.length; n += mostAtOnce)
        await acknowledgeOnce(fresh.slice(n, n + mostAtOnce), office, principal, covering);
    },
    (error) => error instanceof LostRace,
  );

/** The personnel departments among somebody's offices over the holder, one for each jurisdiction. */
const departmentsIn = ({ offices }: Covering): rules.Office[] => {
  const bodies = rules.bodiesFor('acknowledge-archive', city());
  const departments = offices.filter(({ body }) => bodies.includes(body));
  return [...new Map(departments.map((office) => [office.jurisdiction, office])).values()];
};

/**
 * Opening an archive in the name of a personnel department acknowledges what was filed since it last did, once for each department
 * (A11). The first receipt stands.
 */
export const acknowledge = async (
  filed: readonly string[],
  principal: Principal,
  covering: Covering,
): Promise<Acknowledgements> => {
  for (const office of departmentsIn(covering)) await acknowledgeFor(office, filed, principal, covering);
  const all = (await receiptsOf(covering.holder)).sort((a, b) =>
    `${a.at}${a.SK}` < `${b.at}${b.SK}` ? -1 : 1,
  );
  return (one) =>
    all
      .filter((receipt) => receipt.filed === one)
      .map(({ jurisdiction, at, by }) => ({ jurisdiction, at, by }));
};
