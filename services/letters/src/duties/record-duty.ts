import {
  allowed,
  checkMatch,
  city,
  cityFile,
  effects,
  notFoundAt,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import {
  actAs,
  type Corrected,
  comparableNumber,
  type Duty,
  dutyIsCounted,
  dutyPaper,
  knownKind,
  lawOn,
  type PaperUse,
  recordingAct,
  recordDuty as ruleRecordDuty,
  yearOf,
} from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { placeOf, readUnitInBody } from '../register/access.ts';
import { endFacts } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { countWrites } from './count-writes.ts';
import { type DutyRecord, dutiesOf, dutyOf, dutyView, loadDuty, writesOf } from './duty-record.ts';

type Recording = Request<typeof routes.recordDuty>;

/** The record of the same unit that a correction names. */
const loadCorrected = async ({ body: { unit, correction } }: Recording): Promise<DutyRecord | undefined> => {
  if (!correction) return undefined;
  const record = await loadDuty(unit, correction.of);
  if (!record) throw notFoundAt('unknown-duty', '/correction/of');
  return record;
};

/** The kind of a duty, by the law of the day on which it was done. */
const kindOn = (on: string, kind: string) => knownKind(lawOn(cityFile(), on).duties, kind, '/kind');

const correctedOf = (record: DutyRecord | undefined): Corrected | null =>
  record ? { duty: dutyOf(record), kind: allowed(kindOn(record.on, record.kind)) } : null;

/** The paper of a record that another takes the place of: no longer its own, unless another duty of the day still rests on it. */
const paperToFree = (corrected: Corrected | null, ofDay: readonly Duty[]): readonly PaperUse[] => {
  if (!corrected) return [];
  const { duty, kind } = corrected;
  const numbered = comparableNumber(duty.document.number);
  const rests = ofDay.some(
    (one) =>
      one.id !== duty.id &&
      one.on === duty.on &&
      dutyIsCounted(one) &&
      comparableNumber(one.document.number) === numbered,
  );
  return rests ? [] : [dutyPaper(duty, kind)];
};

/**
 * Records a duty that was done, or corrects such a record by another (A4–A6). The counts of the unit move in the same
 * transaction; of two records at once the second is judged again, not refused.
 */
export const recordDuty = async (request: Recording): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const kind = allowed(kindOn(body.on, body.kind));
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
  const lawThen = lawOn(cityFile(), body.on);
  const ofYear = await dutiesOf(unit.id, yearOf(body.on));
  const common = { ofYear, place, city: city(), lawThen, now: effects.now(), unit: facts, kind };
  const before = correctedOf(corrected);
  const { recorded, superseded, counts } = allowed(
    actAs(principal, recordingAct(kind), place, city(), (actor) =>
      ruleRecordDuty(before, command, { ...common, actor }),
    ),
  );
  const besides = corrected ? await dutiesOf(unit.id, yearOf(corrected.on)) : [];
  const papers = await paperWrites(table, [dutyPaper(recorded.state, kind)], paperToFree(before, besides));
  return {
    writes: [
      ...papers,
      ...writesOf(recorded, undefined),
      ...(superseded ? writesOf(superseded, corrected) : []),
      ...(await countWrites(unit.id, counts)),
    ],
    answer: { status: 201, body: dutyView(recorded.state) },
  };
};
