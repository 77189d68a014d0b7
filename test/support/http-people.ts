import type { Body, Capacity } from '@jieti/rules';
import type { Caller } from './http-journey.ts';

const root = 'tangshan';

const officer = (body: Body, capacity: Capacity, jurisdiction = root): Caller => ({
  subject: `${jurisdiction}-${body}-${capacity}`,
  offices: [{ body, level: jurisdiction === root ? 'city' : 'county', jurisdiction, capacity }],
});

/** The staff of a unit, who act for it and hold no office. */
export const staffOf = (unit: string): Caller => ({ subject: `staff-of-${unit}`, units: [unit] });

/** The people of the journeys: offices of the city and of two counties, and those who act for units. */
export const people = {
  cityOffice: officer('cgc-office', 'director'),
  citySlgOffice: officer('slg-office', 'director'),
  jointConference: officer('joint-conference', 'member'),
  cgcDirector: officer('cgc', 'director'),
  cgcMeeting: officer('cgc', 'meeting'),
  orgHr: officer('org-hr', 'staff'),
  finance: officer('finance', 'staff'),
  qianxiOffice: officer('cgc-office', 'director', 'qianxi'),
  qianxiJointConference: officer('joint-conference', 'member', 'qianxi'),
  yutianOffice: officer('cgc-office', 'director', 'yutian'),
  yutianJointConference: officer('joint-conference', 'member', 'yutian'),
  yutianCgcDirector: officer('cgc', 'director', 'yutian'),
  cityInspection: officer('inspection-office', 'director'),
  qianxiStaff: staffOf('qianxi'),
  townStaff: staffOf('qianxi-town'),
  yutianStaff: staffOf('yutian'),
  cityStaff: staffOf('tangshan'),
  nobody: { subject: 'nobody' },
} as const satisfies Readonly<Record<string, Caller>>;

/** Bodies of the city that propose and decide, by stage (A20–A24). */
export const proposerOf = (stage: string): Caller =>
  stage.startsWith('veto') ? people.jointConference : people.cityOffice;

export const deciderOf = (stage: string): Caller => {
  if (stage === 'veto') return people.cgcMeeting;
  return stage === 'veto-warning' ? people.cgcDirector : people.cityOffice;
};
