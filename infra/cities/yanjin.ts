import { measureOfTangshan, successorsOf2018 } from '@jieti/rules';
import type { City } from './city.ts';
import { exampleDeployment } from './example-deployment.ts';
import { workCalendarOf } from './work-calendar.ts';

/** 沿进市, an invented city that kept the measure of 2017 and gave it the bodies of after 2018: a dated change, in force. */
export const yanjin: City = {
  settings: {
    ...measureOfTangshan,
    id: 'yanjin',
    name: { zh: '沿进市', en: 'Yanjin' },
    root: 'yanjin',
    workCalendar: workCalendarOf(2025, 2026),
    amendments: [successorsOf2018],
  },
  deployment: exampleDeployment('yanjin'),
  register: 'infra/cities/yanjin-units.csv',
};
