import { outcomesOf, referralsOf, withOutcome } from '../case/referrals.ts';
import { impossible, type Reducers } from './reducing.ts';

/** Referrals stand beside the ladder: status and measures stay what they are, also once the case is closed (A27). */
export const referralReducers: Reducers<'referral-made' | 'referral-outcome-recorded'> = {
  'referral-made': (state, event) => {
    const referrals = referralsOf(state);
    const { n: number, ...referral } = event.data.referral;
    if (number !== referrals.length + 1) return impossible(state, event);
    const made = { ...referral, number, madeAt: event.at, madeBy: event.actor, outcome: null };
    return { ...state, referrals: [...referrals, made] };
  },

  'referral-outcome-recorded': (state, event) => {
    const referrals = referralsOf(state);
    const { referral: number, n = 1, result, on, document, corrects, reasons } = event.data;
    if (referrals.every((one) => one.number !== number || outcomesOf(one).length !== n - 1))
      return impossible(state, event);
    const outcome = {
      result,
      on,
      document,
      recordedAt: event.at,
      recordedBy: event.actor,
      ...(corrects !== undefined && { corrects }),
      ...(reasons !== undefined && { reasons }),
    };
    return {
      ...state,
      referrals: referrals.map((one) => (one.number === number ? withOutcome(one, outcome) : one)),
    };
  },
};
