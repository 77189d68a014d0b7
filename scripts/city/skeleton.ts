import { measureOfTangshan, topLevel } from '@jieti/rules';

/** The name of a city's file as a constant of its module: `xin-shi` is `xinShi`. */
const constantOf = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The file of a new city: under the national base, with all that it must say for itself marked. */
export const skeletonOf = (
  id: string,
  years: readonly [number, number],
): string => `import { measureOfTangshan } from '@jieti/rules';
import type { City } from './city.ts';
import { workCalendarOf } from './work-calendar.ts';

// Each field is described in docs/city-file.md; \`npm run city -- check ${id}\` names what is wrong, with its place and what is right.
export const ${constantOf(id)}: City = {
  settings: {
    // The base: bodies, ladder, grounds, figures, open points, and kinds of reports, duties, letters and plans. Whatever stands below it takes its place.
    ...measureOfTangshan,
    id: '${id}',
    // The name of the city in both languages.
    name: { zh: '${id}', en: '${id}' },
    // The first unit of the register.
    root: '${id}',
    // The levels, the top first, and what stands above: the base has a city, its counties and its townships, under a province.
    // levels: [ … ],
    // above: { zh: '省', en: 'province' },
    // The document by which the city has its law: title, number, date. Rungs and letters may rest on others.
    // measure: { title: '……', number: '……', date: '2026-01-01' },
    // letterAuthority: { title: '……', number: '……', date: '2026-01-01' },
    // The kinds of reports, by whom to whom; the same way duties, letters, plans, conferenceDepartments:
    // reports: measureOfTangshan.reports.filter(({ id }) => id !== 'committee-to-plenary'),
    // Another value of a figure begins on a day; the old one stays, for decisions of then are recomputed with it.
    // parameters: [
    //   ...measureOfTangshan.parameters,
    //   { id: 'notice-term', from: '2027-01-01', value: 'P45D', unit: 'term', article: 'A20' },
    // ],
    // A ground without wording cannot be used until the city gives its own:
    // grounds: measureOfTangshan.grounds.map((ground) =>
    //   ground.code === '18.2' ? { ...ground, wording: { zh: '……', en: '…' } } : ground,
    // ),
    // The holidays of these years as published; add a year when the State Council has published it.
    workCalendar: workCalendarOf(${years.join(', ')}),
  },
  deployment: {
    // account: '123456789012', if it is not that of the credentials.
    region: 'cn-north-1',
    // The city's own identity provider. Addresses under .example belong to nobody, and are not deployed.
    issuer: { url: 'https://login.${id}.example', audience: ['jieti'] },
    alarms: ['operations@${id}.example'],
    // minute hour day month weekday year, by the clock of the city's zone; of day and weekday one is ?
    schedules: {
      reminders: '15 1 * * ? *',
      sweep: '30 1 * * ? *',
      seal: '45 1 * * ? *',
      grading: '0 2 10 1 ? *',
    },
  },
  register: 'infra/cities/${id}-units.csv',
};
`;

/** The register of a new city: its head, and the city itself, on top of all others. */
export const registerOf = (id: string, head: string): string =>
  `${head}\n${id},${id},${id},locality,${topLevel(measureOfTangshan).id},,local,\n`;

/** The lines that bring a new city into the index. */
export const indexLinesOf = (id: string): readonly string[] => [
  `import { ${constantOf(id)} } from './${id}.ts';`,
  `export const cities: readonly City[] = [..., ${constantOf(id)}];`,
];
