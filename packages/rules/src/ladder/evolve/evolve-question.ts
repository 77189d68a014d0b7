import type { Actor } from '../../decision/actor.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure, MeasureQuestion } from '../case/measure.ts';
import { measureOf, openQuestionOf } from '../case/measures.ts';
import { impossible, type Reducers } from './reducing.ts';
import { withoutRevoked } from './revoking.ts';

type End = NonNullable<MeasureQuestion['end']>;

/** The questions of a measure, with the open one ended. */
const ended = (questions: readonly MeasureQuestion[], end: End): readonly MeasureQuestion[] =>
  questions.map((one) => (one.end === null ? { ...one, end } : one));

const lapsed = ({ at, actor: by }: { at: string; actor: Actor }): End => ({
  ...{ how: 'lapsed', at, by },
  ...{ document: null, reasons: null },
});

/** Changes the questions of one measure, standing or past. */
const questioned = (
  state: Case,
  entry: number,
  change: (before: readonly MeasureQuestion[]) => readonly MeasureQuestion[],
): Case => {
  const changed = (measure: Measure): Measure =>
    measure.entry === entry ? { ...measure, questions: change(measure.questions ?? []) } : measure;
  const past = state.past.map(changed);
  return 'measure' in state && state.measure
    ? { ...state, past, measure: changed(state.measure) }
    : { ...state, past };
};

const openIn = (state: Case, event: CaseEvent & { readonly data: { readonly measure: number } }): void => {
  const measure = measureOf(state, event.data.measure);
  if (!measure || !openQuestionOf(measure)) impossible(state, event);
};

/** Minutes that were corrected put a measure in question, or carry it again; the body that decided it answers (A12). */
export const questionReducers: Reducers<
  'measure-questioned' | 'measure-question-lapsed' | 'measure-reviewed'
> = {
  'measure-questioned': (state, event) => {
    const { measure, question } = event.data;
    if (!measureOf(state, measure)) return impossible(state, event);
    return questioned(state, measure, (before) => [
      ...ended(before, lapsed(event)),
      { ...question, since: event.at, end: null },
    ]);
  },

  'measure-question-lapsed': (state, event) => {
    openIn(state, event);
    return questioned(state, event.data.measure, (before) => ended(before, lapsed(event)));
  },

  'measure-reviewed': (state, event) => {
    openIn(state, event);
    const { measure, outcome: how, document, reasons } = event.data;
    const answer = { how, at: event.at, by: event.actor, document, reasons };
    const answered = questioned(state, measure, (before) => ended(before, answer));
    return withoutRevoked(answered, event, 'upheld');
  },
};
