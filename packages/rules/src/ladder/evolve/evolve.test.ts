import { describe, expect, it } from 'vitest';
import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventData, CaseEventType } from '../case/events.ts';
import { evolve } from './evolve.ts';

const identity = { id: 'case-1', unit: 'donghe' };

const event = <T extends CaseEventType>(type: T, data: CaseEventData[T]): CaseEvent =>
  ({
    type,
    at: '2025-01-06T01:00:00.000Z',
    actor: { by: 'system', cause: 'deadline' },
    articles: ['A19'],
    explanation: { articles: ['A19'], facts: {}, parameters: {}, interpretations: [] },
    data,
  }) as CaseEvent;

const reported = event('lead-reported', {
  lead: { ground: '18.1', facts: 'So.', occurredOn: '2025-01-01', elements: {} },
});
const lead: Case = evolve(null, reported, identity);

describe('evolve', () => {
  it('begins a case with entry 1', () => {
    expect(lead).toMatchObject({ ...identity, status: 'lead', version: 1, past: [] });
  });

  it('raises the version by one an entry', () => {
    const closed = evolve(lead, event('not-substantiated', { findings: 'Nothing.' }), identity);
    expect(closed).toMatchObject({ status: 'closed', version: 2 });
  });

  it.each([
    ['a second beginning', lead, reported],
    ['a first entry that begins nothing', null, event('not-substantiated', { findings: '' })],
    ['a statement without a proposal', lead, event('statement-made', { text: '' })],
    ['a decision without a proposal', lead, event('proposal-declined', { stage: 'notice', reasons: '' })],
    ['an acceptance without a measure', lead, event('rectification-refused', { findings: '' })],
    ['a term without a measure', lead, event('term-unmet', { unmetAt: '', verifyAgainAt: null })],
    [
      'a release without a measure',
      lead,
      event('measure-released', { document: { number: '', date: '' }, reasons: '' }),
    ],
  ] as const)('%s is a damaged ledger', (_, state, next) => {
    expect(() => evolve(state, next, identity)).toThrow(RangeError);
  });

  it('leaves the state it was given as it was', () => {
    const before = JSON.stringify(lead);
    evolve(lead, event('not-substantiated', { findings: 'Nothing.' }), identity);
    expect(JSON.stringify(lead)).toBe(before);
  });
});
