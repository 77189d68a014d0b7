/** `npm run competence [-- CITY]`: who may do what; prints the table of a city or, without one, writes that of the measure. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureOfTangshan } from '@jieti/rules';
import { cityOf } from '../../infra/cities/index.ts';
import { competencePage } from './page.ts';

const [id] = process.argv.slice(2);

if (id === undefined) {
  writeFileSync(
    join(import.meta.dirname, '..', '..', 'docs', 'competence.md'),
    competencePage(measureOfTangshan),
  );
  console.error('jieti: docs/competence.md is written.');
} else {
  console.log(competencePage(cityOf(id).settings));
}
