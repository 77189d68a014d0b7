import type { CityFile } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { inspectCityFile } from '../../infra/cities/inspect.ts';
import { shifan } from '../../infra/cities/shifan.ts';

const name = (text: string) => ({ zh: text, en: text });

/** A scheme of a city's own with a weighed group and one in points. */
const scheme = {
  groups: [
    {
      id: 'counties',
      name: name('县区'),
      registerGroups: ['counties'],
      indicators: [
        { id: 'survey', name: name('测评'), weight: 60, source: 'survey' },
        { id: 'work', name: name('工作'), weight: 40 },
      ],
    },
    {
      id: 'bureaus',
      name: name('部门'),
      registerGroups: ['government'],
      scoring: { base: 80 },
      indicators: [{ id: 'inspection', name: name('检查'), points: 20, step: 0.25 }],
    },
  ],
  events: [{ id: 'murder', name: name('命案'), limit: 'qualified' }],
};

type Container = Record<string, unknown>;

/** The scheme with another value at a place. */
const planted = (place: string, value: unknown): object => {
  const copy = structuredClone(scheme);
  const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Container>((at, step) => at[step] as Container, copy as unknown as Container);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
};

const { settings } = shifan;
const today = '2026-11-28';

const evaluationWith = (one: object): CityFile['evaluation'] => ({
  ...settings.evaluation,
  templates: [{ id: 'own', name: name('本市方案'), scheme: one }],
});
const faultsOf = (file: CityFile): readonly string[] =>
  inspectCityFile({ ...shifan, settings: file }, today).faults;
const inTemplate = (one: object): readonly string[] =>
  faultsOf({ ...settings, evaluation: evaluationWith(one) });

describe('a scheme from which a year can start is read at synth as when a year starts', () => {
  it('a sound one has no fault', () => expect(inTemplate(scheme)).toEqual([]));

  it.each([
    [
      'a field that no scheme has',
      planted('groups[0].colour', 'red'),
      'evaluation.templates[0].scheme.groups[0].colour: there is no such field',
    ],
    ['no group', planted('groups', []), 'evaluation.templates[0].scheme.groups: '],
    [
      'an indicator without a name',
      planted('groups[0].indicators[0].name', undefined),
      'evaluation.templates[0].scheme.groups[0].indicators[0].name: ',
    ],
    [
      'weights that are not 100',
      planted('groups[0].indicators[1].weight', 30),
      'evaluation.templates[0].scheme.groups[0].indicators: ',
    ],
    ['a group twice', planted('groups[1].id', 'counties'), 'evaluation.templates[0].scheme.groups[1].id: '],
    [
      'an event that limits to a grade that there is not',
      planted('events[0].limit', 'splendid'),
      'evaluation.templates[0].scheme.events[0].limit: ',
    ],
    [
      'an event that is a cap of the law already',
      planted('events[0].id', settings.evaluation.caps[0]?.id),
      'evaluation.templates[0].scheme.events[0].id: ',
    ],
    [
      'points that do not come to 100, without thresholds of their own',
      planted('groups[1].scoring.base', 50),
      'evaluation.templates[0].scheme.groups[1]: ',
    ],
  ])('%s is named with its place', (_what, one, fault) => {
    const faults = inTemplate(one);
    expect(faults.map((told) => told.slice(0, fault.length))).toContain(fault);
    expect(faults.join()).not.toMatch(/undefined|\[object/);
  });

  it('one that an amendment brings is named where the amendment stands, once', () => {
    const amended: CityFile = {
      ...settings,
      amendments: [
        {
          from: '2026-06-01',
          by: { title: '修订', number: null, date: '2026-05-01' },
          parts: { evaluation: evaluationWith(planted('groups[0].indicators[1].weight', 30)) },
        },
        {
          from: '2026-09-01',
          by: { title: '修订', number: null, date: '2026-05-01' },
          parts: { name: name('市') },
        },
      ],
    };
    expect(faultsOf(amended)).toEqual([
      expect.stringMatching(
        /^amendments\[0\]\.parts\.evaluation\.templates\[0\]\.scheme\.groups\[0\]\.indicators: /,
      ),
    ]);
  });

  it('of one whose grades an amendment takes away, it is told under the law that lost them', () => {
    const grades = settings.evaluation.grades.map((one) =>
      one.id === 'qualified' ? { ...one, id: 'fair' } : one,
    );
    const one = { ...evaluationWith(scheme), grades, caps: [], consequences: [] };
    const from = { from: '2026-06-01', by: { title: '修订', number: null, date: '2026-05-01' } };
    const faults = faultsOf({ ...settings, amendments: [{ ...from, parts: { evaluation: one } }] });
    expect(faults.filter((fault) => fault.includes('templates'))).toEqual([
      expect.stringMatching(
        /^amendments\[0\]\.parts\.evaluation\.templates\[0\]\.scheme\.events\[0\]\.limit: /,
      ),
    ]);
  });
});
