import type { Case } from '../case/case.ts';
import type { CaseEventType } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { common, impossible, pastWith, type Reducers } from './reducing.ts';

type MeasureEvents =
  | 'term-extended'
  | 'progress-reported'
  | 'progress-check-due'
  | 'plan-handed-in'
  | 'plan-due'
  | 'accepted-below'
  | 'reminded'
  | 'bars-notified'
  | 'rectification-accepted'
  | 'rectification-refused'
  | 'term-unmet'
  | 'verification-due-again'
  | 'measure-released'
  | 'measure-expired';

type Change = (measure: Measure) => Partial<Measure>;

const standing = (state: Case, event: { type: CaseEventType }): Measure =>
  currentMeasure(state) ?? impossible(state, event);

const changed = (state: Case, event: { type: CaseEventType }, change: Change): Case => {
  if (!('measure' in state) || !state.measure) return impossible(state, event);
  return { ...state, measure: { ...state.measure, ...change(state.measure) } };
};

const tick =
  (key: string): Change =>
  (measure) => ({ checked: [...measure.checked, key] });

/** While a measure stands, and how it ends. */
export const measureReducers: Reducers<MeasureEvents> = {
  'term-extended': (state, event) => {
    const { lastDay, named, until, progressDue, reasons, anew } = event.data;
    const extended = changed(state, event, ({ extensions }) => ({
      lastDay,
      until,
      progressDue,
      extensions: [
        ...extensions,
        { until, reasons, at: event.at, ...(named && { named }), ...(anew && { anew }) },
      ],
      ...(anew && { unmetAt: null }),
    }));
    // A new term puts the measure where it stood before its end: in force, and on the clock.
    return extended.status === 'unmet'
      ? { ...common(extended), status: 'in-force', measure: extended.measure }
      : extended;
  },

  'progress-reported': (state, event) => {
    const { text, complete } = event.data;
    return changed(state, event, ({ progress, reportedCompleteAt }) => ({
      progress: [...progress, { text, complete, at: event.at }],
      // The first report of completion counts: a later one must not cost the unit its place in time.
      reportedCompleteAt: reportedCompleteAt ?? (complete ? event.at : null),
    }));
  },

  'progress-check-due': (state, event) => changed(state, event, tick(event.data.key)),
  'plan-due': (state, event) => changed(state, event, tick(event.data.key)),
  reminded: (state, event) => changed(state, event, tick(event.data.key)),
  'bars-notified': (state, event) => changed(state, event, tick(event.data.key)),

  'plan-handed-in': (state, event) => {
    const { text, document } = event.data;
    return changed(state, event, ({ plans = [] }) => ({
      plans: [...plans, { text, document, at: event.at }],
    }));
  },

  'accepted-below': (state, event) => changed(state, event, () => ({ acceptedBelowAt: event.at })),

  'rectification-accepted': (state, event) => {
    const measure = standing(state, event);
    const { ends, inTime } = event.data;
    const accepted: Measure = {
      ...measure,
      acceptedAt: event.at,
      unmetAt: inTime ? null : measure.unmetAt,
      verifyAgainAt: null,
    };
    return ends
      ? {
          ...common(state),
          status: 'closed',
          how: 'rectified',
          closedAt: event.at,
          past: pastWith(state, accepted, 'accepted', event.at),
        }
      : { ...common(state), status: 'in-force', measure: accepted };
  },

  // Reported as complete and found otherwise: that report no longer keeps the unit in time.
  'rectification-refused': (state, event) =>
    changed(state, event, () => ({
      ...{ reportedCompleteAt: null, acceptedBelowAt: null, refusedAt: event.at },
      ...(event.data.verifyAgainAt && { verifyAgainAt: event.data.verifyAgainAt }),
    })),

  'term-unmet': (state, event) => changed(state, event, () => event.data),

  'verification-due-again': (state, event) =>
    changed(state, event, () => ({ verifyAgainAt: event.data.verifyAgainAt })),

  'measure-released': (state, event) => ({
    ...common(state),
    status: 'closed',
    how: 'released',
    closedAt: event.at,
    past: pastWith(state, standing(state, event), 'released', event.at),
  }),

  'measure-expired': (state, event) => ({
    ...common(state),
    status: 'closed',
    how: 'expired',
    closedAt: event.at,
    past: pastWith(state, standing(state, event), 'expired', event.at),
  }),
};
