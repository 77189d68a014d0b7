import { type CitySettings, cityOfToday, provinceOf2016, successorsOf2018 } from '@jieti/rules';
import { citySettings, faultText, inspectCity } from '@jieti/rules/city-file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityOf } from '../../infra/cities/index.ts';
import { inspectCityFile } from '../../infra/cities/inspect.ts';
import { testCity } from '../support/world/city.ts';

const today = '2026-11-28';

/** A file as it is read: it travels as JSON, so what its type forbids can stand in it. */
const copyOf = (file: object): CitySettings => JSON.parse(JSON.stringify(file));

const calendar = { '2026': { holidays: ['2026-01-01'], workdays: ['2026-02-14'] } };
const sound = copyOf({ ...testCity, workCalendar: calendar });

type Container = Record<string, unknown>;

/** The file with another value at a place, or without it if the value is undefined. */
const planted = (place: string, value: unknown, file: object = sound): CitySettings => {
  const copy = copyOf(file);
  const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Container>((at, step) => at[step] as Container, copy as unknown as Container);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
};

const faultsOf = (file: unknown): string[] => inspectCity(file, today).faults.map(faultText);
const gapsOf = (file: unknown): string[] => inspectCity(file, today).gaps.map(faultText);

/** Faults, each as far as it is told here. */
const begunAs = (faults: readonly string[], told: string): string[] =>
  faults.map((fault) => fault.slice(0, told.length));

const placeOfFigure = (id: string): string =>
  `parameters[${sound.parameters.findIndex((one) => one.id === id)}]`;
const figure = (id: string, field: string, value: unknown, held?: unknown): CitySettings => {
  const place = placeOfFigure(id);
  const other = planted(`${place}.${field}`, value);
  return held === undefined ? other : planted(`${place}.value`, held, other);
};
const more = <K extends keyof CitySettings>(list: K, ...entries: readonly object[]): CitySettings =>
  copyOf({ ...sound, [list]: [...(sound[list] as readonly object[]), ...entries] });
const without = (list: 'parameters' | 'interpretations', id: string): CitySettings =>
  copyOf({ ...sound, [list]: sound[list].filter((one) => one.id !== id) });
const placeOfPoint = (id: string): string =>
  `interpretations[${sound.interpretations.findIndex((one) => one.id === id)}]`;
const settled = (id: string, field: string, value: unknown): CitySettings =>
  planted(`${placeOfPoint(id)}.${field}`, value);

type Row = readonly [what: string, file: unknown, fault: string];

const ofTheCity: readonly Row[] = [
  [
    'a field that there is not',
    planted('nickname', '凤凰城'),
    'nickname: there is no such field; there are name, measure, letterAuthority,',
  ],
  [
    'an id with capitals',
    planted('id', 'Tangshan'),
    'id: "Tangshan" is no id of a city: a lower-case letter',
  ],
  ['an id that begins with a digit, as no stack may', planted('id', '4th'), 'id: "4th" is no id of a city'],
  ['a name in one language', planted('name.en', undefined), 'name.en: is missing; it is a text'],
  ['a name of blanks', planted('name.zh', '  '), 'name.zh: "  " is no text: it is blank'],
  [
    'an unknown zone',
    planted('zone', 'Asia/Nowhere'),
    'zone: "Asia/Nowhere" is no IANA name of a zone: Asia/Shanghai',
  ],
  ['an offset for a zone', planted('zone', '+08:00'), 'zone: "+08:00" is no IANA name'],
  ['no root', planted('root', ''), 'root: "" is no id: lower-case letters'],
  ['a measure with a number of blanks', planted('measure.number', ' '), 'measure.number: " " is no text'],
  [
    'a measure of a day that there is not',
    planted('measure.date', '2017-02-30'),
    'measure.date: "2017-02-30" is no day that there is',
  ],
  [
    'a measure that is yet to be issued',
    planted('measure.date', '2071-11-21'),
    'measure.date: 2071-11-21 is after today, 2026-11-28',
  ],
  [
    'letters that rest on a document of next year',
    planted('letterAuthority.date', '2027-01-01'),
    'letterAuthority.date: 2027-01-01 is after today',
  ],
];

const ofArticles: readonly Row[] = [
  [
    'an article twice',
    planted('articles[1].number', sound.articles[0]?.number),
    `articles[1].number: A${sound.articles[0]?.number} stands twice in the list`,
  ],
  [
    'accountability without an article',
    planted('articlesBySubject.accountability', []),
    'articlesBySubject.accountability[0]: is missing; it is a text',
  ],
  [
    'a subject that is not mapped',
    planted('articlesBySubject.interviews', undefined),
    'articlesBySubject.interviews: is missing; it is a list',
  ],
  [
    'a subject that there is not',
    planted('articlesBySubject.parking', ['A30']),
    'articlesBySubject.parking: there is no such field; there are units, first-responsible',
  ],
  [
    'an article that is a number',
    planted('articlesBySubject.caps', ['25']),
    'articlesBySubject.caps[0]: "25" is no article: the letter A and its number',
  ],
  [
    'an article twice under a subject',
    planted('articlesBySubject.caps', ['A25', 'A25']),
    'articlesBySubject.caps[1]: A25 stands twice in the list',
  ],
  [
    'a rung by an article that the law does not have',
    planted('ladder[0].article', 'A99'),
    'ladder[0].article: A99 stands under no subject of articlesBySubject: A3, A4, A5,',
  ],
];

