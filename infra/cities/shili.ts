import { provinceOf2016 } from '@jieti/rules';
import type { City } from './city.ts';
import { exampleDeployment } from './example-deployment.ts';
import { workCalendarOf } from './work-calendar.ts';

/** 示例省, an invented province under a measure of 2016: four rungs, no warning before the veto, three grades. */
export const shili: City = {
  settings: {
    ...provinceOf2016,
    id: 'shili',
    name: { zh: '示例省', en: 'Shili' },
    root: 'shili',
    workCalendar: workCalendarOf(2025, 2026),
  },
  deployment: exampleDeployment('shili'),
  register: 'infra/cities/shili-units.csv',
};
