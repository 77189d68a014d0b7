import { readFileSync } from 'node:fs';
import { region } from '../template/arns.ts';

import type { FunctionModel } from '../template/model.ts';
import { sendTo } from './redirect.ts';

/** Names that only label a function's log lines may differ: here there is one log. */
const labels = new Set([
  'SERVICE',
  'POWERTOOLS_SERVICE_NAME',
  'POWERTOOLS_METRICS_NAMESPACE',
  'NODE_OPTIONS',
]);

/** All functions run in one process, so they share one environment. Throws if a name means two things. */
export const unionOf = (functions: readonly FunctionModel[]): Record<string, string> => {
  const union = new Map<string, { value: string; by: string }>();
  for (const { name: by, environment } of functions) {
    for (const [name, value] of Object.entries(environment)) {
      if (labels.has(name)) continue;
      const before = union.get(name);
      if (before && !sameMeaning(name, before.value, value))
        throw new Error(
          `${name} means two things: '${before.value}' for ${before.by}, '${value}' for ${by}; in one process it cannot`,
        );
      if (!before) union.set(name, { value, by });
    }
  }
  return Object.fromEntries([...union].map(([name, { value }]) => [name, value]));
};

/** Each stack has a settings layer of its own, with the same file in it. */
const sameMeaning = (name: string, one: string, other: string): boolean =>
  one === other || (name === 'CITY_FILE' && sameFile(one, other));

const sameFile = (one: string, other: string): boolean => readFileSync(one).equals(readFileSync(other));

/**
 * Sets what Lambda, the template and our engine would set; before the first handler is imported, for the SDK reads it
 * then. Process-global, as are the handlers: one city a process.
 */
export const setEnvironment = (functions: readonly FunctionModel[], endpoint: string): void => {
  Object.assign(process.env, {
    ...unionOf(functions),
    SERVICE: 'local',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    CHECK_ANSWERS: '1',
  });
  process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN';
  sendTo(endpoint);
};