const ofBodies: readonly Row[] = [
  ['a body twice', more('bodies', sound.bodies[0] ?? {}), 'bodies[9].id: cgc stands twice in the list'],
  [
    'a function that there is not',
    planted('bodies[0].fulfils', ['steering']),
    'bodies[0].fulfils[0]: "steering" is none of commission, commission-office,',
  ],
  [
    'a capacity that there is not',
    planted('bodies[1].capacities[0]', 'boss'),
    'bodies[1].capacities[0]: "boss" is none of director, deputy-director,',
  ],
  [
    'a body for which nobody can act',
    planted('bodies[5].capacities', []),
    'bodies[5].capacities: nobody can act for it: name one of director,',
  ],
  [
    'a name for a capacity that the body has not',
    planted('bodies[4].capacityNames', { head: { zh: '组长', en: 'head' } }),
    'bodies[4].capacityNames.head: the body has no head; it has meeting, member, staff',
  ],
  [
    'no office that keeps the register',
    planted('bodies[1].fulfils', ['stability-office']),
    'bodies: none fulfils commission-office, and nobody could keep the register',
  ],
];

const [ofCity, ofCounty, ofTownship] = sound.levels;
const ofLevels: readonly Row[] = [
  ['one level', planted('levels', [ofCity]), 'levels: a law has from 2 to 4 levels'],
  [
    'five levels',
    planted('levels', [ofCity, ofCounty, ofTownship, ofTownship, ofTownship]),
    'levels: a law has from 2 to 4 levels',
  ],
  ['a level twice', planted('levels[2].id', 'county'), 'levels[2].id: county stands twice in the list'],
  [
    'a level without a name',
    planted('levels[1].name', undefined),
    'levels[1].name: is missing; it is an object',
  ],
  [
    'bodies that do something else',
    planted('levels[1].bodies', 'advise'),
    'levels[1].bodies: "advise" is none of decide, suggest, none',
  ],
  [
    'a top whose bodies only suggest',
    planted('levels[0].bodies', 'suggest'),
    'levels[0].bodies: city is the top: its bodies decide, or nobody could',
  ],
  ['nothing above the top to report to', planted('above', undefined), 'above: is missing; it is an object'],
  [
    'an affiliation of units of nobody',
    planted('levels[1].affiliation', 'local'),
    'levels[1].affiliation: "local" is none of central, provincial, municipal',
  ],
  [
    'affiliations upside down',
    planted('levels', [ofCity, { ...ofCounty, affiliation: 'provincial' }, ofTownship]),
    'levels[1].affiliation: in order the levels name municipal, each once',
  ],
  [
    'a province whose cities have no units of their own',
    planted('levels[0].affiliation', 'provincial'),
    'levels: no level names municipal: units of that affiliation would belong to nobody',
  ],
  [
    'a body at a level without bodies',
    planted('bodies[0].levels', ['city', 'county', 'township']),
    'bodies[0].levels[2]: township is no level that has bodies: there are city, county',
  ],
  [
    'an office that keeps the register in the counties alone',
    planted('bodies[1].levels', ['county']),
    'bodies: none that fulfils commission-office exists at city, where the register is kept',
  ],
  [
    'another term at a level that there is not',
    planted('ladder[0].term.forSome', [
      { levels: ['village'], general: 'notice-term', minimum: 'notice-term', maximum: 'notice-term' },
    ]),
    'ladder[0].term.forSome[0].levels[0]: village is none of the levels: city, county, township',
  ],
  [
    'a body at no level',
    planted('bodies[0].levels', []),
    'bodies[0].levels: it exists nowhere: name a level at least',
  ],
];

