import { addDays } from '../../calendar/index.ts';
import { allow, type Outcome, refusal, refuse } from '../../decision/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { PostTenure } from '../register/post.ts';
import { checkUnitThen } from '../register/record-post.ts';
import { succeed } from '../register/succeed.ts';
import type { Unit } from '../register/unit.ts';
import type { PostRow } from './post-row.ts';
import { atColumn, type RowRefusal } from './row.ts';

type Held = PostRow & { readonly holder: string; readonly from: LegalDate };

const isHeld = (row: PostRow): row is Held => row.holder !== null && row.from !== null;

const fixed = (): Outcome<never> => refuse([refusal('tenure-fixed', {}, { pointer: '/from' })]);

const recordOf = (tenures: readonly PostTenure[], { holder, from }: Held): PostTenure | undefined =>
  tenures.find((tenure) => tenure.from === from && tenure.holder === holder);

/** The tenure of a row comes in, unless it is on record already. */
const begun = (
  tenures: readonly PostTenure[],
  row: Held,
  unit: Unit,
  today: LegalDate,
): Outcome<readonly PostTenure[]> => {
  const { holder, name, from } = row;
  const known = recordOf(tenures, row);
  if (known && (name === null || known.name === name)) return allow(tenures);
  if (known && known !== tenures.at(-1)) return fixed();
  const ended = known ? null : checkUnitThen(unit, from);
  return ended ? refuse([ended]) : succeed(tenures, { holder, ...(name !== null && { name }) }, from, today);
};

/** It ends where the row says so, unless it ended then already. */
const ended = (
  tenures: readonly PostTenure[],
  row: Held,
  today: LegalDate,
): Outcome<readonly PostTenure[]> => {
  const { to } = row;
  const known = recordOf(tenures, row);
  if (to === null || known?.to === to) return allow(tenures);
  if (known !== tenures.at(-1) || known?.to !== null) return fixed();
  return succeed(tenures, null, addDays(to, 1), today);
};

/** All holders that a file names of a post, in the order of their first days, laid over those on record (A4, A5). */
export const tenuresAfter = (
  rows: readonly PostRow[],
  before: readonly PostTenure[],
  unit: Unit,
  today: LegalDate,
): { readonly tenures: readonly PostTenure[]; readonly refusals: readonly RowRefusal[] } => {
  let tenures = before;
  const refusals: RowRefusal[] = [];
  for (const row of rows.filter(isHeld).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const came = begun(tenures, row, unit, today);
    const outcome = came.ok ? ended(came.value, row, today) : came;
    if (outcome.ok) tenures = outcome.value;
    else refusals.push(...outcome.refusals.map((one) => atColumn(row.row, one)));
  }
  return { tenures, refusals };
};
