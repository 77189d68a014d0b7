import { isLegalDate, termEnd } from '../../calendar/index.ts';
import { seatsAbove } from '../../competence/sites.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { notADay } from '../../decision/common-checks.ts';
import { refusal } from '../../decision/refusal.ts';
import type { LegalDate, Office } from '../../vocabulary.ts';
import type { WorkTeam } from '../case/measure.ts';
import type { Judging } from './judging.ts';

const at = '/workTeam';

/** Where necessary a listed unit gets a work team of offices, sent by the place that lists it, within the term (A22). */
export const checkWorkTeam = (judging: Judging): CheckResult => {
  const { act, stage } = judging;
  if (!act.workTeam) return null;
  if (!stage.workTeam) {
    return refusal('no-work-team', { stage: stage.name }, { articles: [stage.article], pointer: at });
  }
  return collect(
    checkSender(act.workTeam, judging),
    checkMembers(act.workTeam, judging),
    checkPeriod(act.workTeam, judging),
  );
};

const samePlace = (a: Omit<Office, 'capacity'>, b: Omit<Office, 'capacity'>): boolean =>
  a.jurisdiction === b.jurisdiction && a.level === b.level;

const checkSender = ({ sentBy }: WorkTeam, { context: { actor }, stage }: Judging): CheckResult =>
  actor.by !== 'office' || samePlace(sentBy, actor.office)
    ? null
    : refusal(
        'work-team-sent-elsewhere',
        {},
        { articles: [stage.article], pointer: `${at}/sentBy`, facts: { sentBy, decides: actor.office } },
      );

/** Members are offices of the places above the unit: nobody inspects their own. */
const checkMembers = (
  { members: given }: WorkTeam,
  { context: { city, unit }, stage }: Judging,
): CheckResult => {
  const seats = seatsAbove(city, unit);
  if (given.length === 0) {
    return refusal('work-team-members-missing', {}, { articles: [stage.article], pointer: `${at}/members` });
  }
  return given.flatMap((member, index) =>
    seats.some(({ id, level }) => id === member.jurisdiction && level === member.level)
      ? []
      : [
          refusal(
            'work-team-member-elsewhere',
            {},
            { articles: [stage.article], pointer: `${at}/members/${index}`, facts: { member } },
          ),
        ],
  );
};

const checkPeriod = (team: WorkTeam, { context, choice, stage }: Judging): CheckResult => {
  const first = today(context);
  const { lastDay } = termEnd(first, choice.term, context.city);
  const { from, to } = team;
  return collect(
    checkWithin(from, { first, lastDay }, `${at}/from`, stage.article),
    to === null
      ? null
      : checkWithin(to, { first: from > first ? from : first, lastDay }, `${at}/to`, stage.article),
  );
};

const checkWithin = (
  day: LegalDate,
  { first, lastDay }: { readonly first: LegalDate; readonly lastDay: LegalDate },
  pointer: string,
  article: Judging['stage']['article'],
): CheckResult => {
  if (!isLegalDate(day)) return notADay(day, { pointer, article });
  return first <= day && day <= lastDay
    ? null
    : refusal(
        'work-team-outside-term',
        { first, lastDay },
        { articles: [article], pointer, facts: { day, first, lastDay } },
      );
};