const ofTheLadder: readonly Row[] = [
  ['no rung', planted('ladder', []), 'ladder: the ladder has no stage'],
  [
    'the ladder upside down',
    planted('ladder', sound.ladder.toReversed()),
    'ladder[1].entersAt: veto-warning stands above veto but is entered at a lighter case; in order: found,',
  ],
  ['a rung twice', more('ladder', ...sound.ladder.slice(-1)), 'ladder[5].id: veto stands twice in the list'],
  [
    'a gravity that there is not',
    planted('ladder[1].entersAt', 'awful'),
    'ladder[1].entersAt: "awful" is none of found, serious, grave-below-regime, grave-below-veto, grave',
  ],
  [
    'a rung that leads off the ladder',
    planted('ladder[3].unmet.next', 'exile'),
    'ladder[3].unmet.next: stage exile is not on the ladder: notice, interview, listed-supervision, veto-warning, veto',
  ],
  [
    'a rung left out on the way up',
    planted('ladder[0].unmet.next', 'listed-supervision'),
    'ladder[0].unmet: unmet, the stage should lead to interview, not to listed-supervision',
  ],
  [
    'a last rung that leads down again',
    planted('ladder[4].unmet', { next: 'notice' }),
    'ladder[4].unmet: unmet, the stage should lead to none, and be verified again at intervals, not to notice',
  ],
  ['nobody to decide', planted('ladder[4].deciders', []), 'ladder[4].deciders: nobody is named'],
  [
    'a decider that is no body',
    planted('ladder[2].deciders[0].body', 'cgc-ofice'),
    'ladder[2].deciders[0].body: cgc-ofice is none of the bodies: cgc, cgc-office, slg,',
  ],
  [
    'a capacity that the body has not',
    planted('ladder[0].proposers[0].capacities', ['head']),
    'ladder[0].proposers[0].capacities[0]: cgc-office has no head; it has director, deputy-director, staff',
  ],
  [
    'a capacity named twice',
    planted('ladder[0].proposers[0].capacities', ['staff', 'staff']),
    'ladder[0].proposers[0].capacities[1]: staff stands twice in the list',
  ],
  [
    'a decider named twice',
    planted('ladder[2].deciders', [
      { body: 'slg', capacities: [] },
      { body: 'slg', capacities: [] },
    ]),
    'ladder[2].deciders[1]: slg (nothing, every level, false) stands twice in the list',
  ],
  [
    'a capacity both as a rule and as an exception',
    planted('ladder[0].deciders', [
      { body: 'cgc', capacities: ['director'] },
      { body: 'cgc', capacities: [], exceptional: true },
    ]),
    'ladder[0].deciders[1]: cgc is named both as a rule and as an exception for the same capacity',
  ],
  [
    'two bodies that are one',
    planted('ladder[3].deciders', [{ body: 'joint-conference', capacities: [] }]),
    'ladder[3].twoBodies: two bodies are named, but joint-conference may both propose and decide',
  ],
  [
    'deciders of the city alone',
    planted('ladder[1].deciders', [{ body: 'cgc', capacities: [], at: 'city' }]),
    'ladder[1].deciders: nobody is named at county: its cases would wait for ever',
  ],
  [
    'proposers of counties alone',
    planted('ladder[3].proposers', [{ body: 'joint-conference', capacities: [], at: 'county' }]),
    'ladder[3].proposers: nobody is named at city: its cases',
  ],
  [
    'a decider at a level without bodies',
    planted('ladder[1].deciders[0].at', 'township'),
    'ladder[1].deciders[0].at: there is no cgc-office at township: it exists at city, county',
  ],
  [
    'a decider at a level that there is not',
    planted('ladder[1].deciders[0].at', 'prefecture'),
    'ladder[1].deciders[0].at: prefecture is none of the levels: cgc-office exists at city, county',
  ],
  [
    'a decider at a level where the body does not exist',
    planted('bodies[0].levels', ['city']),
    'ladder[1].deciders[2].at: there is no cgc at county: it exists at city',
  ],
  [
    'a rung whose only deciders exist at the top alone',
    planted('bodies[4].levels', ['city']),
    'ladder[3].proposers: nobody is named at county: its cases would wait for ever',
  ],
  [
    'a form that there is not',
    planted('ladder[0].form', 'by-telephone'),
    'ladder[0].form: "by-telephone" is none of written, interview',
  ],
  [
    'an effect that there is not',
    planted('ladder[4].effects', ['dismissed']),
    'ladder[4].effects[0]: "dismissed" is none of unit-barred-from-honours,',
  ],
  [
    'a bar where acceptance ends the stage',
    planted('ladder[0].effects', ['unit-barred-from-honours']),
    'ladder[0].effects: a stage that bars ends by acceptance; it needs to end by verification, release-by-approver or expiry',
  ],
  [
    'an ending that there is not',
    planted('ladder[4].endsBy', 'forgetting'),
    `ladder[4].endsBy: "forgetting" is none of acceptance, verification, release-by-approver, expiry`,
  ],
  [
    'a stage in the middle that ends by itself',
    planted('ladder[3].endsBy', 'expiry'),
    'ladder[3].endsBy: a stage that leads to another one does not end by expiry: unmet, it has to be verified again',
  ],
  [
    'a stage without the word whether it is under the veto regime',
    planted('ladder[2].vetoPower', undefined),
    'ladder[2].vetoPower: is missing; it is true or false',
  ],
  [
    'an authority without a title',
    planted('ladder[4].authority.title', ''),
    'ladder[4].authority.title: "" is no text',
  ],
  [
    'a term that names no parameter',
    planted('ladder[0].term.general', 'notice-time'),
    'ladder[0].term.general: there is no parameter notice-time; in term or working-days there are notice-term, interview-term,',
  ],
  [
    'a term that names a parameter in days',
    planted('ladder[0].term.general', 'appeal-days'),
    'ladder[0].term.general: asks for appeal-days in term or working-days, and the code for the same in days',
  ],
];

/** A notice with another term for some. */
const forSome = (...terms: readonly object[]): CitySettings =>
  planted(
    'ladder[0].term.forSome',
    terms.map((some) => ({
      general: 'notice-term',
      minimum: 'notice-term-minimum',
      maximum: 'notice-term-maximum',
      ...some,
    })),
  );

