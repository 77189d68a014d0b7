import { measureOfTangshan } from '@jieti/rules';
import type { City } from './city.ts';
import { workCalendarOf } from './work-calendar.ts';

/** 唐山市, Hebei, under its own measure. */
export const tangshan: City = {
  settings: {
    ...measureOfTangshan,
    id: 'tangshan',
    name: { zh: '唐山市', en: 'Tangshan' },
    root: 'tangshan',
    workCalendar: workCalendarOf(2025, 2026),
  },
  deployment: {
    region: 'cn-north-1',
    // The address of the city's own identity provider: to be set before the first deployment.
    issuer: { url: 'https://login.tangshan.example', audience: ['jieti'] },
    alarms: ['operations@tangshan.example'],
    schedules: {
      reminders: '15 1 * * ? *',
      sweep: '30 1 * * ? *',
      seal: '45 1 * * ? *',
      grading: '0 2 10 1 ? *',
    },
  },
  register: 'infra/cities/tangshan-units.csv',
};
