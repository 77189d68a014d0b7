import type { Caller } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';
import { allPresent } from '../../support/kinds.ts';
import { drafterOf, staffOf } from '../../support/world/people.ts';
import { meetings } from './cast.ts';
import type { Desk } from './desk.ts';

/** The acts of a case, each by whom the measure names for it (A20–A24); days come from the desk. */

interface Deadline {
  readonly kind: string;
  readonly lastDay: string;
  readonly provisional?: true;
}

/** The last day of one of a case's deadlines; what may yet move says so. */
export const dueOf = async (desk: Desk, id: string, kind: string, as?: Caller): Promise<string> => {
  const { deadlines } = await desk.read(`/cases/${id}`, as);
  const found = deadlines.find((one: Deadline) => one.kind === kind);
  if (!found) return `no ${kind} among ${deadlines.map((one: Deadline) => one.kind).join()}`;
  return found.provisional ? `${found.lastDay} provisional` : found.lastDay;
};

/** A lead on a unit, of what happened the day before. */
export const lead = async (desk: Desk, unit: string, occurredOn: string, as: Caller = people.cityOffice) => {
  const body = { unit, ground: '18.1', facts: `${unit} 基层基础薄弱`, occurredOn };
  return (await desk.write(as, 'POST /cases', body)).id as string;
};

export const verify = (desk: Desk, id: string, gravity: string | null, as: Caller = people.cityOffice) =>
  desk.write(as, `POST /cases/${id}/verification`, {
    ...{ substantiated: gravity !== null, findings: gravity === null ? '查无此事' : '核查属实' },
    ...(gravity !== null && { gravity }),
  });

/** The joint conference of the city meets today, all six departments, and agrees (A12). */
const agreed = async (desk: Desk, id: string, stage: string) => {
  const body = {
    ...{
      locality: 'tangshan',
      heldOn: desk.today(),
      document: desk.paper('唐联席纪要'),
      present: allPresent,
    },
    items: [
      { subject: { kind: 'case', case: id, stage }, resolution: { outcome: 'agreed', text: '会议同意' } },
    ],
  };
  const session = await desk.write(people.cityOffice, 'POST /conference-sessions', body);
  return { resolution: { session: session.id, item: 1 } };
};

export const propose = async (
  desk: Desk,
  id: string,
  stage: string,
  as: Caller = people.cityOffice,
  more: object = {},
): Promise<void> => {
  const regime = stage.startsWith('veto');
  const cited = regime ? await agreed(desk, id, stage) : {};
  // Who proposed does not decide (I-38).
  const by = drafterOf(regime ? people.jointConference : as);
  await desk.write(by, `POST /cases/${id}/proposals`, { stage, reasons: '依规提出', ...cited, ...more });
};

const deciderOf = (stage: string): Caller => {
  if (stage === 'veto') return meetings.cgc;
  return stage === 'veto-warning' ? people.cgcDirector : people.cityOffice;
};

export const decision = (desk: Desk, more: object = {}) => ({
  ...{ outcome: 'approve', document: desk.paper(), reasons: '同意' },
  ...more,
});

/** Who is competent approves today; the measure as it stands then. */
export const decide = async (
  desk: Desk,
  id: string,
  stage: string,
  more: object = {},
  as: Caller = deciderOf(stage),
) => {
  await desk.write(as, `POST /cases/${id}/decisions`, decision(desk, more));
  await desk.rest();
  return (await desk.read(`/cases/${id}`)).measure;
};

/** The record of an interview of a department's principal held today (A21). */
export const interviewOf = (desk: Desk, unit: string) => ({
  interview: {
    on: desk.today(),
    interviewed: [{ post: 'head', holder: `${unit}.head` }],
    undertaken: '三十日内整改到位',
  },
});

export const progress = (desk: Desk, id: string, unit: string, complete = false) =>
  desk.write(staffOf(unit), `POST /cases/${id}/progress`, { text: '整改进展情况', complete });

export const accept = async (desk: Desk, id: string, as: Caller = people.cityOffice) => {
  await desk.write(as, `POST /cases/${id}/acceptance`, { accepted: true, findings: '已整改到位' });
  await desk.rest();
};

export const release = async (desk: Desk, id: string, stage: string) => {
  const body = { document: desk.paper(), reasons: '同意解除' };
  await desk.write(deciderOf(stage), `POST /cases/${id}/releases`, body);
  await desk.rest();
};

/** What a case has come to, in a line: how it stands and, closed, how it ended; in force or proposed, at which stage. */
export const standOf = async (desk: Desk, id: string): Promise<string> => {
  const { status, closed, measure, proposal } = await desk.read(`/cases/${id}`);
  return [status, closed?.how ?? proposal?.stage ?? measure?.stage].filter(Boolean).join(' ');
};

/** The only open case on a unit that its published year proposed; null where there is none. */
export const caseOfYear = async (desk: Desk, unit: string): Promise<string | null> => {
  const { items } = await desk.read(`/cases?unit=${unit}&status=proposed&limit=50`);
  const found: string[] = [];
  for (const { id } of items)
    if ((await desk.read(`/cases/${id}`)).basis.kind === 'evaluation') found.push(id);
  if (found.length > 1) throw new Error(`${unit} answers for its year more than once`);
  return found[0] ?? null;
};