const ofTerms: readonly Row[] = [
  [
    'a term for some units that says not for which',
    forSome({}),
    'ladder[0].term.forSome[0]: it is for every unit: name kinds or levels',
  ],
  [
    'a term for no unit',
    forSome({ kinds: [] }),
    'ladder[0].term.forSome[0].kinds: it concerns nobody: name one of locality, department, unit',
  ],
  [
    'a term for a kind that there is not',
    forSome({ kinds: ['monastery'] }),
    'ladder[0].term.forSome[0].kinds[0]: "monastery" is none of locality, department, unit',
  ],
  [
    'a term for a level that there is not',
    forSome({ levels: ['galaxy'] }),
    'ladder[0].term.forSome[0].levels[0]: galaxy is none of the levels: city, county, township',
  ],
  [
    'a kind twice',
    forSome({ kinds: ['unit', 'unit'] }),
    'ladder[0].term.forSome[0].kinds[1]: unit stands twice in the list',
  ],
  [
    'a term that another one before it takes from all of its units',
    forSome({ kinds: ['unit', 'department'] }, { kinds: ['unit'], levels: ['county'] }),
    'ladder[0].term.forSome[1]: it never holds: the ones before it are for all of these units',
  ],
  [
    'a term for some by a parameter that there is not',
    forSome({ kinds: ['unit'], maximum: 'for-ever' }),
    'ladder[0].term.forSome[0].maximum: there is no parameter for-ever; in term-maximum or working-days there are ',
  ],
  [
    'a longest term named as the shortest of some',
    forSome({ kinds: ['unit'], minimum: 'notice-term-maximum' }),
    `${placeOfFigure('notice-term-maximum')}.unit: notice-term-maximum is in term-minimum or working-days, not in term-maximum, for ladder[0].term.forSome[0].minimum`,
  ],
  [
    'a term of no working day',
    figure('notice-term', 'unit', 'working-days', 0),
    `${placeOfFigure('notice-term')}.value: notice-term has no length: from 1 on, for ladder[0].term.general`,
  ],
  [
    'a term in so many working days that it ends after its longest',
    figure('notice-term', 'unit', 'working-days', 200),
    'ladder[0].term: on 2017-11-21 P1D ≤ P200WD ≤ P180D does not hold',
  ],
  [
    'working days as a text',
    figure('notice-term', 'unit', 'working-days', 'P10WD'),
    `${placeOfFigure('notice-term')}.value: "P10WD" is not a number`,
  ],
  [
    'a plan within days that no parameter holds',
    planted('ladder[1].planWithin', 'some-time'),
    'ladder[1].planWithin: there is no parameter some-time; in working-days there are statement-working-days,',
  ],
  [
    'a plan within calendar days',
    planted('ladder[1].planWithin', 'appeal-days'),
    'ladder[1].planWithin: asks for appeal-days in working-days, and the code for the same in days',
  ],
  [
    'a plan within no day',
    planted('ladder[1].planWithin', 'statement-working-days', figure('statement-working-days', 'value', 0)),
    `${placeOfFigure('statement-working-days')}.value: statement-working-days has no length: from 1 on, for ladder[1].planWithin`,
  ],
  [
    'an acceptance below that is neither so nor not',
    planted('ladder[2].acceptedBelowFirst', 'sometimes'),
    'ladder[2].acceptedBelowFirst: "sometimes" is not true or false',
  ],
  [
    'a rung that reaches any depth from a level whose bodies do not decide',
    planted('ladder[1].anyDepthFrom', ['township']),
    'ladder[1].anyDepthFrom[0]: no bodies decide at township; they do at city, county',
  ],
  [
    'a rung that reaches any depth from the same level twice',
    planted('ladder[1].anyDepthFrom', ['city', 'city']),
    'ladder[1].anyDepthFrom[1]: ',
  ],
  [
    'a rung that reaches any depth from nowhere',
    planted('ladder[1].anyDepthFrom', []),
    'ladder[1].anyDepthFrom: it reaches from nowhere: name a level at least',
  ],
  [
    'an interval in working days',
    figure('progress-check-interval', 'unit', 'working-days', 20),
    `${placeOfFigure('progress-check-interval')}.unit: progress-check-interval is in term, not in working-days`,
  ],
];

const ofFigures: readonly Row[] = [
  [
    'a parameter missing',
    without('parameters', 'appeal-days'),
    'parameters: appeal-days (days, for the code) has no value on 2017-11-21, when the law begins',
  ],
  [
    'the interval of reminders missing, though a stage is released',
    planted('ladder[2].progressEvery', undefined, without('parameters', 'progress-check-interval')),
    'parameters: progress-check-interval (term, for the code) has no value',
  ],
  [
    'a parameter that begins after all others',
    figure('veto-term', 'from', '2018-01-01'),
    'parameters: veto-term (term or working-days, for ladder[4].term.general) has no value on 2017-11-21',
  ],
  [
    'a parameter that nobody asks for',
    more('parameters', { id: 'tea-break', from: '2017-11-21', value: 15, unit: 'days', article: 'A20' }),
    'parameters[46].id: nothing asks for tea-break; asked for are ',
  ],
  [
    'a parameter twice on a day',
    more('parameters', ...sound.parameters.slice(0, 1)),
    'parameters[46]: notice-term from 2017-11-21 stands twice in the list',
  ],
  [
    'a unit that is not the figure’s',
    planted(placeOfFigure('appeal-days'), {
      id: 'appeal-days',
      from: '2017-11-21',
      value: 30,
      unit: 'working-days',
      article: 'A23',
    }),
    `${placeOfFigure('appeal-days')}.unit: appeal-days is in days, not in working-days`,
  ],
  [
    'a unit that there is not',
    figure('appeal-days', 'unit', 'furlongs'),
    `${placeOfFigure('appeal-days')}.unit: "furlongs" is none of term, term-minimum,`,
  ],
  [
    'a term in hours',
    figure('notice-term', 'value', 'PT48H'),
    `${placeOfFigure('notice-term')}.value: "PT48H" is no term: P30D, P6M, P1Y`,
  ],
  [
    'a term of no length',
    figure('notice-term', 'value', 'P0D'),
    `${placeOfFigure('notice-term')}.value: "P0D" is no term: it has no length`,
  ],
  [
    'half a day',
    figure('appeal-days', 'value', 30.5),
    `${placeOfFigure('appeal-days')}.value: 30.5 is not a whole number`,
  ],
  [
    'a share over 100',
    figure('survey-limit-percent', 'value', 101),
    `${placeOfFigure('survey-limit-percent')}.value: 101 is no number from 0 to 100`,
  ],
  [
    'none where a figure is needed',
    figure('survey-limit-percent', 'value', null),
    `${placeOfFigure('survey-limit-percent')}.value: survey-limit-percent needs a value; only the share of a quota may be none`,
  ],
  [
    'a day that only leap years have',
    figure('signing-deadline', 'value', '02-29'),
    `${placeOfFigure('signing-deadline')}.value: "02-29" is no day of every year`,
  ],
  [
    'a grade that is none',
    figure('cap-veto', 'value', 'awful'),
    `${placeOfFigure('cap-veto')}.value: awful is none of the grades: excellent, good, qualified, poor`,
  ],
  [
    'a general term over the maximum',
    figure('notice-term', 'value', 'P181D'),
    'ladder[0].term: on 2017-11-21 P1D ≤ P181D ≤ P180D does not hold',
  ],
  [
    'thresholds that stop descending one day',
    more('parameters', { id: 'grade-good', from: '2028-01-01', value: 95, unit: 'points', article: 'A10' }),
    'evaluation.grades: thresholds on 2028-01-01 do not descend: 90, 95, 60',
  ],
  [
    'a law that begins in a hundred years',
    copyOf({
      ...sound,
      parameters: sound.parameters.map((one) => ({ ...one, from: '2117-01-01' })),
      interpretations: sound.interpretations.map((one) => ({ ...one, from: '2117-01-01' })),
    }),
    'parameters: nothing holds on 2026-11-28: the law begins on 2117-01-01, the earliest from',
  ],
];

