import validate from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { machines } from '../support/machine-under-test.ts';

interface State {
  readonly Type: string;
  readonly TimeoutSeconds?: number;
  readonly Retry?: unknown;
  readonly QueryLanguage?: string;
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, State>> };
}

const statesIn = (states: Readonly<Record<string, State>>): [string, State][] =>
  Object.entries(states).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...(state.ItemProcessor ? statesIn(state.ItemProcessor.States) : []),
  ]);

describe.each([...machines])('the definition of %s', (_, { definition }) => {
  const states = statesIn(definition.States as Record<string, State>);

  it('is valid Amazon States Language', () => {
    const verdict = validate(structuredClone(definition));
    expect(verdict.isValid ? '' : verdict.errorsText()).toBe('');
  });

  it('names every state once, so that a task is known by its name', () => {
    const names = states.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every task a time limit and another try', () => {
    for (const [name, state] of states.filter(([, s]) => s.Type === 'Task')) {
      expect([name, state.TimeoutSeconds !== undefined, state.Retry !== undefined]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });

  it('speaks JSONPath only', () => {
    expect(JSON.stringify(definition)).not.toMatch(/"QueryLanguage"|"Assign"|"Arguments"/);
  });
});
