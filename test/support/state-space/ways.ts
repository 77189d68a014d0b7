import {
  type Act,
  type Actor,
  addDays,
  currentMeasure,
  type Gravity,
  gravities,
  type InterviewGiven,
  interviewersOf,
  judicialOrgans,
  lawOfCase,
  outcomesOf,
  referralsOf,
  rungOf,
} from '@jieti/rules';
import type { NextAct } from '../../../services/cases/src/views/next-acts.ts';
import { dayOf, type Ground, type Standing } from './ground.ts';
import { actorsFor, ask, head } from './place.ts';
import { agreed, refused } from './sessions.ts';

const reasons = 'So.';

/** An act that somebody may do, as far as its words depend on who, when and under which law. */
interface Asked {
  readonly ground: Ground;
  readonly standing: Standing;
  readonly next: Pick<NextAct, 'act' | 'stage' | 'number'>;
  readonly by: Actor;
}

const today = ({ ground, standing }: Asked): string => dayOf(ground, standing.now);
const paper = (asked: Asked) => ({ number: '1', date: today(asked) });

/** Every gravity with neither, one or both kinds of factors, and nothing found. */
const verifications = ({ ground: { law } }: Asked): readonly Act[] => {
  const first = (factors: typeof law.aggravating, given: boolean) =>
    given ? factors.slice(0, 1).map(({ id }) => id) : [];
  const found = (gravity: Gravity, worse: boolean, better: boolean): Act => ({
    ...{ type: 'verify', substantiated: true, findings: 'Found so.', gravity },
    aggravating: first(law.aggravating, worse),
    mitigating: first(law.mitigating, better),
  });
  return [
    { type: 'verify', substantiated: false, findings: 'Nothing.', aggravating: [], mitigating: [] },
    ...gravities.flatMap((gravity) =>
      [false, true].flatMap((worse) => [false, true].map((better) => found(gravity, worse, better))),
    ),
  ];
};

/** The interview held today, by whom the stage names for it or else by whoever decides; nothing where the stage is none. */
const interviewOf = (asked: Asked): { readonly interview?: InterviewGiven } => {
  const { ground, standing, by } = asked;
  const law = lawOfCase(ground.law, standing.state);
  const rung = standing.state.status === 'proposed' ? rungOf(law, standing.state.proposal.stage) : undefined;
  if (rung?.form !== 'interview' || by.by !== 'office') return {};
  const holders = interviewersOf(law, ground.unit, rung)
    .filter(({ jurisdiction }) => by.by === 'office' && jurisdiction === by.office.jurisdiction)
    .flatMap((one) => actorsFor(ground, one, 'decide'))
    .flatMap((one) => (one.by === 'office' ? [one.office] : []));
  const held = rung.interviewers && holders[0] ? { by: holders[0] } : {};
  return { interview: { on: today(asked), interviewed: [head], undertaken: 'To put it right.', ...held } };
};

const decisions = (asked: Asked): readonly Act[] => {
  const approve = {
    ...({ type: 'decide', outcome: 'approve', reasons, document: paper(asked) } as const),
    ...interviewOf(asked),
  };
  return [
    approve,
    { ...approve, necessity: 'Both offices are concerned.' },
    { type: 'decide', outcome: 'return', reasons },
    { type: 'decide', outcome: 'decline', reasons },
    { type: 'decide', outcome: 'decline', reasons, resolution: refused },
  ];
};

/** A day more than the term has; where a new term is asked for, the shortest and the longest that the refusal names. */
const extensions = (asked: Asked): readonly Act[] => {
  const { ground, standing, by } = asked;
  const until = (lastDay: string): Act => ({ type: 'extend', lastDay, reasons });
  const measure = currentMeasure(standing.state);
  const tried = ask(ground, standing, until(today(asked)), by);
  const named = tried.ok ? [] : tried.refusals.flatMap(({ facts }) => [facts?.earliest, facts?.latest]);
  const days = named.filter((day) => typeof day === 'string');
  return [...(measure ? [addDays(measure.lastDay, 1)] : []), ...days].map(until);
};

/** What came back first, and, once something has, what puts right the last of it. */
const outcomes = (asked: Asked): readonly Act[] => {
  const number = asked.next.number ?? 0;
  const entered = {
    type: 'record-referral-outcome',
    number,
    on: today(asked),
    document: paper(asked),
  } as const;
  const referral = referralsOf(asked.standing.state).find((one) => one.number === number);
  const corrects = referral ? outcomesOf(referral).length : 0;
  const corrected: Act = { ...entered, outcome: 'disciplined', corrects, reasons };
  return [{ ...entered, outcome: 'no-action' }, ...(corrects > 0 ? [corrected] : [])];
};

const ofEach: { readonly [T in NextAct['act']]: (asked: Asked) => readonly Act[] } = {
  verify: verifications,
  'withdraw-lead': () => [{ type: 'withdraw-lead', reasons }],
  propose: ({ next: { stage } }) =>
    stage
      ? [
          { type: 'propose', stage, reasons },
          { type: 'propose', stage, reasons, resolution: agreed },
        ]
      : [],
  'state-case': () => [{ type: 'state-case', text: 'It was otherwise.' }],
  decide: decisions,
  extend: extensions,
  'report-progress': () =>
    [false, true].map((complete) => ({ type: 'report-progress', text: 'Done.', complete })),
  'hand-in-plan': (asked) => [{ type: 'hand-in-plan', text: 'A plan.', document: paper(asked) }],
  accept: () => [true, false].map((accepted) => ({ type: 'accept', accepted, findings: 'Seen.' })),
  release: (asked) => [{ type: 'release', document: paper(asked), reasons }],
  refer: (asked) => [
    {
      ...{ type: 'refer', to: judicialOrgans, why: 'criminal-liability', ...head, reasons },
      ...{ date: today(asked), document: paper(asked) },
    },
  ],
  'record-referral-outcome': outcomes,
  appeal: ({ next }) => [{ type: 'appeal', entry: next.number ?? 0, reasons }],
  'resolve-appeal': (asked) =>
    (['rejected', 'upheld'] as const).map((outcome) => ({
      ...{ type: 'resolve-appeal', number: asked.next.number ?? 0, outcome },
      ...{ document: paper(asked), reasons },
    })),
  'review-measure': (asked) =>
    (['confirmed', 'revoked'] as const).map((outcome) => ({
      ...{ type: 'review-measure', entry: asked.next.number ?? 0, outcome },
      ...{ document: paper(asked), reasons },
    })),
  file: (asked) => [
    {
      ...{ type: 'file', number: asked.next.number ?? 0, addressee: 'The superior.' },
      ...{ on: today(asked), document: paper(asked) },
    },
  ],
  'record-answer': (asked) => [
    {
      ...{ type: 'record-answer', number: asked.next.number ?? 0, outcome: 'adopted', text: 'It will act.' },
      ...{ on: today(asked), document: paper(asked) },
    },
  ],
};

/** All ways to do what `next` names, in words that nothing should be found wanting in. */
export const waysOf = (asked: Asked): readonly Act[] => ofEach[asked.next.act](asked);
