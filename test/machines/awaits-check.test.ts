import { describe, expect, it } from 'vitest';
import {
  acceptance,
  at,
  cgcOffice,
  type Desk,
  imposed,
  progress,
  staffOf,
  units,
} from '../regulation/ladder-desk.ts';
import { type Call, machineNamed, play } from '../support/machine-under-test.ts';

const start = '2026-03-02 09:00';
const end = '2026-04-02 00:00';
const unit = staffOf(units.county);

/** Plays the notice's machine against the rules; what people do on the way falls due while it waits. Its calls by name, and the case. */
const played = async (desk: Desk, people: Readonly<Record<string, () => unknown>> = {}) => {
  const fence = desk.fence();
  let now = at(start);
  const due = new Map(Object.entries(people).map(([when, act]) => [at(when), act]));
  const waited = (until: string): null => {
    for (const [when, act] of due)
      if (when <= until && due.delete(when)) {
        act();
      }
    now = new Date(until).toISOString();
    return null;
  };
  const nothing = { key: null, until: null, why: null };
  const answer = ({ to, with: given }: Call): unknown => {
    if (to === 'wait') return waited((given as { until: string }).until);
    if (to === 'check-stage') return { ...nothing, ...desk.checkpoint(now, fence) };
    return { done: desk.tick(now, fence).length };
  };
  const { calls, output, failure } = await play(
    machineNamed('StageNotice'),
    { caseId: 'case-1', ...fence },
    answer,
  );
  return { names: calls.map(({ to }) => to), output, failure, now };
};

describe('the machine of a notice whose completion was reported in time (A20; I-37)', () => {
  it('waits until the end, opens nothing, and ends, with the case in force', async () => {
    const desk = imposed('notice', start);
    desk.do(unit, progress(true), '2026-03-02 10:00');
    const { names, output, failure, now } = await played(desk);
    expect([failure, now]).toEqual([null, at(end)]);
    expect(names).toEqual([
      ...['check-stage', 'wait', 'check-stage', 'take-step'],
      ...['check-stage', 'wait', 'check-stage'],
    ]);
    expect(output).toMatchObject({ next: { action: 'finish', why: 'awaits-check' } });
    expect(desk.now.status).toBe('in-force');
    desk.do(cgcOffice, acceptance(false), '2026-04-20 09:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
  });

  it('found wanting while it waits, it opens the next stage at the end', async () => {
    const desk = imposed('notice', start);
    desk.do(unit, progress(true), '2026-03-02 10:00');
    const { failure, output } = await played(desk, {
      '2026-04-01 09:00': () => desk.do(cgcOffice, acceptance(false), '2026-04-01 09:00'),
    });
    expect(failure).toBeNull();
    expect(output).toMatchObject({ next: { action: 'finish', why: 'ended' } });
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
    expect(desk.events.at(-2)).toMatchObject({ type: 'term-unmet', at: at(end) });
  });
});
