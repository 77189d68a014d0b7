import { expect, test } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';

const start = Date.parse('2026-01-01T00:00:00.000Z');

const clockAt = (wall: { now: number }, more: { untilIdle?: () => Promise<void>; offset?: number } = {}) => {
  const stored: number[] = [];
  const faults: unknown[] = [];
  const clock = new VirtualClock({
    offset: more.offset ?? 0,
    store: (offset) => void stored.push(offset),
    untilIdle: more.untilIdle ?? (async () => {}),
    onFault: (error) => void faults.push(error),
    wall: () => wall.now,
  });
  return { clock, stored, faults };
};

test('the clock ticks with the wall clock, from where it was sent', async () => {
  const wall = { now: start };
  const { clock } = clockAt(wall);
  await clock.advanceTo(start + 86_400_000);
  wall.now += 5000;
  expect(clock.now()).toBe('2026-01-02T00:00:05.000Z');
  clock.stop();
});

test('an advance runs what is due on the way, in order of instants, each at its own instant', async () => {
  const { clock } = clockAt({ now: start });
  const ran: string[] = [];
  const note = (name: string) => () => void ran.push(`${name} ${clock.now()}`);
  clock.at(start + 3000, note('c'));
  clock.at(start + 1000, note('a'));
  clock.at(start + 1000, note('b'));
  clock.at(start + 3001, note('too late'));
  expect(await clock.advanceTo(start + 3000)).toBe(3);
  expect(ran).toEqual([
    'a 2026-01-01T00:00:01.000Z',
    'b 2026-01-01T00:00:01.000Z',
    'c 2026-01-01T00:00:03.000Z',
  ]);
  clock.stop();
});

test('one millisecond before, on and after a due instant', async () => {
  const { clock } = clockAt({ now: start });
  let ran = 0;
  clock.at(start + 1000, () => void ran++);
  await clock.advanceTo(start + 999);
  expect(ran).toBe(0);
  await clock.advanceTo(start + 1000);
  expect(ran).toBe(1);
  await clock.advanceTo(start + 1001);
  expect(ran).toBe(1);
  clock.stop();
});

test('what a timer sets for a time on the way is run on the same advance, after all has come to rest', async () => {
  const order: string[] = [];
  const { clock } = clockAt({ now: start }, { untilIdle: async () => void order.push('rest') });
  clock.at(start + 1000, () => {
    order.push('first');
    clock.at(start + 2000, () => void order.push('second'));
  });
  await clock.advanceTo(start + 5000);
  expect(order).toEqual(['rest', 'first', 'rest', 'second', 'rest']);
  clock.stop();
});

test('the clock stands still while an advance runs, however long that takes', async () => {
  const wall = { now: start };
  const seen: string[] = [];
  const { clock } = clockAt(wall, {
    untilIdle: async () => {
      wall.now += 60_000;
    },
  });
  clock.at(start + 1000, () => void seen.push(clock.now()));
  await clock.advanceTo(start + 2000);
  expect(seen).toEqual(['2026-01-01T00:00:01.000Z']);
  expect(clock.now()).toBe('2026-01-01T00:00:02.000Z');
  clock.stop();
});

test('a timer that was undone does not run, and one that fails does not stop the others', async () => {
  const { clock, faults } = clockAt({ now: start });
  let ran = 0;
  clock.at(start + 1, () => void ran++)();
  clock.at(start + 2, () => {
    throw new Error('broken');
  });
  clock.at(start + 3, () => void ran++);
  await clock.advanceTo(start + 10);
  expect(ran).toBe(1);
  expect(faults).toHaveLength(1);
  clock.stop();
});

test('the clock never runs backwards', async () => {
  const { clock } = clockAt({ now: start });
  await expect(clock.advanceTo(start - 1)).rejects.toThrow(RangeError);
  clock.stop();
});

test('the offset is stored at every jump, so that a crash half-way resumes there', async () => {
  const { clock, stored } = clockAt({ now: start });
  clock.at(start + 1000, () => {});
  await clock.advanceTo(start + 5000);
  expect(stored).toEqual([1000, 5000]);
  clock.stop();
});

test('in wall time a due timer runs by itself, and a far one does not overflow', async () => {
  const clock = new VirtualClock({
    offset: 0,
    store: () => {},
    untilIdle: async () => {},
    onFault: () => {},
  });
  let far = false;
  clock.at(Date.now() + 40 * 86_400_000, () => {
    far = true;
  });
  await new Promise<void>((resolve) => void clock.at(Date.now() + 20, resolve));
  expect(far).toBe(false);
  clock.stop();
});

test('after a history the clock catches up with the wall clock', async () => {
  const wall = { now: start };
  const { clock } = clockAt(wall, { offset: -86_400_000 });
  await clock.joinWall();
  expect(clock.milliseconds()).toBe(start);
  wall.now += 7;
  expect(clock.milliseconds()).toBe(start + 7);
  clock.stop();
});
