import { requireRung } from '../../law/rungs.ts';
import { notDecidedBy } from '../approval/own-proposal.ts';
import type { Case } from '../case/case.ts';
import { awaitsAnswer, filingRecordsOf } from '../case/filing-records.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import { outcomesOf, referralsOf } from '../case/referrals.ts';
import { filingBodies } from '../competence/filing-bodies.ts';
import { referralBodies } from '../competence/referral-bodies.ts';
import type { OwnedDeadline, Place } from '../deadlines/deadline.ts';
import { ownedDeadlinesOf } from '../deadlines/deadlines-of.ts';
import { actOfKind, type CaseTask } from './task.ts';

/** Acts that name what they are about by its number. */
const numbered: readonly CaseTask['act'][] = ['appeal', 'file', 'resolve-appeal', 'review-measure'];

const due = ({ lastDay, until, amberAt, expires, provisional }: OwnedDeadline) => ({
  lastDay,
  until,
  amberAt,
  expires,
  ...(provisional && { provisional }),
});

const byDeadline = (deadline: OwnedDeadline): CaseTask => {
  const { kind, stage, of, whose, offices, since } = deadline;
  const act = actOfKind[kind];
  const number = numbered.includes(act) ? of : null;
  return { kind, act, stage, number, whose, offices, notBy: null, since, due: due(deadline) };
};

/** Who proposed does not decide (A23, A24; I-38). A body that both proposes and decides where two are named is in no city's law. */
const notByProposer = (task: CaseTask, state: Case, { city }: Place): CaseTask => {
  if (task.kind !== 'decision' || state.status !== 'proposed') return task;
  const { proposedBy, stage } = state.proposal;
  return { ...task, notBy: notDecidedBy(city, requireRung(city, stage), proposedBy) };
};

const withoutDue = (
  kind: 'answer' | 'referral-outcome',
  about: Pick<CaseTask, 'stage' | 'number' | 'offices' | 'since'>,
): CaseTask => ({ kind, act: actOfKind[kind], whose: 'office', notBy: null, due: null, ...about });

/** Recommendations that were sent and not answered yet (A26). */
const answers = (state: Case, place: Place): readonly CaseTask[] =>
  filingRecordsOf(state)
    .filter(awaitsAnswer)
    .map((filing) => {
      const { number, stage, filed, until } = filing;
      return withoutDue('answer', {
        number,
        stage,
        since: filed?.at ?? until,
        offices: filingBodies(filing, place),
      });
    });

/** Leaders referred elsewhere of whom nothing has come back yet (A27). */
const referralOutcomes = (state: Case, place: Place): readonly CaseTask[] =>
  referralsOf(state)
    .filter((referral) => outcomesOf(referral).length === 0)
    .map(({ number, madeAt: since }) =>
      withoutDue('referral-outcome', {
        ...{ number, stage: null, since },
        offices: referralBodies(state, place, 'record-referral-outcome'),
      }),
    );

/**
 * Everything that waits in a case for its unit or for offices, nearest deadline first, and last what no day is set for (A18–A27). It
 * depends on the state alone and on no clock: what was worked out when the state was written holds until another is, but for rights whose
 * day passes meanwhile (`isOpen`). Only those in charge have tasks: whoever could merely take a case over (A21, A22) is asked for nothing.
 */
export const tasksOf = (state: Case, today: Place): readonly CaseTask[] => {
  const place = { ...today, city: lawOfCase(today.city, state) };
  return [
    ...ownedDeadlinesOf(state, today).map((one) => notByProposer(byDeadline(one), state, place)),
    ...answers(state, place),
    ...referralOutcomes(state, place),
  ];
};
