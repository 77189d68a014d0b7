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

describe('an entry of deadlines moved, from before it told which version of the calendar moved them', () => {
  const day = (lastDay: string) => ({ lastDay, until: `${lastDay}T16:00:00.000Z` });
  const from = (lastDay: string) => ({ formerLastDay: lastDay, formerUntil: `${lastDay}T16:00:00.000Z` });
  const opened = {
    ...lead,
    status: 'proposed',
    proposal: { entry: 2, statementUntil: day('2026-01-06').until },
    measure: { entry: 1, ...day('2026-01-02'), planDue: day('2026-01-05'), progressDue: ['x'] },
    filings: [{ number: 1, dueOn: '2026-01-13', until: day('2026-01-13').until }],
  } as unknown as Case;

  it('moves the ends by the deadlines that it names, and leaves the case without a version', () => {
    const moved = [
      { kind: 'statement', of: 2, ...from('2026-01-06'), ...day('2026-01-07') },
      { kind: 'rectification', of: 1, ...from('2026-01-02'), ...day('2026-01-05') },
      { kind: 'plan', of: 1, ...from('2026-01-05'), ...day('2026-01-06') },
      { kind: 'filing', of: 1, ...from('2026-01-13'), ...day('2026-01-14') },
    ] as const;
    const after = evolve(
      opened,
      event('deadlines-moved', { year: 2026, moved, progressDue: ['y'] }),
      identity,
    );
    expect(after).toMatchObject({
      proposal: { statementUntil: day('2026-01-07').until },
      measure: { ...day('2026-01-05'), planDue: day('2026-01-06'), progressDue: ['y'] },
      filings: [{ dueOn: '2026-01-14', until: day('2026-01-14').until }],
    });
    expect(after).not.toHaveProperty('countedBy');
  });
});
