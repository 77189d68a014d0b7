import { randomUUID } from 'node:crypto';

/** A message of the city's bus. */
export interface Message {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

/** A message as the city's bus delivers it. */
export const busEvent = (source: string, detailType: string, detail: unknown) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': detailType,
  source,
  account: '000000000000',
  time: '2026-01-01T00:00:00Z',
  region: 'cn-north-1',
  resources: [],
  detail,
});
