import { cityOfToday } from '@jieti/rules';
import type { City } from './city.ts';
import { exampleDeployment } from './example-deployment.ts';
import { workCalendarOf } from './work-calendar.ts';

/** 试点市, an invented city of today: the bodies of after 2018, three rungs and no veto. */
export const shidian: City = {
  settings: {
    ...cityOfToday,
    id: 'shidian',
    name: { zh: '试点市', en: 'Shidian' },
    root: 'shidian',
    workCalendar: workCalendarOf(2025, 2026),
  },
  deployment: exampleDeployment('shidian'),
  register: 'infra/cities/shidian-units.csv',
};
