import {
  type Act,
  type Appeal,
  acceptingBodies,
  acceptingFirst,
  appealsOf,
  appellateBodies,
  awaitsAnswer,
  type Case,
  type CompetentOffice,
  competentOffices,
  currentMeasure,
  decidingBody,
  type FilingRecord,
  filingBodies,
  filingRecordsOf,
  inQuestionOf,
  isOwed,
  judicialOrgans,
  type LadderAct,
  type Measure,
  measureOf,
  measuresOf,
  outcomesOf,
  type Proposal,
  type Referral,
  recommend,
  referralBodies,
  referralsOf,
  restsOnResolution,
  rungOf,
  type StageId,
} from '@jieti/rules';
import type { View } from './view.ts';

/** An act on a case that exists, as it might be done: its words are stand-ins, only who and when count. */
export interface Probe {
  readonly act: Exclude<Act, { type: 'report-lead' | 'open-by-evaluation' | 'withdraw-by-evaluation' }>;
  readonly stage: StageId | null;
  /** Number of the referral, appeal or filing it is about, or entry of the measure appealed against or in question. */
  readonly number: number | null;
  /** By whom it could be done at all; the rules say by whom now. */
  readonly by: readonly CompetentOffice[] | 'unit';
}

const words = '—';
const someDay = '2000-01-01';
const document = { number: words, date: someDay };
const noFactors = { aggravating: [], mitigating: [] };

type Asked = (act: Probe['act'], stage: StageId | null, office: LadderAct) => Probe;

const askedOf =
  ({ city, unit }: View): Asked =>
  (act, stage, office) => ({
    act,
    stage,
    number: null,
    by: competentOffices(city, unit, office, stage ?? undefined),
  });

const byUnit = (act: Probe['act'], stage: StageId, number: number | null = null): Probe => ({
  act,
  stage,
  number,
  by: 'unit',
});

const onProposal = ({ stage }: Proposal, asked: Asked): Probe[] => [
  byUnit({ type: 'state-case', text: words }, stage),
  asked({ type: 'decide', outcome: 'approve', document, reasons: words }, stage, 'decide'),
  asked({ type: 'decide', outcome: 'return', reasons: words }, stage, 'decide'),
];

/**
 * What the joint conference refuses is declined by its minutes (A12), where nobody proposed it yet, or again after it was returned, or
 * took up what the system opened.
 */
const declinedByMinutes = (state: Case, view: View, asked: Asked): Probe[] => {
  const waits =
    state.status === 'verified' ||
    (state.status === 'unmet' && state.nextStage === 'returned') ||
    (state.status === 'proposed' && !state.proposal.proposedBy);
  if (!waits) return [];
  const resolution = { session: words, item: 1 };
  return proposable(state, view)
    .filter((stage) => needsMinutes(stage, view))
    .map((stage) =>
      asked({ type: 'decide', outcome: 'decline', reasons: words, resolution }, stage, 'decide'),
    );
};

/** A measure is followed where it was decided, wherever the unit stands today. */
const onMeasure = (measure: Measure, view: View): Probe[] => {
  const { stage } = measure;
  const by = (act: Probe['act'], competent: readonly CompetentOffice[]): Probe => ({
    act,
    stage,
    number: null,
    by: competent,
  });
  return [
    byUnit({ type: 'report-progress', text: words, complete: false }, stage),
    ...(measure.planDue && !measure.plans
      ? [byUnit({ type: 'hand-in-plan', text: words, document }, stage)]
      : []),
    by({ type: 'accept', accepted: true, findings: words }, [
      ...acceptingFirst(measure, view),
      ...acceptingBodies(measure, view),
    ]),
    by({ type: 'extend', lastDay: someDay, reasons: words }, decidingBody(measure, view, 'extend')),
    by({ type: 'release', document, reasons: words }, decidingBody(measure, view, 'release')),
  ];
};

/** The joint conference studies this stage, so that its minutes come first (A12, A23, A24). */
export const needsMinutes = (stage: StageId, { city }: View): boolean => {
  const rung = rungOf(city, stage);
  return rung !== undefined && restsOnResolution(rung);
};

