import type { Body, Capacity } from '@jieti/rules';
import type { TokenClaims } from '../http/local-api.ts';

const root = 'shifan';

const cityOffice = (subject: string, body: Body, capacity: Capacity): TokenClaims => ({
  subject,
  offices: [{ body, level: 'city', jurisdiction: root, capacity }],
});

/** Who acts in the sample history, all at city level. Offices, not people. */
export const cast = {
  cgcOffice: cityOffice('cgc-office-director', 'cgc-office', 'director'),
  cgcOfficeClerk: cityOffice('cgc-office-clerk', 'cgc-office', 'staff'),
  slgOffice: cityOffice('slg-office-director', 'slg-office', 'director'),
  jointConference: cityOffice('joint-conference-secretary', 'joint-conference', 'member'),
  cgcDirector: cityOffice('cgc-director', 'cgc', 'director'),
  cgcMeeting: cityOffice('cgc-directors-meeting', 'cgc', 'meeting'),
  inspection: cityOffice('inspection-director', 'inspection-office', 'director'),
  finance: cityOffice('finance-clerk', 'finance', 'staff'),
  organisation: cityOffice('organisation-clerk', 'org-hr', 'staff'),
} as const;

/** The staff of a unit. */
export const staffOf = (unit: string): TokenClaims => ({ subject: `staff-of-${unit}`, units: [unit] });

/** An office of a locality itself: the city's, or a county's own. */
export const officeOf = (body: Body, jurisdiction: string): TokenClaims => ({
  subject: `${body}-of-${jurisdiction}`,
  offices: [{ body, level: jurisdiction === root ? 'city' : 'county', jurisdiction, capacity: 'director' }],
});
