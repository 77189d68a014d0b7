import { measureOfTangshan, sectionFor, templateFaults } from '@jieti/rules';
import { describe, expect, test } from 'vitest';
import { templateBody } from '../support/world/template.ts';

const [locality] = templateBody.sections;
const weighted = (...weights: number[]) => ({
  ...templateBody,
  sections: [
    {
      ...templateBody.sections[0],
      id: 's',
      kind: 'locality' as const,
      tasks: ['任务'],
      targets: weights.map((weight, i) => ({ id: `t${i}`, text: 'x', weight, measure: 'x', evidence: 'x' })),
    },
  ],
});

describe('weights of a section (A7)', () => {
  test.each([[[100]], [[60, 40]], [[33.33, 33.33, 33.34]], [[0.1, 0.2, 99.7]]])(
    '%j sum to 100',
    (weights) => {
      expect(templateFaults(weighted(...weights), measureOfTangshan)).toEqual([]);
    },
  );

  test.each([[[99.99]], [[60, 40.01]], [[33.33, 33.33, 33.33]]])('%j do not', (weights) => {
    expect(templateFaults(weighted(...weights), measureOfTangshan).map((f) => f.code)).toEqual([
      'weights-not-100',
    ]);
  });

  test('a third decimal is refused', () => {
    expect(templateFaults(weighted(33.333, 66.667), measureOfTangshan).map((f) => f.code)).toContain(
      'weight-decimals',
    );
  });
});

test('a section and a required duty name levels that the law has, else each is refused by its place (A7)', () => {
  const { sections } = weighted(100);
  const faults = templateFaults(
    {
      ...templateBody,
      sections: [...sections, ...sections.map((section) => ({ ...section, id: 'v', level: 'village' }))],
      requiredDuties: [{ kind: 'committee-meeting', level: 'hamlet', times: 4 }],
    },
    measureOfTangshan,
  );
  expect(faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'unknown-level /sections/1/level',
    'unknown-level /requiredDuties/0/level',
  ]);
});

describe('which section a unit’s letter says (A7)', () => {
  const section = (id: string, more: object) => ({
    ...locality,
    id,
    kind: 'locality' as const,
    tasks: [],
    targets: [],
    ...more,
  });
  const sections = [
    section('any', {}),
    section('county', { level: 'county' }),
    section('zones', { group: 'zones' }),
    section('county-zones', { level: 'county', group: 'zones' }),
  ];

  test.each([
    [{ level: 'township', group: null }, 'any'],
    [{ level: 'county', group: 'districts' }, 'county'],
    [{ level: 'township', group: 'zones' }, 'zones'],
    [{ level: 'county', group: 'zones' }, 'county-zones'],
  ] as const)('%j: %s', (unit, id) => {
    expect(sectionFor(sections, { kind: 'locality', ...unit })?.id).toBe(id);
  });

  test('a kind the template does not speak of has none', () => {
    expect(sectionFor(sections, { kind: 'department', level: 'county', group: null })).toBeUndefined();
  });
});
