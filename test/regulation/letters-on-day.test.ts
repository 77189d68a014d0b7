import { lettersOnDay, nothingRecorded, type OwedReport, type RecordedLetters } from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const owed: readonly OwedReport[] = ['department', 'plenary'].map((kind) => ({
  kind,
  unit: 'north',
  year: 2025,
  to: { body: 'cgc', level: 'city', jurisdiction: 'city' },
  due: '2025-12-31',
}));

const reportsOn = (recorded: RecordedLetters, today: string) => lettersOnDay(recorded, owed, today).reports;

describe('a report is overdue by its dates alone, at whatever hour the year is graded (A8; I-2)', () => {
  it('one that nothing was done with: not on 31 December, and from 1 January, before any job has run', () => {
    expect(reportsOn(nothingRecorded, '2025-12-31')).toEqual([]);
    expect(reportsOn(nothingRecorded, '2026-01-01')).toEqual([
      { kind: 'department', status: 'overdue', late: false },
      { kind: 'plenary', status: 'overdue', late: false },
    ]);
  });

  it('one that was filed stays filed, and the other is overdue', () => {
    const filed = { kind: 'plenary', status: 'filed', late: false, deadline: '2025-12-31' } as const;
    expect(
      reportsOn({ ...nothingRecorded, reports: [filed] }, '2026-01-01').map(({ status }) => status),
    ).toEqual(['overdue', 'filed']);
  });

  it('one that was returned is overdue from the day after the one named for filing it again', () => {
    const returned = { kind: 'plenary', status: 'returned', late: false, deadline: '2026-01-15' } as const;
    const recorded = { ...nothingRecorded, reports: [returned] };
    const plenary = (today: string) => reportsOn(recorded, today).find(({ kind }) => kind === 'plenary');
    expect(plenary('2026-01-15')?.status).toBe('returned');
    expect(plenary('2026-01-16')?.status).toBe('overdue');
  });

  it('what was entered as overdue is not counted twice', () => {
    const entered = { kind: 'department', status: 'overdue', late: false, deadline: '2025-12-31' } as const;
    expect(reportsOn({ ...nothingRecorded, reports: [entered] }, '2026-01-01')).toHaveLength(2);
  });
});

it('a finding is overdue by its dates alone too, and one put right is not (A9)', () => {
  const findings = [
    { status: 'open', deadline: '2025-11-30' },
    { status: 'put-right', deadline: '2025-11-30' },
  ] as const;
  const on = (today: string) =>
    lettersOnDay({ ...nothingRecorded, findings }, [], today).findings?.map(({ status }) => status);
  expect(on('2025-11-30')).toEqual(['open', 'put-right']);
  expect(on('2025-12-01')).toEqual(['overdue', 'put-right']);
});