const ofOpenPoints: readonly Row[] = [
  [
    'a setting that is none',
    settled('I-13', 'setting', 'whenever'),
    `${placeOfPoint('I-13')}.setting: "whenever" is none of imposed-in-year, in-force-in-year`,
  ],
  [
    'an open point that is none',
    settled('I-13', 'id', 'I-99'),
    `${placeOfPoint('I-13')}.id: "I-99" is none of the open points: I-1, I-2,`,
  ],
  [
    'an open point not settled',
    without('interpretations', 'I-10'),
    'interpretations: I-10 is not settled on 2017-11-21, when the law begins: off, next-working-day',
  ],
  [
    'a quota’s figure without its rule',
    figure('excellent-quota-percent', 'value', 30),
    'evaluation.quota: I-12 (none) and excellent-quota-percent (30) contradict each other on 2017-11-21: a quota needs both',
  ],
];

const ofCatalogues: readonly Row[] = [
  ['no ground at all', planted('grounds', []), 'grounds: the law has no ground: nothing could be reported'],
  ['a ground twice', planted('grounds[1].code', '18.1'), 'grounds[1].code: 18.1 stands twice in the list'],
  [
    'a factor twice',
    planted('aggravating[1]', sound.aggravating[0]),
    'aggravating[1].id: obstructing-inquiry stands twice in the list',
  ],
  [
    'a holiday of another year',
    planted('workCalendar.2026.holidays', ['2027-01-01']),
    'workCalendar["2026"].holidays[0]: 2027-01-01 is no day of 2026',
  ],
  [
    'a holiday that is also a workday',
    planted('workCalendar.2026.holidays', ['2026-02-14']),
    'workCalendar["2026"].workdays[0]: 2026-02-14 stands twice in the list',
  ],
  [
    'a make-up workday in the week',
    planted('workCalendar.2026.workdays', ['2026-02-12']),
    'workCalendar["2026"].workdays[0]: 2026-02-12 is no day of a weekend',
  ],
  [
    'a calendar of no year',
    planted('workCalendar', { '26': calendar[2026] }),
    'workCalendar["26"]: is no year: YYYY',
  ],
];

const ofTheYear: readonly Row[] = [
  [
    'one grade',
    planted('evaluation.grades', sound.evaluation.grades.slice(3)),
    'evaluation.grades: a law has from 2 to 6 grades',
  ],
  [
    'a last grade with a threshold',
    planted('evaluation.grades[3].threshold', 'grade-good'),
    'evaluation.grades[3].threshold: the last grade is for all others and has none',
  ],
  [
    'a grade without a threshold',
    planted('evaluation.grades[1].threshold', undefined),
    'evaluation.grades[1].threshold: is missing; it is the id of the parameter that holds the score',
  ],
  [
    'two grades with one threshold',
    planted('evaluation.grades[1].threshold', 'grade-excellent'),
    'evaluation.grades[1].threshold: grade-excellent stands twice in the list',
  ],
  [
    'a cap by a cause that there is not',
    planted('evaluation.caps[0].cause', { kind: 'weather' }),
    'evaluation.caps[0].cause.kind: "weather" is none of measure, event, criminal-liability',
  ],
  [
    'a cap at the best grade',
    planted('evaluation.caps[0].limit', { grade: 'excellent' }),
    'evaluation.caps[0].limit.grade: excellent is the best grade; it is one of good, qualified, poor',
  ],
  [
    'a cap for no role',
    planted('evaluation.caps[3].cause.roles', []),
    'evaluation.caps[3].cause.roles: names no role: there are principal,',
  ],
  [
    'a consequence that leads nowhere',
    planted('evaluation.consequences[0].leadsTo', { stage: 'exile' }),
    'evaluation.consequences[0].leadsTo.stage: stage exile is not on the ladder: notice,',
  ],
  [
    'a consequence of a grade that there is not',
    planted('evaluation.consequences[0].when.gradedAtOrBelow', 'failed'),
    'evaluation.consequences[0].when.gradedAtOrBelow: failed is none of the grades: excellent,',
  ],
  [
    'a consequence that concerns nobody',
    planted('evaluation.consequences[0].kinds', []),
    'evaluation.consequences[0].kinds: it concerns nobody: name one of locality,',
  ],
  [
    'a survey of departments',
    planted('evaluation.consequences[1].kinds', ['department']),
    'evaluation.consequences[1].kinds[0]: the survey is of localities, and no department can be concerned',
  ],
  [
    'among the last none',
    planted('evaluation.consequences[1].when.amongLast', 0),
    'evaluation.consequences[1].when.amongLast: 0 is no number of units: from 1 on',
  ],
];

const shifan = cityOf('shifan');
const deployed = (place: string, value: unknown) => {
  const file = planted(place, value, shifan) as unknown as typeof shifan;
  return inspectCityFile(file, today).faults;
};

const ofPapers: readonly Row[] = [
  [
    'a central unit that nobody would hear of',
    planted('ladder[3].papers', undefined),
    'ladder[3].papers: a central unit is only recommended to its superior: one paper must be of: recommended',
  ],
  [
    'a recommendation where nothing is recommended',
    planted('ladder[0].papers', [sound.ladder[4]?.papers?.[0]]),
    'ladder[0].papers[0].of: nothing is recommended to a superior outside the veto-power regime',
  ],
  [
    'a recommendation for the record',
    planted('ladder[4].papers[0].what', 'for-the-record'),
    'ladder[4].papers[0].what: for-the-record does not go with recommended',
  ],
  [
    'a paper owed twice to the same',
    planted('ladder[4].papers[6].to', 'unit-superior', planted('ladder[4].papers[6].of', 'stationed-unit')),
    'ladder[4].papers[6]: unit-superior of stationed-unit stands twice in the list',
  ],
  [
    'a paper of a unit that there is not',
    planted('ladder[4].papers[2].of', 'foreign-unit'),
    'ladder[4].papers[2].of: "foreign-unit" is none of recommended, unit-from-above,',
  ],
];

