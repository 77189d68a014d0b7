import type { Caller } from './world/call.ts';
import { drafterOf, officerIn, officesOf, staffOf } from './world/people.ts';

export { staffOf };

const officer = officerIn('tangshan');

/** The people of the journeys: offices of the real city and of two of its counties, and those who act for units. */
export const people = {
  ...officesOf('tangshan'),
  qianxiOffice: officer('cgc-office', 'director', 'qianxi'),
  qianxiJointConference: officer('joint-conference', 'member', 'qianxi'),
  yutianOffice: officer('cgc-office', 'director', 'yutian'),
  yutianJointConference: officer('joint-conference', 'member', 'yutian'),
  yutianCgcDirector: officer('cgc', 'director', 'yutian'),
  qianxiStaff: staffOf('qianxi'),
  townStaff: staffOf('qianxi-town'),
  yutianStaff: staffOf('yutian'),
  cityStaff: staffOf('tangshan'),
  nobody: { subject: 'nobody' },
} as const satisfies Readonly<Record<string, Caller>>;

/** Bodies of the city that propose and decide, by stage (A20–A24). */
export const proposerOf = (stage: string): Caller =>
  drafterOf(stage.startsWith('veto') ? people.jointConference : people.cityOffice);

export const deciderOf = (stage: string): Caller => {
  if (stage === 'veto') return people.cgcMeeting;
  return stage === 'veto-warning' ? people.cgcDirector : people.cityOffice;
};
