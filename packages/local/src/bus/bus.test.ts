import { expect, test } from 'vitest';
import type { DeadLetter } from '../dead-letters/dead-letters.ts';
import { readPattern } from '../patterns/event-pattern.ts';
import { busOf } from './bus.ts';

const rules = [
  { name: 'units', pattern: readPattern({ source: ['jieti.letters'] }), functionArns: ['copy-units'] },
  {
    name: 'measures',
    pattern: readPattern({ source: ['jieti.cases'], 'detail-type': ['measure-changed'] }),
    functionArns: ['copy-facts'],
  },
];

const bus = (invoke: (arn: string, event: unknown) => Promise<unknown>) => {
  const aside: DeadLetter[] = [];
  let id = 0;
  const publish = busOf({
    rules,
    invoke,
    setAside: (letter) => void aside.push(letter),
    now: () => '2026-01-01T00:00:00.000Z',
    newId: () => `id-${++id}`,
  });
  return { publish, aside };
};

test('a message reaches the functions whose rule matches, and is published when they have handled it', async () => {
  const handled: unknown[] = [];
  const { publish } = bus(async (arn, event) => void handled.push([arn, event]));
  await publish([
    { source: 'jieti.letters', detailType: 'unit-changed', detail: { unit: 'a' } },
    { source: 'jieti.cases', detailType: 'something-else', detail: {} },
  ]);
  expect(handled).toEqual([
    [
      'copy-units',
      expect.objectContaining({
        id: 'id-1',
        source: 'jieti.letters',
        'detail-type': 'unit-changed',
        time: '2026-01-01T00:00:00.000Z',
        detail: { unit: 'a' },
      }),
    ],
  ]);
});

test('a function that fails is tried again', async () => {
  let attempts = 0;
  const { publish, aside } = bus(async () => {
    if (++attempts < 3) throw new Error('not yet');
  });
  await publish([{ source: 'jieti.letters', detailType: 'unit-changed', detail: {} }]);
  expect(attempts).toBe(3);
  expect(aside).toEqual([]);
});

test('what a function never handles is set aside, and the next message still comes', async () => {
  const handled: string[] = [];
  const { publish, aside } = bus(async (arn) => {
    if (arn === 'copy-units') throw new Error('broken');
    handled.push(arn);
  });
  await publish([
    { source: 'jieti.letters', detailType: 'unit-changed', detail: {} },
    { source: 'jieti.cases', detailType: 'measure-changed', detail: {} },
  ]);
  expect(aside).toMatchObject([{ kind: 'bus-message', by: 'copy-units' }]);
  expect(handled).toEqual(['copy-facts']);
});