const ofKinds: readonly Row[] = [
  [
    'a report named twice',
    planted('reports[1].id', 'department-to-cgc'),
    'reports[1].id: department-to-cgc stands twice in the list',
  ],
  [
    'a report whose id begins as that of another, so that ids of reports are read as either',
    planted('reports[4].id', 'cgc-to-cgc-again'),
    'reports[4].id: cgc-to-cgc-again begins with cgc-to-cgc-: their reports could not be told apart',
  ],
  [
    'a report that no unit owes',
    planted('reports[0].of', []),
    'reports[0].of: it concerns nobody: name one of locality, department, unit at least',
  ],
  ['a report to a body that is called by its id', planted('reports[0].to.function', 'cgc'), 'reports[0].to'],
  [
    'a report due by a parameter that there is not',
    planted('reports[2].due', 'report-deadline'),
    'reports[2].due: there is no parameter report-deadline; in day-of-year there are signing-deadline, report-due',
  ],
  [
    'a report due by a term',
    planted('reports[2].due', 'notice-term'),
    'reports[2].due: asks for notice-term in day-of-year, and ladder[0].term.general for the same in term',
  ],
  [
    'a report made by a department in the name of the commission',
    planted('reports[2].of', ['department']),
    'reports[2].of[0]: a department has no bodies, and commission could not do it there: locality',
  ],
  [
    'a report at a level that there is not',
    planted('reports[0].at', ['village']),
    'reports[0].at[0]: village is none of the levels: city, county, township',
  ],
  [
    'a report about nothing that a law speaks of',
    planted('reports[0].subject', 'parking'),
    'reports[0].subject: "parking" is none of units, first-responsible',
  ],
  [
    'a meeting of the commission in townships, which have none',
    planted('duties[5].at', ['county', 'township']),
    'duties[5].at[1]: there are no bodies at township level; there are at city, county',
  ],
  [
    'a duty named twice',
    planted('duties[1].id', 'committee-meeting'),
    'duties[1].id: committee-meeting stands twice',
  ],
  [
    'a duty of a kind of unit that there is not',
    planted('duties[0].of', ['village']),
    'duties[0].of[0]: "village" is none of locality, department, unit',
  ],
  [
    'no letter inside a system',
    planted('letters.kinds', sound.letters.kinds.slice(0, 2)),
    'letters.kinds: none is between a department and a department right below it: one of them must be',
  ],
  [
    'two letters for the same pair',
    planted('letters.kinds[0].between.subordinate', ['locality', 'department']),
    'letters.kinds: locality-downwards, locality-to-own-unit are all between a locality and a department',
  ],
  [
    'letters that nobody revises',
    planted('letters.revisedBy', []),
    'letters.revisedBy: nobody is named: name one of commission,',
  ],
  [
    'letters revised by what no body of the file does',
    { ...sound, letters: { ...sound.letters, revisedBy: ['inspection'] }, bodies: sound.bodies.slice(0, 8) },
    'letters.revisedBy: no body fulfils any of these, and nobody could revise the letters',
  ],
  [
    'a plan that commends nobody of those it might',
    planted('plans[0].whom', []),
    'plans[0].whom: somebody commends by it, and nobody can be commended: unit, holder',
  ],
  [
    'rewards that commend somebody',
    planted('plans[3].whom', ['unit']),
    'plans[3].whom: nobody commends by it (commendedBy is null), so it is empty',
  ],
  [
    'a plan agreed to twice by the same',
    planted('plans[3].agreedBy', ['finance', 'finance']),
    'plans[3].agreedBy[1]: finance stands twice in the list',
  ],
  ['a plan drawn up by nobody', planted('plans[0].drawnUpBy', []), 'plans[0].drawnUpBy: nobody is named'],
  [
    'a department that is a body of no law here',
    planted('conferenceDepartments[0].body', 'peace-office'),
    'conferenceDepartments[0].body: peace-office is none of the bodies: cgc, cgc-office,',
  ],
  [
    'a department named twice',
    planted('conferenceDepartments[1].id', 'cgc-office'),
    'conferenceDepartments[1].id: cgc-office stands twice in the list',
  ],
  [
    'a conference of nobody',
    planted('conferenceDepartments', []),
    'conferenceDepartments: a body fulfils conference, and no department makes it up',
  ],
  [
    'departments of a conference that there is not',
    { ...sound, bodies: sound.bodies.filter(({ fulfils }) => !fulfils.includes('conference')) },
    'conferenceDepartments: no body fulfils conference, and these make up none: an empty list',
  ],
];

