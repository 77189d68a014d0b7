import { type ActsLaw, authorize, placeOfCity } from '../../competence/index.ts';
import {
  type Actor,
  type CheckResult,
  collect,
  type Dated,
  type Decided,
  type Outcome,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import type { Letter } from '../letter/letter.ts';
import type { LettersOfYear } from './letters-of-year.ts';

export interface WithdrawLetters {
  readonly reasons: string;
}

export interface WithdrawContext extends Dated {
  readonly actor: Actor;
  readonly city: Dated['city'] & ActsLaw;
  readonly year: number;
  /** The letters of the year as a whole; null before they are issued. */
  readonly issued: LettersOfYear | null;
  /** Every letter of the year, in the order of the tree. */
  readonly letters: readonly Letter[];
}

/** The history's words for an issue that is withdrawn. */
type LettersWithdrawn = { readonly reasons: string; readonly withdrawn: number };

interface Withdrawal {
  /** In the order of the letters. */
  readonly units: readonly UnitId[];
  readonly decided: Decided<LettersOfYear, LettersWithdrawn>;
}

/** The most ids in one refusal. */
const mostIds = 200;

const checkNobodySigned = (letters: readonly Letter[]): CheckResult => {
  const signed = letters.filter(({ signatures }) => signatures.length > 0).map(({ id }) => id);
  return signed.length === 0
    ? null
    : refusal(
        'letters-signed-already',
        { signed: signed.length },
        { facts: { letters: signed.slice(0, mostIds), lettersTotal: signed.length } },
      );
};

const isOut = ({ status, endedOn }: Letter): boolean => status !== 'withdrawn' && endedOn === undefined;

/**
 * Withdraws the letters of a year (A7), with reasons: as long as nobody has signed any of them. They end as withdrawn, the template
 * may be revised again, and they can be issued anew.
 */
export const withdrawLetters = (
  { reasons }: WithdrawLetters,
  { actor, city, now, year, issued, letters }: WithdrawContext,
): Outcome<Withdrawal> => {
  const out = letters.filter(isOut);
  return refuseOr(
    collect(
      authorize(actor, 'withdraw-letters', placeOfCity(city), city),
      issued === null || out.length === 0 ? refusal('nothing-to-withdraw', { year }) : null,
      checkNobodySigned(letters),
    ),
    () => ({
      units: out.map(({ unit }) => unit),
      decided: {
        type: 'letters-withdrawn',
        at: now,
        actor,
        articles: ['letters'],
        data: { reasons, withdrawn: out.length },
        state: { year, templateVersion: issued?.templateVersion ?? 0, letters: 0 },
      },
    }),
  );
};
