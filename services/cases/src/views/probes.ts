import {
  type Act,
  awaitsAnswer,
  type FilingRecord,
  isOwed,
  type Measure,
  type OfficeAct,
  type Proposal,
  type StageId,
} from '@jieti/rules';

/** An act as it might be done: its words are stand-ins, only who and when count. */
export interface Probe {
  readonly act: Exclude<
    Act,
    {
      type:
        | 'report-lead'
        | 'open-by-evaluation'
        | 'withdraw-by-evaluation'
        | 'refer'
        | 'record-referral-outcome'
        | 'appeal'
        | 'resolve-appeal';
    }
  >;
  readonly stage: StageId | null;
  readonly by: OfficeAct | 'unit';
}

const words = '—';
const someDay = '2000-01-01';
const document = { number: words, date: someDay };
const noFactors = { aggravating: [], mitigating: [] };

const onLead: Probe = {
  act: { type: 'verify', substantiated: false, findings: words, ...noFactors },
  stage: null,
  by: 'verify',
};

const onProposal = ({ stage }: Proposal): Probe[] => [
  { act: { type: 'state-case', text: words }, stage, by: 'unit' },
  { act: { type: 'decide', outcome: 'approve', document, reasons: words }, stage, by: 'decide' },
  { act: { type: 'decide', outcome: 'return', reasons: words }, stage, by: 'decide' },
];

const onMeasure = ({ stage }: Measure): Probe[] => [
  { act: { type: 'report-progress', text: words, complete: false }, stage, by: 'unit' },
  { act: { type: 'accept', accepted: true, findings: words }, stage, by: 'accept' },
  { act: { type: 'extend', lastDay: someDay, reasons: words }, stage, by: 'extend' },
  { act: { type: 'release', document, reasons: words }, stage, by: 'release' },
];

const toPropose = (stage: StageId): Probe => ({
  act: { type: 'propose', stage, reasons: words },
  stage,
  by: 'propose',
});

/** What is owed may be sent, and a recommendation's answer entered, whatever became of the case (A26). */
const onFiling = (filing: FilingRecord): Probe[] => {
  const { n, stage } = filing;
  const sent = { n, on: someDay, document };
  if (isOwed(filing)) return [{ act: { type: 'file', ...sent }, stage, by: 'file' }];
  const answered = { ...sent, outcome: 'acknowledged', text: words } as const;
  return awaitsAnswer(filing) ? [{ act: { type: 'record-answer', ...answered }, stage, by: 'file' }] : [];
};

/** Every act that could come next on a case with this measure, this proposal and these papers. */
export const probesOf = (
  measure: Measure | null,
  proposal: Proposal | null,
  proposable: readonly StageId[],
  filings: readonly FilingRecord[],
): Probe[] => [
  onLead,
  ...proposable.map(toPropose),
  ...(proposal ? onProposal(proposal) : []),
  ...(measure ? onMeasure(measure) : []),
  ...filings.flatMap(onFiling),
];