const ofTheDeployment: readonly (readonly [what: string, place: string, value: unknown, fault: string])[] = [
  [
    'a schedule of five fields',
    'deployment.schedules.sweep',
    '30 1 * * ?',
    'deployment.schedules.sweep: "30 1 * * ?" has 5 fields, not 6: minute hour day month weekday year',
  ],
  [
    'a schedule at the 25th hour',
    'deployment.schedules.seal',
    '45 25 * * ? *',
    'deployment.schedules.seal: "45 25 * * ? *": its hour is not from 0 to 23',
  ],
  [
    'a schedule by day and by weekday',
    'deployment.schedules.grading',
    '0 2 10 1 MON *',
    'deployment.schedules.grading: "0 2 10 1 MON *": of day and weekday one, and only one, is ?',
  ],
  [
    'a region that is none',
    'deployment.region',
    'Beijing',
    'deployment.region: "Beijing" is no region of AWS: cn-north-1',
  ],
  [
    'an issuer without a certificate',
    'deployment.issuer.url',
    'http://login.shifan.gov.cn',
    'deployment.issuer.url: "http://login.shifan.gov.cn" is no address of an issuer: https://…',
  ],
  ['an issuer for nobody', 'deployment.issuer.audience', [], 'deployment.issuer.audience: names no audience'],
  [
    'an alarm by telephone',
    'deployment.alarms',
    ['0315-110'],
    'deployment.alarms[0]: "0315-110" is no address of e-mail',
  ],
  [
    'a register that is not there',
    'register',
    'infra/cities/shifang.csv',
    'register: there is no file infra/cities/shifang.csv',
  ],
  [
    'a root that is not the register’s',
    'settings.root',
    'tangshan',
    'root: tangshan is not the first unit of infra/cities/shifan-units.csv: shifan',
  ],
  [
    'a register whose first unit is not of the first level',
    'settings.levels[0].id',
    'prefecture',
    'levels[0]: the first unit of infra/cities/shifan-units.csv is of the level city, not prefecture',
  ],
  [
    'a register with units of a level that there is not',
    'settings.levels',
    shifan.settings.levels.slice(0, 2),
    'levels: mingjie-kegui in infra/cities/shifan-units.csv is of the level township; there are city, county',
  ],
];

const mistakes: readonly Row[] = [
  ...ofTheCity,
  ...ofArticles,
  ...ofBodies,
  ...ofLevels,
  ...ofTheLadder,
  ...ofTerms,
  ...ofFigures,
  ...ofOpenPoints,
  ...ofCatalogues,
  ...ofTheYear,
  ...ofPapers,
  ...ofKinds,
];

describe('a mistake planted in a city’s file', () => {
  it('is looked for in a file that has none', () => {
    expect(faultsOf(sound)).toEqual([]);
    expect(inspectCityFile(shifan, today).faults).toEqual([]);
  });

  it.each([
    ['the measure of a province', provinceOf2016],
    ['a regulation of today', cityOfToday],
  ])('nor in a city under %s', (_what, law) => {
    expect(faultsOf(copyOf({ ...sound, ...law }))).toEqual([]);
  });

  it('nor in a law that a later one changed', () => {
    expect(faultsOf(copyOf({ ...sound, amendments: [successorsOf2018] }))).toEqual([]);
  });

  it('is of one of 68 kinds at least', () => {
    expect(mistakes.length + ofTheDeployment.length).toBeGreaterThanOrEqual(68);
    expect(new Set(mistakes.map(([what]) => what)).size).toBe(mistakes.length);
  });

  it.each(mistakes)('%s is named with its place and what is right', (_what, file, fault) => {
    expect(begunAs(faultsOf(file), fault)).toContain(fault);
  });

  it.each(ofTheDeployment)('where it runs, %s is named', (_what, place, value, fault) => {
    expect(begunAs(deployed(place, value), fault)).toContain(fault);
  });

  it('does not hide another: shape and sense are told at once', () => {
    const file = planted('ladder[4].deciders[0].body', 'cgd', figure('grade-good', 'value', 90));
    const many = { ...file, zone: 'Mars/Base', root: '' };
    expect(faultsOf(many)).toEqual([
      expect.stringMatching(/^zone/),
      expect.stringMatching(/^root/),
      expect.stringMatching(/^ladder\[4\]\.deciders\[0\]\.body/),
      expect.stringMatching(/^evaluation\.grades: thresholds/),
    ]);
  });

  it.each([null, 7, [], {}, 'tangshan'])('%j is no file, and is refused without an accident', (file) => {
    expect(faultsOf(file)).not.toEqual([]);
  });
});

describe('it is legitimate', () => {
  const national = copyOf({
    ...sound,
    ladder: sound.ladder
      .filter(({ id }) => id !== 'veto-warning')
      .map((one) => (one.id === 'listed-supervision' ? { ...one, unmet: { next: 'veto' } } : one)),
  });
  const quota = planted(
    `${placeOfPoint('I-12')}.setting`,
    'ties-outside',
    figure('excellent-quota-percent', 'value', 30),
  );

  it.each<readonly [string, CitySettings]>([
    [
      'to leave the veto warning out, as the national ladder does: figures of the catalogue may stand unused',
      national,
    ],
    ['to set a quota on both sides (I-12)', quota],
    ['to have no caps: the law decides (A25)', planted('evaluation.caps', [])],
    ['to let nothing follow from a year: the law decides (A22, A23)', planted('evaluation.consequences', [])],
    [
      'to have no stability group and no office of one: a city of today has neither',
      copyOf({
        ...sound,
        bodies: sound.bodies.map((one) => ({
          ...one,
          fulfils: one.fulfils.filter((each) => !each.startsWith('stability')),
        })),
      }),
    ],
    [
      'to owe no report, and to know no duty and no plan',
      {
        ...sound,
        reports: [],
        duties: [],
        plans: [],
        parameters: sound.parameters.filter(({ id }) => id !== 'report-due'),
      },
    ],
    [
      'to have no conference and no departments of one, where no stage is studied by it',
      copyOf({
        ...sound,
        bodies: sound.bodies.filter(({ fulfils }) => !fulfils.includes('conference')),
        conferenceDepartments: [],
        ladder: sound.ladder.map((one) => ({
          ...one,
          studiedByConference: false,
          proposers: one.proposers.map((each) =>
            each.body === 'joint-conference' ? { ...each, body: 'cgc-office' } : each,
          ),
        })),
      }),
    ],
    [
      'to be heard by an assembly, and to report beyond the top always',
      planted('reports[2].to.seat', 'beyond', planted('reports[0].to', { assembly: 'congress' })),
    ],
    ['to let one body fulfil two functions', planted('bodies[0].fulfils', ['commission', 'stability-group'])],
    ['to know no circumstances: A28 and A29 leave them to the city', planted('aggravating', [])],
    [
      'to name the same circumstance in both lists: what it weighs depends on the list',
      planted('aggravating[0]', sound.mitigating[0]),
    ],
    [
      'to amend a figure in a year to come: it holds from then on',
      more('parameters', { id: 'appeal-days', from: '2030-01-01', value: 15, unit: 'days', article: 'A23' }),
    ],
    [
      'to rest a stage on a later document than the measure: some are amended in',
      planted('ladder[4].authority.date', '2019-03-01'),
    ],
    [
      'to give the measure its true date after its figures began: they are of the measure before',
      planted('measure.date', '2018-01-05'),
    ],
    [
      'to bar by listing, which a verification ends',
      planted('ladder[2].effects', ['unit-barred-from-honours']),
    ],
    [
      'to decide at each level by another body',
      planted('ladder[2].deciders', [
        { body: 'cgc', capacities: [], at: 'city' },
        { body: 'slg', capacities: [], at: 'county' },
      ]),
    ],
    ['to let the bodies of townships suggest', planted('levels[2].bodies', 'suggest')],
    ['to have a body at one level only', planted('bodies[7].levels', ['city'])],
    ['to have two levels, and nobody below', planted('levels', sound.levels.slice(0, 2))],
  ])('%s', (_what, file) => {
    expect(faultsOf(file)).toEqual([]);
  });

  it('to begin in 2023: nothing is asked of the years before', () => {
    const from = '2023-01-01';
    const later = copyOf({
      ...sound,
      measure: { ...sound.measure, date: '2022-12-20' },
      parameters: sound.parameters.map((one) => ({ ...one, from })),
      interpretations: sound.interpretations.map((one) => ({ ...one, from })),
    });
    expect(faultsOf(later)).toEqual([]);
  });
});

