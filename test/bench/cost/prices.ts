import type { Counts } from './counts.ts';

/** What AWS asks for, per million unless it says otherwise. Change it to your region's, and run `npm run cost` again. */
export interface Prices {
  readonly region: string;
  readonly currency: string;
  /** From where and when the figures are. */
  readonly source: string;
  readonly apiRequests: number;
  readonly invocations: number;
  /** One GB-second. */
  readonly gigabyteSecond: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly messages: number;
  readonly transitions: number;
}

/**
 * List prices of us-east-1 without free tiers. The China regions publish theirs in yuan (DynamoDB on demand: 11.1538 for
 * a million write units); put them in here for a bill in yuan.
 */
export const prices: Prices = {
  region: 'us-east-1',
  currency: 'USD',
  source: 'public price pages of the services, as known in November 2026',
  apiRequests: 1,
  invocations: 0.2,
  gigabyteSecond: 0.0000166667,
  writeUnits: 0.625,
  readUnits: 0.125,
  messages: 1,
  transitions: 25,
};

/**
 * How long a function runs and how big it is, assumed: a machine of ours says nothing about AWS's. Longer runs (grading,
 * imports) are few and are covered by their table units, which cost more.
 */
export const assumedRun = { seconds: 0.15, gigabytes: 0.5 };

const million = 1_000_000;

/** What these counts cost, in the currency of the prices. */
export const costOf = (counts: Counts, at: Prices = prices): number =>
  (counts.requests * at.apiRequests +
    counts.invocations * at.invocations +
    counts.writeUnits * at.writeUnits +
    counts.readUnits * at.readUnits +
    counts.messages * at.messages +
    counts.transitions * at.transitions) /
    million +
  counts.invocations * assumedRun.seconds * assumedRun.gigabytes * at.gigabyteSecond;
