import type { Body, Capacity, Office } from '@jieti/rules';
import type { Caller } from './call.ts';

/** Somebody in an office of a city called `root`; a body has its seat in the city or in a county. */
export const officerIn =
  (root: string) =>
  (
    body: Body,
    capacity: Capacity,
    jurisdiction = root,
  ): Caller & { readonly offices: readonly [Office] } => ({
    subject: `${jurisdiction}-${body}-${capacity}`,
    offices: [{ body, level: jurisdiction === root ? 'city' : 'county', jurisdiction, capacity }],
  });

/** Another person of the same offices, who puts forward what they propose: who proposed does not decide (I-38). */
export const drafterOf = (caller: Caller): Caller =>
  caller.offices ? { ...caller, subject: `${caller.subject}-drafter` } : caller;

/** The staff of a unit, who act for it and hold no office. */
export const staffOf = (unit: string) => ({ subject: `${unit}-staff`, units: [unit] }) as const;

/** The offices of a city called `root` that take part in tests. */
export const officesOf = (root: string) => {
  const officer = officerIn(root);
  return {
    cityOffice: officer('cgc-office', 'director'),
    citySlgOffice: officer('slg-office', 'director'),
    jointConference: officer('joint-conference', 'member'),
    cgcDirector: officer('cgc', 'director'),
    cgcMeeting: officer('cgc', 'meeting'),
    slgHead: officer('slg', 'head'),
    slgMeeting: officer('slg', 'meeting'),
    orgHr: officer('org-hr', 'director'),
    finance: officer('finance', 'director'),
    discipline: officer('discipline', 'staff'),
    cityInspection: officer('inspection-office', 'director'),
  } as const;
};

const officer = officerIn('city');

/** The people of the test city. */
export const people = {
  ...officesOf('city'),
  northOffice: officer('cgc-office', 'director', 'north'),
  northConference: officer('joint-conference', 'member', 'north'),
  northOrgHr: officer('org-hr', 'staff', 'north'),
  northFinance: officer('finance', 'staff', 'north'),
  southOffice: officer('cgc-office', 'director', 'south'),
  southOrgHr: officer('org-hr', 'staff', 'south'),
  northStaff: staffOf('north'),
  southStaff: staffOf('south'),
} as const satisfies Readonly<Record<string, Caller>>;
