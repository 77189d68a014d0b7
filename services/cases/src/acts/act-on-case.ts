import { type Answer, allowed, checkMatch, executeCommand, paperWrites, type Request } from '@jieti/lambda';
import { type Act, type Case, type ChosenOffice, decideAs, papersOfAct, type UnitFacts } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { applyEvents, type Course } from '../case/apply-events.ts';
import { readableCase } from '../case/case-access.ts';
import { type CaseRecord, courseWrites } from '../case/case-record.ts';
import { assertFits } from '../case/case-size.ts';
import { citedSession, unlessCorrected } from '../conference/cited-session.ts';
import { table } from '../table.ts';
import { caseAnswer } from '../views/case-view.ts';
import { type Circumstances, circumstancesOf } from './judge.ts';

/** An act, and the course that the rules say the case takes by it; nothing is written yet. */
export interface Judgement {
  readonly before: Case;
  readonly course: Course;
  readonly unit: UnitFacts;
  readonly circumstances: Circumstances;
  /** The record the case was judged on. */
  readonly over: CaseRecord;
  /** The numbers of its papers, put on record with it. */
  readonly papers: readonly Write[];
}

type Asking = Pick<Request, 'principal' | 'ifMatch'>;

/**
 * Judges an act on a case as it stands now.
 * @throws 404 outside the caller's jurisdiction, 412 if they saw an older version, and the refusal of the rules.
 */
export const judgeAct = async (
  asking: Asking,
  id: string,
  act: Act,
  as?: ChosenOffice,
): Promise<Judgement> => {
  const { record, unit } = await readableCase(asking.principal, id);
  checkMatch(asking, record.version);
  const session = await citedSession(asking.principal, record.state, act);
  const circumstances = { ...(await circumstancesOf(unit)), session };
  const events = allowed(decideAs(asking.principal, record.state, act, circumstances, as));
  const course = applyEvents(record, events, { id, unit: unit.id });
  for (const { actor } of events) assertFits(course.state, actor);
  const actor = events[0]?.actor;
  const papers = actor ? await paperWrites(table, papersOfAct(record.state, act, actor)) : [];
  return { before: record.state, course, unit, circumstances, over: record, papers };
};

/**
 * Does an act: the case over the version it was judged on, its ledger entries and the command's record in one
 * transaction. Of two who act at once one is first; the other gets 409, or 412 if they sent `If-Match`.
 */
export const actOnCase = (
  request: Request,
  id: string,
  act: Act,
  as: ChosenOffice | undefined,
  answer: (judgement: Judgement) => Answer,
): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const judgement = await judgeAct(request, id, act, as);
    const { course, unit, over, circumstances, papers } = judgement;
    return {
      writes: [...courseWrites(course, over, unit), ...unlessCorrected(circumstances.session), ...papers],
      answer: answer(judgement),
    };
  });

/** The case as an act has left it. */
export const judgedCase = ({ course, unit, circumstances }: Judgement): Answer =>
  caseAnswer(course.state, { ...circumstances, unit });
