import { expect, test } from 'vitest';
import { unionOf } from './environment.ts';

const model = (name: string, environment: Record<string, string>) => ({
  arn: name,
  name,
  entry: name,
  schedule: null,
  environment,
});

test('functions in one process share one environment', () => {
  expect(unionOf([model('a', { X: '1', Y: '2' }), model('b', { X: '1', Z: '3' })])).toEqual({
    X: '1',
    Y: '2',
    Z: '3',
  });
});

test('a name that means two things is an error that says to whom', () => {
  expect(() => unionOf([model('a', { X: '1' }), model('b', { X: '2' })])).toThrow(
    /X means two things.*'1' for a.*'2' for b/,
  );
});

test('labels of log lines may differ', () => {
  expect(unionOf([model('a', { SERVICE: 'cases' }), model('b', { SERVICE: 'letters' })])).toEqual({});
});
