import {
  type Act,
  type Actor,
  authorize,
  type CitySettings,
  competenceMatrix,
  competentOffices,
  conferenceLevel,
  decidingPlaces,
  enterUnit,
  type Level,
  measureOfTangshan,
  placeOf,
  provinceOf2016,
  type Refusal,
  type Unit,
  type UnitFacts,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { acceptance, approve, Desk, day, at as instant, lead, measureOn } from './ladder-desk.ts';

/** A law has two to four levels; their bodies decide, may only suggest, or there are none (A6, A12; I-14, I-25). */

const now = '2026-03-02 09:00';

/** A province under its own measure of 2016: four levels, of which townships may only suggest. */
const province: CitySettings = {
  ...provinceOf2016,
  id: 'nanling',
  name: { zh: '南岭省', en: 'Nanling' },
  root: 'nanling',
  workCalendar: {},
};

type Above = UnitFacts['ancestors'];
const place = (id: string, level: Level) => ({ id, level, kind: 'locality' }) as const;

const [nanling, mingzhou, liuze, qiaotou] = [
  place('nanling', 'province'),
  place('mingzhou', 'city'),
  place('liuze', 'county'),
  place('qiaotou', 'township'),
];
const fact = (id: string, level: Level, ancestors: Above, more: Partial<UnitFacts> = {}): UnitFacts => ({
  id,
  kind: 'department',
  level,
  affiliation: 'local',
  ancestors,
  ...more,
});
const locality = { kind: 'locality' } as const;

const units = {
  province: fact('nanling', 'province', [], locality),
  city: fact('mingzhou', 'city', [nanling], locality),
  county: fact('liuze', 'county', [mingzhou, nanling], locality),
  township: fact('qiaotou', 'township', [liuze, mingzhou, nanling], locality),
  provinceDepartment: fact('province-bureau', 'province', [nanling]),
  cityDepartment: fact('city-bureau', 'city', [mingzhou, nanling]),
  townshipUnit: fact('station', 'township', [qiaotou, liuze, mingzhou, nanling], { kind: 'unit' }),
  central: fact('central-works', 'city', [mingzhou, nanling], { kind: 'unit', affiliation: 'central' }),
  provincial: fact('provincial-plant', 'county', [liuze, mingzhou, nanling], {
    kind: 'unit',
    affiliation: 'provincial',
  }),
  municipal: fact('municipal-plant', 'county', [liuze, mingzhou, nanling], {
    kind: 'unit',
    affiliation: 'municipal',
  }),
} as const;

const officer = (
  { id, level }: { readonly id: string; readonly level: Level },
  body = 'commission-office',
  capacity: Extract<Actor, { by: 'office' }>['office']['capacity'] = 'director',
): Actor => ({
  by: 'office',
  subject: `${body}-${capacity}-${id}`,
  office: { body, capacity, jurisdiction: id, level },
});
const commission = (of: typeof nanling, capacity: 'director' | 'meeting' = 'director') =>
  officer(of, 'commission', capacity);

const placesOf = (
  city: CitySettings,
  unit: UnitFacts,
  act: 'propose' | 'decide' | 'verify',
  stage?: string,
) => [...new Set(competentOffices(city, unit, act, stage).map((one) => `${one.level} ${one.jurisdiction}`))];

const verification: Act = {
  type: 'verify',
  substantiated: true,
  findings: 'Found so.',
  gravity: 'found',
  aggravating: [],
  mitigating: [],
};
const reported: Act = {
  ...lead,
  lead: { ground: '31.1', facts: 'Neglected the work.', occurredOn: '2026-01-05', elements: {} },
} as Act;
const proposal = (stage: string): Act => ({ type: 'propose', stage, reasons: 'By its gravity.' });

/** A case under the province's law, reported and verified by the office of a place. */
const verifiedBy = (office: Actor, unit: UnitFacts, gravity: 'found' | 'grave' = 'found'): Desk => {
  const desk = new Desk(unit, province);
  desk.do(office, reported, now);
  desk.do(office, { ...verification, gravity } as Act, now);
  return desk;
};

const refusalOf = (desk: Desk, actor: Actor, act: Act): Refusal | undefined => {
  const outcome = desk.ask(actor, act, now);
  return outcome.ok ? undefined : outcome.refusals.find(({ code }) => code === 'not-competent');
};

describe('a province of four levels: the bodies one level up decide at each step (I-14)', () => {
  it.each([
    ['a city: the province', 'city', ['province nanling']],
    ['a county: its city', 'county', ['city mingzhou']],
    ['a township: its county', 'township', ['county liuze']],
    ['a unit of a township: its county, for townships decide nothing', 'townshipUnit', ['county liuze']],
    [
      'a city’s department: the city, or the province',
      'cityDepartment',
      ['city mingzhou', 'province nanling'],
    ],
    ['a department of the province: the province alone', 'provinceDepartment', ['province nanling']],
    ['the province itself: nobody here', 'province', []],
  ] as const)('%s', (_, of, places) => {
    expect(placesOf(province, units[of], 'verify')).toEqual(places);
    for (const { id } of province.ladder) expect(placesOf(province, units[of], 'decide', id)).toEqual(places);
  });

  it('a city is listed by nobody but the province: its own commission is told so by level and name', () => {
    const desk = verifiedBy(officer(nanling), units.city);
    desk.do(officer(nanling), proposal('circulated-notice'), now);
    const refused = refusalOf(desk, commission(mingzhou), approve(day(instant(now))));
    expect(refused?.facts).toMatchObject({
      lacking: 'level',
      competent: [{ body: 'commission', level: 'province', jurisdiction: 'nanling' }],
    });
    expect(refused?.text.zh).toContain('您的机构属市级，须为省级。');
    expect(refused?.text.en).toContain('your body is at city level, and it takes the provincial level.');
    expect(desk.refusals(commission(nanling), approve(day(instant(now))), now)).toEqual([]);
  });

  it('the province is no case here: it answers to the central authorities, and the refusal says so in its own words', () => {
    const outcome = new Desk(units.province, province).ask(officer(nanling), reported, now);
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toContain('city-answers-to-province');
  });

  it('a unit stationed below the level it belongs to answers to the next place down (A26)', () => {
    const veto = 'one-vote-veto';
    expect(placesOf(province, units.central, 'decide', veto)).toEqual(['province nanling']);
    expect(placesOf(province, units.provincial, 'decide', veto)).toEqual(['city mingzhou']);
    expect(placesOf(province, units.municipal, 'decide', veto)).toEqual(['county liuze']);
  });

  it('the three upper levels have a joint conference, townships have none (A12)', () => {
    const having = [units.province, units.city, units.county, units.township].map((one) =>
      conferenceLevel(one, province),
    );
    expect(having).toEqual(['province', 'city', 'county', null]);
  });
});

describe('a level that may only suggest', () => {
  const township = officer(qiaotou);

  it('its office reports a lead and proposes a stage; the county verifies and decides', () => {
    const desk = new Desk(units.townshipUnit, province);
    desk.do(township, reported, now);
    desk.do(officer(liuze), verification, now);
    desk.do(township, proposal('circulated-notice'), now);
    desk.do(commission(liuze), approve(day(instant(now))), now);
    expect(measureOn(desk)).toMatchObject({ decidedBy: { office: { level: 'county' } } });
  });

  it('it neither verifies nor decides nor accepts, and is told who could and at which level', () => {
    const desk = new Desk(units.townshipUnit, province);
    desk.do(township, reported, now);
    expect(refusalOf(desk, township, verification)?.facts).toMatchObject({
      lacking: 'level',
      competent: [{ body: 'commission-office', level: 'county', jurisdiction: 'liuze' }],
    });
    desk.do(officer(liuze), verification, now);
    desk.do(township, proposal('circulated-notice'), now);
    const approval = approve(day(instant(now)));
    expect(refusalOf(desk, commission(qiaotou), approval)?.text.zh).toContain('您的机构属乡级，须为县级。');
    desk.do(commission(liuze), approval, now);
    expect(refusalOf(desk, township, acceptance())?.facts.lacking).toBe('level');
  });

  it('it proposes nothing that the conference studies: it has none (A12)', () => {
    expect(placesOf(province, units.townshipUnit, 'propose', 'circulated-notice')).toEqual([
      'county liuze',
      'township qiaotou',
    ]);
    expect(placesOf(province, units.townshipUnit, 'propose', 'listing')).toEqual(['county liuze']);
  });

  it('it asks whether somebody is eligible, and enters no unit in the register', () => {
    const station = placeOf(units.townshipUnit);
    expect(authorize(township, 'ask-unit-eligibility', station, province)).toBeNull();
    expect(authorize(township, 'enter-unit', station, province)).toMatchObject({
      code: 'not-competent',
      facts: { lacking: 'level' },
    });
  });

  it('where townships have no bodies at all, not even a lead comes from them (I-25)', () => {
    const without = {
      ...province,
      levels: province.levels.map((one) =>
        one.id === 'township' ? { ...one, bodies: 'none' as const } : one,
      ),
    };
    const desk = new Desk(units.townshipUnit, without);
    expect(desk.refusals(township, reported, now)).toContain('not-competent');
  });
});

describe('an appeal goes one level up (I-9, I-16)', () => {
  /** The meeting of a county's commission vetoes its township; the unit was heard. */
  const vetoed = (): Desk => {
    const desk = verifiedBy(officer(liuze), units.township, 'grave');
    const resolution = desk.agreed('one-vote-veto', now, { locality: 'liuze', level: 'county' });
    desk.do(officer(liuze), { ...proposal('one-vote-veto'), resolution } as Act, now);
    const heard: Actor = { by: 'unit', subject: 'staff', unit: 'qiaotou' };
    desk.do(heard, { type: 'state-case', text: 'We see it otherwise.' }, now);
    desk.do(commission(liuze, 'meeting'), approve(day(instant(now))), now);
    desk.do(heard, { type: 'appeal', entry: measureOn(desk).entry, reasons: 'Unfounded.' }, now);
    return desk;
  };
  const upheld: Act = {
    type: 'resolve-appeal',
    number: 1,
    outcome: 'upheld',
    document: { number: 'No. 9', date: '2026-03-02' },
    reasons: 'It is unfounded.',
  };

  it('what a county’s meeting decided is judged by its city’s meeting, and not by the province', () => {
    const desk = vetoed();
    expect(refusalOf(desk, commission(nanling, 'meeting'), upheld)?.facts.competent).toMatchObject([
      { body: 'commission', capacities: ['meeting'], level: 'city', jurisdiction: 'mingzhou' },
    ]);
    expect(desk.refusals(commission(mingzhou, 'meeting'), upheld, now)).toEqual([]);
  });

  it('also when the township has come under a county of another city since', () => {
    const before = vetoed();
    const elsewhere = fact(
      'qiaotou',
      'township',
      [place('huxi', 'county'), place('yizhou', 'city'), nanling],
      locality,
    );
    const moved = new Desk(elsewhere, province);
    moved.state = before.now;
    expect(decidingPlaces(moved.now)).toEqual(['liuze', 'mingzhou']);
    expect(moved.refusals(commission(place('yizhou', 'city'), 'meeting'), upheld, now)).toContain(
      'not-competent',
    );
    expect(moved.refusals(commission(mingzhou, 'meeting'), upheld, now)).toEqual([]);
  });

  it('the printed table names the place above the one that decided, and the top for what stands right below it', () => {
    const lines = competenceMatrix(province)
      .filter(({ act, stage }) => act === 'resolve-appeal' && stage?.id === 'one-vote-veto')
      .flatMap(({ who }) => who)
      .flatMap((line) => (line.by === 'bodies' ? [[line.decidedBy?.level, line.where]] : []));
    expect(lines).toEqual([
      ['province', 'that-decided'],
      ['city', 'top'],
      ['county', 'above-that-decided'],
    ]);
  });
});

describe('a city of two levels', () => {
  const [ofCity, ofCounty] = measureOfTangshan.levels;
  const levels = [ofCity, ofCounty].flatMap((one) => one ?? []);
  const small: CitySettings = {
    ...measureOfTangshan,
    levels,
    id: 'xiaocheng',
    name: { zh: '小城市', en: 'Xiaocheng' },
    root: 'xiaocheng',
    workCalendar: {},
  };
  const xiaocheng = place('xiaocheng', 'city');
  const dong = place('dong', 'county');

  it('decides on its districts, and with them on their departments', () => {
    const district = fact('dong', 'county', [xiaocheng], locality);
    const bureau = fact('bureau', 'county', [dong, xiaocheng]);
    expect(placesOf(small, district, 'decide', 'notice')).toEqual(['city xiaocheng']);
    expect(placesOf(small, bureau, 'decide', 'notice')).toEqual(['county dong', 'city xiaocheng']);
  });

  it('a municipal unit stationed in a district answers to the district (A26)', () => {
    const plant = fact('plant', 'county', [dong, xiaocheng], { kind: 'unit', affiliation: 'municipal' });
    expect(placesOf(small, plant, 'decide', 'veto')).toEqual(['county dong']);
  });

  it('a body that exists at the top alone decides there alone', () => {
    const topOnly = {
      ...small,
      bodies: small.bodies.map((body) => (body.id === 'slg' ? { ...body, levels: ['city'] } : body)),
    };
    const bureau = fact('bureau', 'county', [dong, xiaocheng]);
    const groups = competentOffices(topOnly, bureau, 'decide', 'veto').filter(({ body }) => body === 'slg');
    expect(groups.map(({ level }) => level)).toEqual(['city']);
  });
});

describe('a unit is entered at a level that the law has (A3)', () => {
  const unit: Unit = {
    id: 'qiaotou',
    name: { zh: '桥头镇', en: 'Qiaotou' },
    kind: 'locality',
    level: 'township',
    parent: 'liuze',
    affiliation: 'local',
    group: null,
  };
  const entering = (one: Unit, parent: UnitFacts = units.county) =>
    enterUnit(one, {
      actor: officer(nanling),
      city: province,
      now: instant(now),
      place: { id: one.id, above: [parent.id, ...parent.ancestors.map(({ id }) => id)] },
      parent: {
        unit: { ...unit, id: parent.id, level: parent.level, parent: parent.ancestors[0]?.id ?? null },
        place: placeOf(parent),
      },
    });
  const codesOf = (outcome: ReturnType<typeof entering>) =>
    outcome.ok ? [] : outcome.refusals.map(({ code, pointer }) => `${code} ${pointer}`);

  it('at the fourth level, and two of a system inside it', () => {
    expect(codesOf(entering(unit))).toEqual([]);
  });

  it('an unknown level is answered with those that there are', () => {
    const outcome = entering({ ...unit, level: 'village' });
    expect(codesOf(outcome)).toEqual(['unknown-level /level']);
    const [refused] = outcome.ok ? [] : outcome.refusals;
    expect(refused?.text.zh).toBe(
      '没有“village”这一层级，现有：省级（province）、市级（city）、县级（county）、乡级（township）。',
    );
  });

  it('a locality lies below one of a higher level', () => {
    expect(codesOf(entering({ ...unit, level: 'city' }))).toEqual(['level-not-below-parent /level']);
  });
});
