import { liabilityRecorded, measureChanged, sessionKept } from '@jieti/cases/contract';
import type { EventContract } from '@jieti/lambda/contract';
import {
  findingChanged,
  letterChanged,
  postChanged,
  reportChanged,
  unitChanged,
  unitDutiesChanged,
} from '@jieti/letters/contract';
import { postsOf, testUnits, unitOf } from './city.ts';
import { tell } from './world.ts';

type Change = Readonly<Record<string, unknown>>;

const told = ({ source, detailType }: EventContract, detail: unknown): Promise<void> =>
  tell({ source, detailType, detail });

/** The city's register and the acts of other services, as the bus tells them to the services under test. */
export const facts = {
  unit: (unit: unknown, version = 1, enteredOn?: string, earlier?: readonly object[]) =>
    told(unitChanged, {
      unit,
      version,
      ...(enteredOn !== undefined && { enteredOn }),
      ...(earlier !== undefined && { earlier }),
    }),
  post: (post: unknown, version = 1) => told(postChanged, { post, version }),
  /** The letter of a unit's year; in force in time unless a test says otherwise. */
  letter: (unit: string, change: Change = {}) =>
    told(letterChanged, {
      letter: `2025-${unit}`,
      unit,
      year: 2025,
      status: 'in-force',
      inForceOn: '2025-03-01',
      version: 3,
      ...change,
    }),
  /** A report; overdue unless a test says otherwise. */
  report: (unit: string, change: Change = {}) =>
    told(reportChanged, {
      report: `2025-cgc-to-cgc-${unit}`,
      unit,
      year: 2025,
      kind: 'cgc-to-cgc',
      status: 'overdue',
      late: false,
      due: '2025-12-31',
      version: 1,
      ...change,
    }),
  /** A finding of an inspection in 2025; overdue unless a test says otherwise. */
  finding: (unit: string, change: Change = {}) =>
    told(findingChanged, {
      inspection: 'spring',
      finding: 1,
      unit,
      year: 2025,
      status: 'overdue',
      deadline: '2025-06-30',
      version: 2,
      ...change,
    }),
  /** The duties that a unit did in 2025, by kind. */
  duties: (unit: string, counts: Readonly<Record<string, number>>, version = 1) =>
    told(unitDutiesChanged, { unit, year: 2025, counts, version }),
  measure: (measure: ReturnType<typeof measureOf>) => told(measureChanged, measure),
  /** Minutes of the city's joint conference; it agreed to a plan's first text unless a test says otherwise. */
  session: (plan: string, heldOn: string, change: Change = {}) =>
    told(sessionKept, {
      session: `session-${plan}`,
      version: 1,
      locality: 'city',
      heldOn,
      quorumReached: true,
      plans: [{ item: 1, plan: { id: plan, text: 1 }, outcome: 'agreed' }],
      ...change,
    }),
  liability: (liability: unknown) => told(liabilityRecorded, liability),
};

/** A measure; a warning in force since May 2025 unless a test says otherwise. */
export const measureOf = (unit: string, change: Change = {}) => ({
  caseId: `case-${unit}`,
  unit,
  stage: 'veto-warning',
  entry: 4,
  version: 4,
  status: 'in-force',
  from: '2025-05-01',
  lastDay: '2026-05-01',
  endedAt: null,
  ...change,
});

/** A leader's criminal liability; a principal's, since September 2025, unless a test says otherwise. */
export const liabilityOf = (unit: string, change: Change = {}) => ({
  caseId: `case-${unit}`,
  unit,
  post: 'principal',
  role: 'principal',
  holder: `${unit}-principal`,
  on: '2025-09-01',
  version: 6,
  ...change,
});

type Tenure = readonly [holder: string, from: string, to?: string | null];

/** A post with those who held it, one after the other, as letters tells of it. */
export const heldPost = (unit: string, id: string, role: string, tenures: readonly Tenure[]) => ({
  id,
  unit,
  title: { zh: '书记', en: 'Secretary' },
  role,
  tenures: tenures.map(([holder, from, to = null]) => ({ holder, from, to })),
});

/** Tells of every unit of the test city. */
export const tellUnits = async (): Promise<void> => {
  for (const row of testUnits) await facts.unit(unitOf(row));
};

/** Tells of every unit of the test city, and of the posts of three. */
export const tellRegister = async (): Promise<void> => {
  await tellUnits();
  for (const unit of ['north', 'south', 'city-education'])
    for (const post of postsOf(unit)) await facts.post(post);
};
