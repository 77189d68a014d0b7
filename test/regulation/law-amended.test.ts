import {
  type CityFile,
  type CitySettings,
  currentMeasure,
  lawOfCase,
  lawOn,
  measuresOf,
  type Office,
  successorsOf2018,
} from '@jieti/rules';
import { faultText, inspectCity } from '@jieti/rules/city-file';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';
import { at, Desk, imposed, officer, staffOf, units } from './ladder-desk.ts';

/** The measure as it stood, and from 1 March 2025 on with the bodies of after the reform and no warning before the veto. */
const changed = '2025-03-01';
const withoutWarning = (successorsOf2018.parts.ladder ?? [])
  .filter(({ id }) => id !== 'veto-warning')
  .map((rung) => (rung.id === 'listed-supervision' ? { ...rung, unmet: { next: 'veto' } } : rung));
const file: CityFile = {
  ...testCity,
  amendments: [
    { ...successorsOf2018, from: changed, parts: { ...successorsOf2018.parts, ladder: withoutWarning } },
  ],
};

/** The same case after the law has changed. */
const afterwards = (desk: Desk): Desk => {
  const later = new Desk(desk.of, lawOn(file, '2025-06-01'));
  later.state = desk.now;
  for (const [id, session] of desk.sessions) later.sessions.set(id, session);
  return later;
};

const peaceOffice = officer('peace-office', 'director');
const headOfGroup = officer('peace-group', 'head');
const found = { type: 'accept', accepted: true, findings: 'Put right.' } as const;

const faultsOf = (city: CityFile): string[] => inspectCity(city, '2026-11-28').faults.map(faultText);

describe('the law of a day', () => {
  it.each([
    ['the day before the change', '2025-02-28', 'cgc'],
    ['the day of the change', changed, 'peace-group'],
    ['the day after it', '2025-03-02', 'peace-group'],
  ])('%s has the bodies of that day', (_, day, commission) => {
    expect(lawOn(file, day).bodies[0]?.id).toBe(commission);
  });

  it('stands without a fault over all its days', () => expect(faultsOf(file)).toEqual([]));

  it('a body that is no more and that nobody succeeds is a fault of the file', () => {
    const bodies = (successorsOf2018.parts.bodies ?? []).map(({ succeeds: _, ...body }) => body);
    const orphaned = { ...file, amendments: [{ ...successorsOf2018, from: changed, parts: { bodies } }] };
    expect(faultsOf(orphaned)).toContainEqual(
      expect.stringMatching(/body cgc is no more on 2025-03-01, and no body succeeds it/),
    );
  });

  it('an amendment before the one it follows is a fault of the file', () => {
    const [one] = file.amendments ?? [];
    const twice = { ...file, amendments: one ? [one, { ...one, from: '2025-01-01' }] : [] };
    expect(faultsOf(twice)).toContainEqual(expect.stringMatching(/must come after the amendment before it/));
  });
});

describe('a case under way when the law changes', () => {
  it.each(['notice', 'interview', 'listed-supervision'] as const)(
    'a “%s” of before is accepted by the office that took over, and ends',
    (stage) => {
      const desk = afterwards(imposed(stage, '2025-02-03 09:00'));
      const reported = { type: 'report-progress', text: 'All done.', complete: true } as const;
      desk.do(staffOf(desk.of), reported, '2025-03-03 09:00');
      desk.do(peaceOffice, found, '2025-03-04 09:00');
      expect(desk.now.status).toBe('closed');
      expect(measuresOf(desk.now).map(({ ended }) => ended?.how)).toEqual(['accepted']);
    },
  );

  it('the rung it was decided on stands in its record with the words of its day', () => {
    const desk = afterwards(imposed('veto-warning', '2025-02-03 09:00'));
    expect(currentMeasure(desk.now)?.rung).toMatchObject({
      name: { zh: '一票否决警示' },
      article: 'A23',
      deciders: [{ body: 'cgc' }, { body: 'slg' }],
    });
  });

  it('a warning of before, a rung that is no more, is verified and released by the head of the group that took over', () => {
    const desk = afterwards(imposed('veto-warning', '2025-02-03 09:00'));
    const release = {
      type: 'release',
      document: { number: '示平安〔2025〕1号', date: '2025-06-02' },
      reasons: 'Put right.',
    } as const;
    desk.do(peaceOffice, found, '2025-06-01 09:00');
    expect(desk.refusals(peaceOffice, release, '2025-06-02 09:00')).toContain('not-competent');
    desk.do(headOfGroup, release, '2025-06-02 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
  });

  it('whoever interviewed under the law of before is stood for by the body that took over, in the capacity that answers to it', () => {
    const { id, ...rung } = testCity.ladder[1] ?? expect.fail();
    const interviewers = [
      { body: 'cgc-office', capacities: ['director'] },
      { body: 'slg', capacities: ['head'] },
    ] as const;
    const ladder = testCity.ladder.map((one) => (one.id === id ? { id, ...rung, interviewers } : one));
    const desk = imposed('interview', '2025-02-03 09:00', { rules: { ...testCity, ladder } });
    const law = lawOfCase(lawOn(file, '2025-06-01'), desk.now);
    expect(law.ladder.find((one) => one.id === id)?.interviewers).toEqual([
      { body: 'peace-office', capacities: ['director'] },
      { body: 'peace-group', capacities: ['head'] },
    ]);
  });

  it('an office of before, which is no more, has no say in it', () => {
    const desk = afterwards(imposed('notice', '2025-02-03 09:00'));
    expect(desk.refusals(officer('cgc-office', 'director'), found, '2025-02-20 09:00')).toEqual([
      'not-competent',
    ]);
  });

  it('a warning unmet at its end leads to the next rung that there is', () => {
    const desk = afterwards(imposed('veto-warning', '2025-02-03 09:00'));
    desk.clock('2026-02-04 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'veto', origin: 'deadline' } });
  });

  it('listed supervision of before, unmet, leads where its own rung led, or to the next graver one there is', () => {
    const desk = afterwards(imposed('listed-supervision', '2025-02-03 09:00'));
    desk.clock('2025-08-04 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'veto' } });
  });

  it('a term that the law shortens stays for a measure of before as it was decided', () => {
    const shorter: CitySettings = {
      ...testCity,
      parameters: [
        ...testCity.parameters,
        { id: 'listed-supervision-term', from: changed, value: 'P3M', unit: 'term', article: 'A22' },
      ],
    };
    const before = imposed('listed-supervision', '2025-02-03 09:00', { rules: shorter });
    expect(currentMeasure(before.now)?.lastDay).toBe('2025-08-03');
    const later = imposed('listed-supervision', '2025-03-03 09:00', { rules: shorter });
    expect(currentMeasure(later.now)?.lastDay).toBe('2025-06-03');
  });
});

it('an office that the law of the day names can be held, the one before it no more', () => {
  const held: Office = { body: 'cgc', level: 'city', jurisdiction: units.county.id, capacity: 'director' };
  expect(lawOn(file, at('2025-06-01 00:00').slice(0, 10)).bodies.some(({ id }) => id === held.body)).toBe(
    false,
  );
});
