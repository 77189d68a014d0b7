import {
  allowed,
  checkMatch,
  city,
  effects,
  notFoundAt,
  type PlannedWrites,
  type Request,
} from '@jieti/lambda';
import { actAs, dutyKind, recordDuty as ruleRecordDuty } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { placeOf, readUnitInBody } from '../register/access.ts';
import { endFacts } from '../register/unit-record.ts';
import { countWrites } from './count-writes.ts';
import { type DutyRecord, dutyOf, dutyView, loadDuty, writesOf } from './duty-record.ts';

type Recording = Request<typeof routes.recordDuty>;

/** The record of the same unit that a correction names. */
const loadCorrected = async ({ body: { unit, correction } }: Recording): Promise<DutyRecord | undefined> => {
  if (!correction) return undefined;
  const record = await loadDuty(unit, correction.of);
  if (!record) throw notFoundAt('unknown-duty', '/correction/of');
  return record;
};

/**
 * Records a duty that was done, or corrects such a record by another (A4–A6). The counts of the unit move in the same
 * transaction; of two records at once the second is judged again, not refused.
 */
export const recordDuty = async (request: Recording): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const unit = await readUnitInBody(principal, body.unit, '/unit');
  const corrected = await loadCorrected(request);
  checkMatch(request, 0);
  const command = {
    ...body,
    id: `${body.on}-${effects.newId()}`,
    correction: body.correction ?? null,
  };
  const place = placeOf(unit);
  const facts = { id: unit.id, kind: unit.kind, level: unit.level, ...endFacts(unit) };
  const common = { place, city: city(), now: effects.now(), unit: facts };
  const { recorded, superseded, counts } = allowed(
    actAs(principal, dutyKind(body.kind).recording, place, city(), (actor) =>
      ruleRecordDuty(corrected ? dutyOf(corrected) : null, command, { ...common, actor }),
    ),
  );
  return {
    writes: [
      ...writesOf(recorded, undefined),
      ...(superseded ? writesOf(superseded, corrected) : []),
      ...(await countWrites(unit.id, counts)),
    ],
    answer: { status: 201, body: dutyView(recorded.state) },
  };
};
