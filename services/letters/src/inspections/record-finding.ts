import {
  allowed,
  checkMatch,
  city,
  effects,
  notFoundAt,
  type PlannedWrites,
  paperWrites,
  problem,
  type Request,
} from '@jieti/lambda';
import {
  type ActId,
  type Actor,
  actAs,
  answerFinding,
  type DecidedFinding,
  enterFinding,
  findingPapers,
  type Outcome,
  type PaperUse,
  referFinding,
  type UnitFacts,
  verifyFinding,
} from '@jieti/rules';
import type { Write } from '@jieti/store';
import type { z } from 'zod';
import { type findingBody, mostFindings } from '../contract/inspections.ts';
import type { routes } from '../contract/routes.ts';
import { canReadAt, placeOf, readUnitInBody } from '../register/access.ts';
import { above } from '../register/path.ts';
import { factsOf, loadUnit, loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { type FindingRecord, findingOf, findingsOf, findingWrites } from './finding-record.ts';
import { changedRow, loadRow, newRow } from './finding-status-row.ts';
import { assertCanReadInspection } from './inspection-access.ts';
import { type InspectionRecord, inspectionOf, inspectionWrites } from './inspection-record.ts';
import { findingSeenBy } from './lead-of-finding.ts';

type Recording = Request<typeof routes.recordFinding>;
type Body = z.output<typeof findingBody>;

const actOf = {
  find: 'enter-finding',
  answer: 'answer-finding',
  verify: 'verify-finding',
  refer: 'refer-finding',
} as const satisfies Readonly<Record<Body['act'], ActId>>;

/** The finding that an act is about: none before it is entered. */
const loadBefore = (body: Body, findings: readonly FindingRecord[]): FindingRecord | undefined => {
  if (body.act === 'find') return undefined;
  const found = findings.find(({ number }) => number === body.finding);
  if (!found) throw notFoundAt('unknown-finding', '/finding');
  return found;
};

/** The unit that a finding is about: one that a new finding names must be within what the caller can read. */
const unitOf = async ({ principal, body }: Recording, before: FindingRecord | undefined) => {
  if (body.act === 'find') return readUnitInBody(principal, body.unit, '/unit');
  const unit = await loadUnit(before?.unit ?? '');
  if (!unit) throw new Error(`unit ${before?.unit} of a finding is gone`);
  // A unit that was inspected answers for itself, and learns of no other's findings.
  if (body.act === 'answer' && !canReadAt(principal, unit)) throw notFoundAt('unknown-finding', '/finding');
  return unit;
};

interface Loaded {
  readonly inspection: InspectionRecord;
  readonly before: FindingRecord | undefined;
  readonly others: readonly FindingRecord[];
  readonly facts: UnitFacts;
  readonly unit: UnitRecord;
}

const judge = (
  body: Body,
  { inspection: record, before, others, facts, unit }: Loaded,
): ((actor: Actor) => Outcome<DecidedFinding>) => {
  const inspection = inspectionOf(record);
  const common = { place: placeOf(record), city: city(), now: effects.now(), unit: facts, others };
  return (actor) => {
    const context = { ...common, actor };
    if (body.act === 'find') return enterFinding(inspection, body, context);
    if (!before) throw new Error('an act on a finding needs it');
    const finding = findingOf(before);
    if (body.act === 'answer')
      return answerFinding(inspection, finding, body, { ...context, placeOfUnit: placeOf(unit) });
    return body.act === 'verify'
      ? verifyFinding(inspection, finding, body, context)
      : referFinding(inspection, finding, body.referAsLead, context);
  };
};

/** The row by which a finding is found with its unit; a referral changes nothing of it. */
const rowWrites = async (
  { finding: { state } }: DecidedFinding,
  act: Body['act'],
  unit: UnitRecord,
  version: number,
): Promise<Write[]> => {
  if (act === 'refer') return [];
  if (act === 'find') return newRow(state, unit.path, version);
  return [changedRow(state, await loadRow(state), version)];
};

/** The paper of an answer, or of a check; what is found or referred has none. */
const papersOf = (body: Body, { finding: { actor, state } }: DecidedFinding): readonly PaperUse[] =>
  body.act === 'answer' || body.act === 'verify'
    ? findingPapers(actor, actOf[body.act], `${state.inspection} ${state.number}`, body.document)
    : [];

/**
 * Enters a finding, answers it for the unit, verifies that it was put right, or refers it as a lead (A9). The finding, its status with its unit, and the
 * inspection's tally are one transaction.
 */
export const recordFinding = async (request: Recording): Promise<PlannedWrites> => {
  const { principal, body, params } = request;
  const inspection = await assertCanReadInspection(principal, params.id);
  checkMatch(request, inspection.version);
  const findings = await findingsOf(inspection.id);
  const before = loadBefore(body, findings);
  const unit = await unitOf(request, before);
  const facts = factsOf(unit, await loadUnits(above(unit.path)));
  const others = findings.filter(({ number }) => number !== before?.number);
  const decided = allowed(
    actAs(
      principal,
      actOf[body.act],
      body.act === 'answer' ? placeOf(unit) : placeOf(inspection),
      city(),
      judge(body, { inspection, before, others, facts, unit }),
    ),
  );
  const { state } = decided.finding;
  if (state.number > mostFindings) throw problem('inspection-full', { fill: { most: mostFindings } });
  const finding = findingWrites(decided.finding, before);
  const changed = inspectionWrites(decided.inspection, inspection, inspection);
  return {
    writes: [
      ...finding.writes,
      ...(await paperWrites(table, papersOf(body, decided))),
      ...changed.writes,
      ...(await rowWrites(decided, body.act, unit, finding.version)),
    ],
    answer: { status: 201, body: findingSeenBy(principal, state, unit), version: changed.version },
  };
};
