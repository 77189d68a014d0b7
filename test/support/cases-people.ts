import type { Office } from '@jieti/rules';
import type { Caller } from './http.ts';

const officer = (
  body: Office['body'],
  capacity: Office['capacity'],
  level: Office['level'] = 'city',
  jurisdiction = 'city',
): Caller & { readonly offices: readonly Office[] } => ({
  subject: `${jurisdiction}-${body}-${capacity}`,
  offices: [{ body, level, jurisdiction, capacity }],
});

/** The people of the test city who have to do with cases. */
export const people = {
  cityOffice: officer('cgc-office', 'director'),
  citySlgOffice: officer('slg-office', 'director'),
  jointConference: officer('joint-conference', 'member'),
  cgcDirector: officer('cgc', 'director'),
  cgcMeeting: officer('cgc', 'meeting'),
  slgHead: officer('slg', 'head'),
  slgMeeting: officer('slg', 'meeting'),
  orgHr: officer('org-hr', 'staff'),
  discipline: officer('discipline', 'staff'),
  northOffice: officer('cgc-office', 'director', 'county', 'north'),
  southOffice: officer('cgc-office', 'director', 'county', 'south'),
  northConference: officer('joint-conference', 'member', 'county', 'north'),
  northStaff: { subject: 'north-staff', units: ['north'] },
  southStaff: { subject: 'south-staff', units: ['south'] },
} as const satisfies Readonly<Record<string, Caller>>;
