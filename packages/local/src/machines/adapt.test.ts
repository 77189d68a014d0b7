import { expect, test } from 'vitest';
import { adaptForLocal } from './adapt.ts';

const check = {
  Type: 'Task',
  Resource: 'arn:aws-cn:lambda:cn-north-1:000000000000:function:check',
  End: true,
};
const only = (name: string, state: Record<string, unknown>) => ({ StartAt: name, States: { [name]: state } });

test.each([
  [{ TimestampPath: '$.next.until' }, { 'until.$': '$.next.until' }],
  [{ Timestamp: '2026-01-01T00:00:00Z' }, { until: '2026-01-01T00:00:00Z' }],
  [{ SecondsPath: '$.seconds' }, { 'seconds.$': '$.seconds' }],
  [{ Seconds: 5 }, { seconds: 5 }],
])('a wait by %j becomes a task on the city clock', (wait, parameters) => {
  const { definition, waits } = adaptForLocal(only('W', { Type: 'Wait', ...wait, Next: 'X' }));
  expect(waits).toEqual(['W']);
  expect((definition.States as Record<string, unknown>).W).toMatchObject({
    Type: 'Task',
    Parameters: parameters,
    ResultPath: null,
    TimeoutSeconds: 2_147_483,
    Next: 'X',
  });
});

test('a task knows its own name where it asks for it', () => {
  const { definition } = adaptForLocal(
    only('Remind', { ...check, Parameters: { 'action.$': '$$.State.Name' } }),
  );
  expect((definition.States as Record<string, unknown>).Remind).toMatchObject({
    Parameters: { action: 'Remind' },
  });
});

test('the limit of a machine is taken out: the interpreter would overflow on it', () => {
  const { definition, timeoutSeconds } = adaptForLocal({ ...only('C', check), TimeoutSeconds: 31_000_000 });
  expect(timeoutSeconds).toBe(31_000_000);
  expect(definition).not.toHaveProperty('TimeoutSeconds');
});

test.each([
  ['JSONata', { QueryLanguage: 'JSONata', ...only('C', check) }],
  ['an assignment', only('C', { ...check, Assign: { a: 1 } })],
  ['another service', only('C', { ...check, Resource: 'arn:aws-cn:states:::dynamodb:putItem' })],
  ['a task token', only('C', { ...check, Parameters: { 'token.$': '$$.Task.Token' } })],
  [
    'a wait inside a Map',
    only('M', { Type: 'Map', ItemProcessor: only('W', { Type: 'Wait', Seconds: 1, End: true }), End: true }),
  ],
  [
    'a distributed Map',
    only('M', {
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...only('C', check) },
      End: true,
    }),
  ],
])('%s is an error, not silence', (_, definition) => {
  expect(() => adaptForLocal(definition)).toThrow(/understood/);
});