describe('a mistake in an amendment', () => {
  const amended = copyOf({ ...sound, amendments: [successorsOf2018] });

  it.each<Row>([
    [
      'a part that no later document can change',
      planted('amendments[0].parts.zone', 'Asia/Shanghai', amended),
      'amendments[0].parts.zone: there is no such field; there are name, measure,',
    ],
    [
      'a decider that is none of the new bodies',
      planted('amendments[0].parts.ladder[0].deciders[0].body', 'cgc', amended),
      'amendments[0].parts.ladder[0].deciders[0].body: cgc is none of the bodies: peace-group,',
    ],
    [
      'departments of the conference that are bodies of before',
      planted('amendments[0].parts.conferenceDepartments', undefined, amended),
      'conferenceDepartments[0].body: cgc-office is none of the bodies: peace-group,',
    ],
    [
      'a report whose id begins as one of before does',
      planted('amendments[0].parts.reports', [{ ...sound.reports[2], id: 'cgc-to-cgc-now' }], amended),
      'amendments[0].parts.reports[0].id: cgc-to-cgc-now begins with cgc-to-cgc-',
    ],
    [
      'a level at which units stand is no more',
      planted('amendments[0].parts.levels', sound.levels.slice(0, 2), amended),
      'amendments[0].parts.levels: level township is no more on 2019-01-01, and units stand at it; there are city, county',
    ],
    [
      'a day that there is not',
      planted('amendments[0].from', '2019-02-29', amended),
      'amendments[0].from: "2019-02-29" is no day that there is',
    ],
    [
      'a change of the day of another',
      copyOf({ ...amended, amendments: [successorsOf2018, successorsOf2018] }),
      'amendments[1].from: ',
    ],
  ])('%s is named with its place', (_what, file, fault) => {
    expect(begunAs(faultsOf(file), fault)).toContain(fault);
  });
});

describe('a gap is told, and no fault', () => {
  const missing = ['18.2', '18.5', '18.7', '18.8', '18.11'].map((code) =>
    expect.stringContaining(`ground ${code} has no wording`),
  );
  const nextYear = 'workCalendar: 2027 has no calendar, and terms reach it: their last days are provisional';

  it('a ground without wording, and a year without its calendar', () => {
    expect(gapsOf(sound)).toEqual([...missing, nextYear]);
  });

  it('a stage without the document that allows it', () => {
    expect(gapsOf(planted('ladder[3].authority', null))).toEqual([
      'ladder[3].authority: stage veto-warning has no authority: its measures will be refused',
      ...missing,
      nextYear,
    ]);
  });

  it('a cap by a stage that the ladder leaves out', () => {
    expect(gapsOf(planted('evaluation.caps[0].cause.stage', 'exile'))).toContain(
      'evaluation.caps[0].cause.stage: exile is not on the ladder: the cap never applies',
    );
  });
});

describe('what the shape accepts', () => {
  /** The places of a file, down to its last texts. */
  const placesIn = (value: unknown, above: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => {
          const place = Array.isArray(value) ? `${above}[${key}]` : `${above}.${key}`;
          return [place, ...placesIn(inner, place)];
        })
      : [];
  const places = placesIn(sound, '').map((place) => place.slice(1));

  it('is the same after it has travelled as JSON, whatever stands at a place of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (place, value) => {
        const copy = copyOf(sound);
        const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
        const last = steps.pop() ?? '';
        const holder = steps.reduce<Container>(
          (at, step) => at[step] as Container,
          copy as unknown as Container,
        );
        // A negative zero is the one number that JSON does not keep.
        holder[last] = Object.is(value, -0) ? 0 : value;
        const accepted = citySettings.safeParse(copy);
        if (accepted.success) expect(copyOf(accepted.data)).toStrictEqual(accepted.data);
      }),
      { numRuns: 300 },
    );
  });

  it('is never changed by being read', () => {
    expect(citySettings.parse(sound)).toStrictEqual(sound);
  });
});
