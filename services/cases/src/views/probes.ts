import type { Act, Measure, OfficeAct, Proposal, StageId } from '@jieti/rules';

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

/** Every act that could come next on a case with this measure and this proposal. */
export const probesOf = (
  measure: Measure | null,
  proposal: Proposal | null,
  proposable: readonly StageId[],
): Probe[] => [
  onLead,
  ...proposable.map(toPropose),
  ...(proposal ? onProposal(proposal) : []),
  ...(measure ? onMeasure(measure) : []),
];
