import { isLegalDate, termEnd } from '../../calendar/index.ts';
import { seatsAbove } from '../../competence/sites.ts';
import { badInput, type CheckResult, collect, notADay, today } from '../../decision/checks.ts';
import type { LegalDate, Office } from '../../vocabulary.ts';
import type { WorkTeam } from '../case/measure.ts';
import type { Judging } from './judging.ts';

const at = '/workTeam';

/** Where necessary a listed unit gets a work team of offices, sent by the place that lists it, within the term (A22). */
export const teamed = (judging: Judging): CheckResult => {
  const { act, stage } = judging;
  if (!act.workTeam) return null;
  if (!stage.workTeam) {
    return badInput(
      'no-work-team',
      stage.article,
      { zh: `${stage.name.zh}不派驻工作组。`, en: `At “${stage.name.en}” no work team is sent.` },
      at,
    );
  }
  return collect(
    sender(act.workTeam, judging),
    members(act.workTeam, judging),
    period(act.workTeam, judging),
  );
};

const samePlace = (a: Omit<Office, 'capacity'>, b: Omit<Office, 'capacity'>): boolean =>
  a.jurisdiction === b.jurisdiction && a.level === b.level;

const sender = ({ sentBy }: WorkTeam, { context: { actor }, stage }: Judging): CheckResult =>
  actor.by !== 'office' || samePlace(sentBy, actor.office)
    ? null
    : badInput(
        'work-team-sent-elsewhere',
        stage.article,
        {
          zh: '工作组由作出决定的一级派驻。',
          en: 'A work team is sent by a body of the place that lists the unit.',
        },
        `${at}/sentBy`,
        { sentBy, decides: actor.office },
      );

/** Members are offices of the places above the unit: nobody inspects their own. */
const members = ({ members: given }: WorkTeam, { context: { unit }, stage }: Judging): CheckResult => {
  const seats = seatsAbove(unit);
  if (given.length === 0) {
    const text = { zh: '须载明工作组成员单位。', en: 'The offices of the team must be given.' };
    return badInput('work-team-members-missing', stage.article, text, `${at}/members`);
  }
  return given.flatMap((member, index) =>
    seats.some(({ id, level }) => id === member.jurisdiction && level === member.level)
      ? []
      : [
          badInput(
            'work-team-member-elsewhere',
            stage.article,
            {
              zh: '工作组成员须是该单位上级地方的机构。',
              en: 'A member of the team is an office of a place above the unit.',
            },
            `${at}/members/${index}`,
            { member },
          ),
        ],
  );
};

const period = (team: WorkTeam, { context, choice, stage }: Judging): CheckResult => {
  const first = today(context);
  const { lastDay } = termEnd(first, choice.term, context.city);
  const { from, to } = team;
  return collect(
    within(from, { first, lastDay }, `${at}/from`, stage.article),
    to === null
      ? null
      : within(to, { first: from > first ? from : first, lastDay }, `${at}/to`, stage.article),
  );
};

const within = (
  day: LegalDate,
  { first, lastDay }: { readonly first: LegalDate; readonly lastDay: LegalDate },
  pointer: string,
  article: Judging['stage']['article'],
): CheckResult => {
  if (!isLegalDate(day)) return notADay(day, pointer, article);
  return first <= day && day <= lastDay
    ? null
    : badInput(
        'work-team-outside-term',
        article,
        {
          zh: `工作组派驻期须在${first}至${lastDay}之间。`,
          en: `The team is there between ${first} and ${lastDay}.`,
        },
        pointer,
        { day, first, lastDay },
      );
};
