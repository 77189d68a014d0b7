import { measureOfTangshan } from '@jieti/rules';
import type { City } from './city.ts';
import { workCalendarOf } from './work-calendar.ts';

/** 示范市, an invented city under Tangshan's measure: for trying things out. */
export const shifan: City = {
  settings: {
    ...measureOfTangshan,
    id: 'shifan',
    name: { zh: '示范市', en: 'Shifan' },
    root: 'shifan',
    workCalendar: workCalendarOf(2025, 2026),
  },
  deployment: {
    region: 'us-east-1',
    issuer: { url: 'https://login.shifan.example', audience: ['jieti'] },
    alarms: ['operations@shifan.example'],
    schedules: {
      reminders: '15 1 * * ? *',
      sweep: '30 1 * * ? *',
      seal: '45 1 * * ? *',
      grading: '0 2 10 1 ? *',
    },
  },
  register: 'infra/cities/shifan-units.csv',
};