/** Stages a proposal may be for: the one that waits to be taken up, or those the rules recommend and allow. */
const proposable = (state: Case, view: View): readonly StageId[] => {
  if (state.status === 'proposed') return [state.proposal.stage];
  const recommended = recommend(state, view);
  return recommended.ok ? recommended.value.allowed : [];
};

const toRefer = (state: Case, view: View): Probe => ({
  act: {
    type: 'refer',
    to: judicialOrgans,
    why: 'criminal-liability',
    post: words,
    holder: words,
    date: someDay,
    document,
    reasons: words,
  },
  stage: null,
  number: null,
  by: referralBodies(state, view, 'refer'),
});

const onReferral =
  (state: Case, view: View) =>
  (referral: Referral): Probe => {
    const { number } = referral;
    const last = outcomesOf(referral).length;
    // Once something came back, what was recorded last can be put right, whatever it was.
    const correction = last > 0 ? { corrects: last, reasons: words } : {};
    return {
      act: {
        type: 'record-referral-outcome',
        number,
        outcome: 'no-action',
        on: someDay,
        document,
        ...correction,
      },
      stage: null,
      number,
      by: referralBodies(state, view, 'record-referral-outcome'),
    };
  };

const onAppeal =
  (state: Case, view: View) =>
  ({ number, stage, entry }: Appeal): Probe => {
    const measure = measureOf(state, entry);
    return {
      act: { type: 'resolve-appeal', number, outcome: 'rejected', document, reasons: words },
      stage,
      number,
      by: measure ? appellateBodies(measure, view) : [],
    };
  };

/** A paper owed may be sent, and a recommendation's answer entered, whatever became of the case (A26). */
const onFiling =
  (view: View) =>
  (filing: FilingRecord): Probe[] => {
    const { number, stage } = filing;
    const sent = { number, on: someDay, document };
    const answered = { ...sent, outcome: 'acknowledged', text: words } as const;
    const numbered = (act: Probe['act']): Probe => ({
      act,
      stage,
      number,
      by: filingBodies(filing, view),
    });
    if (isOwed(filing)) return [numbered({ type: 'file', ...sent, addressee: words })];
    return awaitsAnswer(filing) ? [numbered({ type: 'record-answer', ...answered })] : [];
  };

/** A measure in question is confirmed or revoked by the body that decided it (A12). */
const onQuestion =
  (view: View) =>
  (measure: Measure): Probe => ({
    act: { type: 'review-measure', entry: measure.entry, outcome: 'confirmed', document, reasons: words },
    stage: measure.stage,
    number: measure.entry,
    by: decidingBody(measure, view, 'review-measure'),
  });

/** Every act that could come next on a case: on its way up or off the ladder, and beside it (A26, A27; I-9). */
export const probesOf = (state: Case, view: View): Probe[] => {
  const asked = askedOf(view);
  const measure = currentMeasure(state);
  return [
    asked({ type: 'withdraw-lead', reasons: words }, null, 'withdraw-lead'),
    asked({ type: 'verify', substantiated: false, findings: words, ...noFactors }, null, 'verify'),
    ...proposable(state, view).map((stage) =>
      asked({ type: 'propose', stage, reasons: words }, stage, 'propose'),
    ),
    ...(state.status === 'proposed' ? onProposal(state.proposal, asked) : []),
    ...declinedByMinutes(state, view, asked),
    ...(measure ? onMeasure(measure, view) : []),
    toRefer(state, view),
    ...referralsOf(state).map(onReferral(state, view)),
    ...measuresOf(state).map(({ stage, entry }) =>
      byUnit({ type: 'appeal', entry, reasons: words }, stage, entry),
    ),
    ...appealsOf(state).map(onAppeal(state, view)),
    ...filingRecordsOf(state).flatMap(onFiling(view)),
    ...inQuestionOf(state).map(onQuestion(view)),
  ];
};
