import { type Answer, checkMatch, executeCommand, type Request } from '@jieti/lambda';
import { type Act, type Case, type ChosenOffice, decidingPlaces, type UnitFacts } from '@jieti/rules';
import { courseWrites } from '../case-record.ts';
import { asJudged, sessionFor } from '../conference/cited-session.ts';
import { applyEvents, type Course } from '../ledger/apply-events.ts';
import { table } from '../table.ts';
import { actingFor, type Circumstances, circumstancesOf, judge } from './judge.ts';
import { checkRoom } from './room.ts';
import { seeCase } from './sight.ts';

/** An act and what the rules say comes of it; nothing is written yet. */
export interface Judgement {
  readonly before: Case;
  readonly course: Course;
  readonly unit: UnitFacts;
  readonly circumstances: Circumstances;
  /** Version the case was judged on. */
  readonly over: number;
}

type Asking = Pick<Request, 'principal' | 'ifMatch'>;

/**
 * Judges an act on a case as it stands now. Throws 404 outside the caller's jurisdiction, 412 if they saw an older
 * version, and the refusal of the rules.
 */
export const judgeAct = async (
  asking: Asking,
  id: string,
  act: Act,
  as?: ChosenOffice,
): Promise<Judgement> => {
  const { record, unit } = await seeCase(asking.principal, id);
  checkMatch(asking, record.version);
  const session = await sessionFor(asking.principal, record.state, act);
  const circumstances = { ...(await circumstancesOf(unit)), session };
  const actors = actingFor(asking.principal, unit, as, decidingPlaces(record.state));
  const events = judge(record.state, act, actors, circumstances);
  const course = applyEvents(record, events, { id, unit: unit.id });
  for (const { actor } of events) checkRoom(course.state, actor);
  return { before: record.state, course, unit, circumstances, over: record.version };
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
    const { course, unit, over, circumstances } = judgement;
    return {
      writes: [...courseWrites(course, over, unit), ...asJudged(circumstances.session)],
      answer: answer(judgement),
    };
  });
