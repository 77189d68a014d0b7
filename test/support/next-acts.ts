import {
  type Act,
  type Actor,
  appealsOf,
  type Body,
  type Capacity,
  type Case,
  type CaseEvent,
  type CitySettings,
  type CompetentOffice,
  type ConferenceSession,
  checkpoint,
  decide,
  evolve,
  filingRecordsOf,
  type Gravity,
  type Instant,
  measuresOf,
  nextCheckpointOf,
  type Office,
  type Outcome,
  outcomesOf,
  referralsOf,
  type StageId,
  type Tenure,
  takeStep,
  type UnitFacts,
} from '@jieti/rules';
import { city, officer, staffOf, units } from '../regulation/ladder-desk.ts';
import { allPresent } from './kinds.ts';

/** A case at an instant, and what could be tried on it. */

const head = { post: 'head', holder: 'somebody' };
const tenuresOf = ({ id }: UnitFacts): readonly Tenure[] => [
  { unit: id, ...head, role: 'principal', from: '2015-01-01', to: null },
];

/** The item of the session that whoever proposes rests on. */
export const cited = { session: 'session', item: 1 };

/** Stages that the joint conference studies, and the session in which it refused one. */
const conferenceStages: readonly StageId[] = ['veto-warning', 'veto'];
const refusedSession = (stage: StageId): string => `refused ${stage}`;

const sessionOf = (
  stage: StageId,
  { jurisdiction, level }: Office,
  id: Case['id'],
  heldOn: string,
  outcome: 'agreed' | 'not-agreed' = 'agreed',
): ConferenceSession => ({
  ...{ version: 1, locality: jurisdiction, level, heldOn },
  id: outcome === 'agreed' ? cited.session : refusedSession(stage),
  departments: allPresent.length,
  document: { number: 'Minutes 1', date: heldOn },
  present: allPresent,
  items: [
    {
      number: cited.item,
      subject: { kind: 'case', case: id, stage },
      resolution: { outcome, text: 'So.' },
    },
  ],
});

/** The day in Beijing. */
const dayOf = (instant: Instant): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The unit's case as the clock and people move it on. */
export class Moving {
  state: Case | null = null;
  now: Instant;
  readonly events: CaseEvent[] = [];
  readonly unit: UnitFacts;
  readonly law: CitySettings;

  constructor(unit: UnitFacts, now: Instant, law: CitySettings = city) {
    this.unit = unit;
    this.now = now;
    this.law = law;
  }

  get case(): Case {
    if (!this.state) throw new Error('no case yet');
    return this.state;
  }

  get view() {
    return { city: this.law, unit: this.unit, now: this.now, tenures: tenuresOf(this.unit) };
  }

  ask(act: Act, actor: Actor): Outcome<readonly CaseEvent[]> {
    const session = this.#sessionFor(act, actor);
    return decide(this.state, act, { ...this.view, actor, session });
  }

  /** The conference of whoever proposes a warning or a veto, or declines one, has met that day, and agreed to it, or not (A12). */
  #sessionFor(act: Act, actor: Actor): ConferenceSession | null {
    const refused =
      act.type === 'decide' &&
      conferenceStages.find((one) => act.resolution?.session === refusedSession(one));
    if (refused)
      return actor.by === 'office'
        ? sessionOf(refused, actor.office, this.case.id, dayOf(this.now), 'not-agreed')
        : null;
    const proposal = this.state?.status === 'proposed' ? this.state.proposal : null;
    const [stage, by] = act.type === 'propose' ? [act.stage, actor] : [proposal?.stage, proposal?.proposedBy];
    return stage && by?.by === 'office' ? sessionOf(stage, by.office, this.case.id, dayOf(this.now)) : null;
  }

  write(events: readonly CaseEvent[]): void {
    this.events.push(...events);
    for (const event of events) this.state = evolve(this.state, event, { id: 'case', unit: this.unit.id });
  }

  /** Moves the clock on; every step that falls due on the way is taken at its instant. */
  wait(days: number): void {
    const until = new Date(Date.parse(this.now) + days * 86_400_000).toISOString();
    for (
      let at = nextCheckpointOf(this.case, this.law);
      at !== null && at <= until;
      at = nextCheckpointOf(this.case, this.law)
    ) {
      if (at > this.now) this.now = at;
      this.#tick();
    }
    this.now = until;
  }

  #tick(): void {
    const measure = 'measure' in this.case ? this.case.measure : null;
    if (!measure) throw new Error('a checkpoint without a measure');
    const fence = { stage: measure.stage, entry: measure.entry };
    const due = checkpoint(this.case, fence, this.now, this.law);
    if (due.action === 'wait' || due.action === 'finish') throw new Error('nothing was due');
    this.write(takeStep(this.case, fence, due.action, 'key' in due ? due.key : undefined, this.view));
  }
}

/** Something to try: the act as `next` names it, in each way it may be done with good words. */
export interface Try {
  readonly act: Act['type'];
  readonly stage: string | null;
  readonly number: number | null;
  readonly ways: readonly Act[];
}

const stages = ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'] as const;
const gravities = ['found', 'serious', 'grave-below-regime', 'grave-below-veto', 'grave'] as const;
const reasons = 'So.';

const tried = (number: number | null, first: Act, ...more: readonly Act[]): Try => ({
  ...{ act: first.type, number, ways: [first, ...more] },
  stage: first.type === 'propose' ? first.stage : null,
});

