import { appealsOf } from '../case/appeals.ts';
import { measureOf } from '../case/measures.ts';
import { impossible, type Reducers } from './reducing.ts';
import { withoutRevoked } from './revoking.ts';

/** A pending appeal changes nothing of the ladder (I-9); one that is upheld revokes measures from their start. */
export const appealReducers: Reducers<'appeal-made' | 'appeal-resolved'> = {
  'appeal-made': (state, event) => {
    const appeals = appealsOf(state);
    const { n: number, measure: entry, stage, reasons } = event.data.appeal;
    if (number !== appeals.length + 1 || !measureOf(state, entry)) return impossible(state, event);
    const made = { number, entry, stage, reasons, madeAt: event.at, madeBy: event.actor, resolution: null };
    return { ...state, appeals: [...appeals, made] };
  },

  'appeal-resolved': (state, event) => {
    const { appeal } = event.data;
    const pending = appealsOf(state).some((one) => one.number === appeal && one.resolution === null);
    if (!pending) return impossible(state, event);
    return withoutRevoked(state, event, event.data.outcome);
  },
};
