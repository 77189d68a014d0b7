import { measureOfTangshan } from '@jieti/rules';
import type { City } from './city.ts';
import { exampleDeployment } from './example-deployment.ts';
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
  deployment: exampleDeployment('shifan'),
  register: 'infra/cities/shifan-units.csv',
};