const decisions = (today: string): Try => {
  const document = { number: '1', date: today };
  const approve = { type: 'decide', outcome: 'approve', document, reasons } as const;
  const interview = { on: today, interviewed: [head], undertaken: 'To put it right.' };
  const necessity = 'Both offices are concerned.';
  return tried(
    null,
    approve,
    { ...approve, necessity },
    { ...approve, interview },
    { ...approve, interview, necessity },
    { type: 'decide', outcome: 'return', reasons },
    { type: 'decide', outcome: 'decline', reasons },
    ...conferenceStages.map(
      (stage): Act => ({
        ...{ type: 'decide', outcome: 'decline', reasons },
        resolution: { session: refusedSession(stage), item: cited.item },
      }),
    ),
  );
};

/** Every act there is on an open case, with numbers beyond those there are. */
export const triesOn = (state: Case, now: Instant): readonly Try[] => {
  const today = dayOf(now);
  const later = new Date(Date.parse(now) + 20 * 86_400_000).toISOString().slice(0, 10);
  const document = { number: '1', date: today };
  const factors = { aggravating: [], mitigating: [] };
  const found = (gravity: Gravity): Act => ({
    ...{ type: 'verify', substantiated: true, findings: 'Found so.', gravity, ...factors },
  });
  const nothing: Act = { type: 'verify', substantiated: false, findings: 'Nothing.', ...factors };
  const reported = (complete: boolean): Act => ({ type: 'report-progress', text: 'Done.', complete });
  const verified = (accepted: boolean): Act => ({ type: 'accept', accepted, findings: 'Seen.' });
  const paper = (number: number) => ({ number, on: today, document });
  const upTo = (n: number) => Array.from({ length: n + 1 }, (_, index) => index + 1);
  return [
    tried(null, { type: 'withdraw-lead', reasons }),
    tried(null, found('found'), ...gravities.map(found), nothing),
    ...stages.map((stage) =>
      tried(null, {
        ...{ type: 'propose', stage, reasons },
        ...(stage.startsWith('veto') && { resolution: cited }),
      }),
    ),
    tried(null, { type: 'state-case', text: 'It was otherwise.' }),
    decisions(today),
    tried(null, { type: 'extend', lastDay: later, reasons }),
    tried(null, reported(false), reported(true)),
    tried(null, verified(true), verified(false)),
    tried(null, { type: 'release', document, reasons }),
    tried(null, {
      ...{ type: 'refer', to: 'discipline', why: 'discipline', ...head, date: today, document, reasons },
    }),
    ...upTo(referralsOf(state).length).map((number) => {
      const referral = referralsOf(state).find((one) => one.number === number);
      const outcome = {
        type: 'record-referral-outcome',
        number,
        outcome: 'disciplined',
        on: today,
        document,
      } as const;
      const corrects = referral ? outcomesOf(referral).length : 0;
      return tried(number, outcome, ...(corrects > 0 ? [{ ...outcome, corrects, reasons }] : []));
    }),
    ...[...measuresOf(state).map(({ entry }) => entry), state.version + 1].map((entry) =>
      tried(entry, { type: 'appeal', entry, reasons }),
    ),
    ...measuresOf(state).map(({ entry }) =>
      tried(
        entry,
        { type: 'review-measure', entry, outcome: 'confirmed', document, reasons },
        { type: 'review-measure', entry, outcome: 'revoked', document, reasons },
      ),
    ),
    ...upTo(filingRecordsOf(state).length).flatMap((n) => [
      tried(n, { type: 'file', ...paper(n), addressee: 'The superior.' }),
      tried(n, { type: 'record-answer', ...paper(n), outcome: 'adopted', text: 'It will act.' }),
    ]),
    ...upTo(appealsOf(state).length).map((n) =>
      tried(
        n,
        { type: 'resolve-appeal', number: n, outcome: 'rejected', document, reasons },
        { type: 'resolve-appeal', number: n, outcome: 'upheld', document, reasons },
      ),
    ),
  ];
};

const bodies: readonly Body[] = [
  ...(['cgc', 'cgc-office', 'slg', 'slg-office', 'joint-conference'] as const),
  ...(['org-hr', 'discipline', 'finance', 'inspection-office'] as const),
];
const capacities: readonly Capacity[] = [
  ...(['director', 'deputy-director', 'executive-deputy-director', 'head'] as const),
  ...(['deputy-head', 'meeting', 'member', 'staff'] as const),
];
const places = ['yangcheng', 'donghe', 'xishan'];

/** Everybody there could be: every office of the city and of two counties, the unit's own staff, and another's. */
export const everybody = (unit: UnitFacts): readonly Actor[] => [
  staffOf(unit),
  staffOf(units.otherCounty),
  ...places.flatMap((place) =>
    bodies.flatMap((body) => capacities.map((capacity) => officer(body, capacity, place))),
  ),
];

/** Somebody of one of these offices. */
export const someOf = (by: readonly CompetentOffice[] | 'unit', unit: UnitFacts): readonly Actor[] =>
  by === 'unit'
    ? [staffOf(unit)]
    : by.map(({ body, capacities: [capacity = 'staff'], jurisdiction }) =>
        officer(body, capacity, jurisdiction),
      );
