/** The name of a city's file as a constant of its module: `xin-shi` is `xinShi`. */
const constantOf = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The file of a new city: under the national base, with all that it must say for itself marked. */
export const skeletonOf = (
  id: string,
  years: readonly [number, number],
): string => `import { nationalBase } from '@jieti/rules';
import type { City } from './city.ts';
import { workCalendarOf } from './work-calendar.ts';

// Each field is described in docs/city-file.md; \`npm run city -- check ${id}\` names what is wrong, with its place and what is right.
export const ${constantOf(id)}: City = {
  settings: {
    // What the national provisions have in common with every measure under them. Whatever stands below takes its place, as a whole.
    ...nationalBase,
    id: '${id}',
    // The name of the city in both languages.
    name: { zh: '${id}', en: '${id}' },
    // The first unit of the register.
    root: '${id}',

    // The document that is the city's law: title, number (null where nobody knows it), date. Rungs and letters may rest on others.
    // measure: { title: '……', number: '……', date: '2026-01-01' },
    // letterAuthority: { title: '……', number: '……', date: '2026-01-01' },

    // Its articles by number and subject: the base has an outline only, and the numbers are for the city's own measure to give.
    // articles: [{ number: 20, subject: { zh: '通报', en: 'Notice' }, summary: { zh: '……', en: '…' } }],
    // articlesBySubject: { ...nationalBase.articlesBySubject, rectification: ['A20'] },

    // Levels from the top down, and which of them have bodies that decide, or only suggest.
    // levels: nationalBase.levels,
    // above: { zh: '省', en: 'province' },

    // Bodies, and which functions of the law each fulfils: one may fulfil several, and a function may be absent.
    // bodies: [...nationalBase.bodies],

    // Rungs from the lightest to the gravest: who proposes, decides and interviews, the term, the effects, how it ends.
    // ladder: [...nationalBase.ladder],

    // Grounds; one without wording cannot be used until the city gives its own.
    // grounds: [...nationalBase.grounds],
    // aggravating: nationalBase.aggravating,
    // mitigating: nationalBase.mitigating,

    // Figures. Another value begins on a day; the old one stays, for decisions of then are recomputed with it.
    // parameters: [
    //   ...nationalBase.parameters,
    //   { id: 'notice-term', from: '2027-01-01', value: 'P45D', unit: 'term', article: 'A20' },
    // ],
    // How the city settles what the text leaves open: docs/city-file.md tells the settings.
    // interpretations: [...nationalBase.interpretations],

    // The graded year: grades, caps, quota, what a published year leads to, schemes to start from.
    // evaluation: { ...nationalBase.evaluation },

    // Who owes which reports, duties and letters, what is planned and commended, and the departments of the conference.
    // reports: [...nationalBase.reports],
    // duties: [...nationalBase.duties],
    // letters: nationalBase.letters,
    // plans: [...nationalBase.plans],
    // conferenceDepartments: [...nationalBase.conferenceDepartments],

    // Changes of the law by a later document, from its day on: the parts that it put in the place of those before.
    // amendments: [{ from: '2027-01-01', by: { title: '……', number: '……', date: '2026-12-20' }, parts: { name: { zh: '……', en: '…' } } }],

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
  `${head}\n${id},${id},${id},locality,city,,local,\n`;

/** The lines that bring a new city into the index. */
export const indexLinesOf = (id: string): readonly string[] => [
  `import { ${constantOf(id)} } from './${id}.ts';`,
  `export const cities: readonly City[] = [..., ${constantOf(id)}];`,
];
