import type { History } from '../happening.ts';

/** Those who act in the history, all at city level. Offices, not people. */
export const cast: History['cast'] = {
  cgcOffice: { subject: 'cgc-office-director', body: 'cgc-office', capacity: 'director' },
  cgcOfficeClerk: { subject: 'cgc-office-clerk', body: 'cgc-office', capacity: 'staff' },
  slgOffice: { subject: 'slg-office-director', body: 'slg-office', capacity: 'director' },
  jointConference: { subject: 'joint-conference-secretary', body: 'joint-conference', capacity: 'member' },
  cgcDirector: { subject: 'cgc-director', body: 'cgc', capacity: 'director' },
  cgcMeeting: { subject: 'cgc-directors-meeting', body: 'cgc', capacity: 'meeting' },
  inspection: { subject: 'inspection-director', body: 'inspection-office', capacity: 'director' },
  finance: { subject: 'finance-director', body: 'finance', capacity: 'director' },
  organisation: { subject: 'organisation-head', body: 'org-hr', capacity: 'director' },
};
