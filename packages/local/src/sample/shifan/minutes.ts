/** Minutes of the city's joint conference on the day, all six departments present (A12). */
export const minutes = {
  locality: 'shifan',
  heldOn: '{on}',
  document: { number: '示联席纪要〔{year}〕{monthDay}号', date: '{on}' },
  present: [
    { department: 'cgc-office', members: ['cgc-office-1'] },
    { department: 'slg-office', members: ['slg-office-1'] },
    { department: 'discipline', members: ['discipline-1'] },
    { department: 'organisation', members: ['organisation-1'] },
    { department: 'supervision', members: ['supervision-1'] },
    {
      department: 'human-resources-and-social-security',
      members: ['human-resources-and-social-security-1'],
    },
  ],
};
