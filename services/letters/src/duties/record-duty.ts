import { checkMatch, effects, type PlannedWrites, problem, type Request, refused } from '@jieti/lambda';
import { type ArticleRef, dutyKind, dutyRefusals, type Refusal, unitEnded } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { type Deed, historyOf } from '../history.ts';
import { dutyKey } from '../keys.ts';
import { ownSide } from '../register/own-office.ts';
import { seenInBody } from '../register/seen-in-body.ts';
import { endOf, type UnitRecord } from '../register/unit-record.ts';
import { putVersion } from '../table.ts';
import { today } from '../today.ts';
import { countWrites } from './counting.ts';
import { type DutyRecord, type DutyState, dutyItem, dutyView, loadDuty } from './duty-record.ts';

type Recording = Request<typeof routes.recordDuty>;

const alreadySuperseded = (duty: DutyState) =>
  refused([
    {
      code: 'duty-superseded',
      kind: 'state',
      articles: [dutyKind(duty.kind).article],
      text: {
        zh: '该记录已被更正,请更正最新的一条',
        en: 'This record is superseded: correct the one that did so',
      },
      facts: { of: duty.id, supersededBy: duty.supersededBy },
      pointer: '/correction/of',
    },
  ]);

/** The record a correction is about: of the same unit, and the last of its line. */
const correctedBy = async ({ body: { unit, correction } }: Recording): Promise<DutyRecord | undefined> => {
  if (!correction) return undefined;
  const duty = await loadDuty(unit, correction.of);
  if (!duty)
    throw problem('not-found', {
      errors: [
        {
          pointer: '/correction/of',
          code: 'unknown-duty',
          detail: { zh: '该单位没有这条记录', en: 'The unit has no such record' },
        },
      ],
    });
  if (duty.supersededBy !== null) throw alreadySuperseded(duty);
  return duty;
};

/** What was done on a unit's last day or before is its own, however late it is entered; nothing after that (A3). */
const afterEnd = (unit: UnitRecord, on: string, article: ArticleRef): Refusal[] => {
  const end = endOf(unit);
  if (end === undefined || on < end) return [];
  return [unitEnded({ unit: unit.id, from: end, into: unit.mergedInto }, ['A3', article], '/on')];
};

const supersede = (duty: DutyState, by: string, deed: Deed) => {
  const after: DutyState = { ...duty, supersededBy: by, version: duty.version + 1 };
  return [
    putVersion(dutyItem(after), duty.version),
    historyOf(dutyKey(duty.unit, duty.id), 'duty-superseded', deed, { version: duty.version }, after),
  ];
};

/**
 * Records a duty that was done, or corrects such a record by another (A4–A6). The counts of the unit move in the same
 * transaction; two records at once are judged again, not refused.
 */
export const recordDuty = async (request: Recording): Promise<PlannedWrites> => {
  const { unit: unitId, kind, on, title, document, correction } = request.body;
  const unit = await seenInBody(request.principal, unitId, '/unit');
  const { recordedBy, article } = dutyKind(kind);
  const actingFor = ownSide(request.principal, recordedBy, unitId, [article]);
  checkMatch(request, 0);
  const refusals = [
    ...dutyRefusals(unit, { kind, on, documentDate: document.date }, today()),
    ...afterEnd(unit, on, article),
  ];
  if (refusals.length > 0) throw refused(refusals);
  const before = await correctedBy(request);
  // Whoever corrects a record must be who may record such a duty: a locality's staff do not undo a commission's meeting.
  if (before) {
    const { recordedBy: by, article: of } = dutyKind(before.kind);
    ownSide(request.principal, by, unitId, [of]);
  }
  const deed = { subject: request.principal.subject, actingFor, at: effects.now() };
  const duty: DutyState = {
    id: `${on}-${effects.newId()}`,
    unit: unitId,
    kind,
    on,
    title,
    document,
    correction: correction ?? null,
    supersededBy: null,
    at: deed.at,
    by: deed.subject,
    version: 1,
  };
  return {
    writes: [
      putVersion(dutyItem(duty), 0),
      historyOf(dutyKey(unitId, duty.id), 'duty-recorded', deed, undefined, duty),
      ...(before ? supersede(before, duty.id, deed) : []),
      ...(await countWrites(duty, before)),
    ],
    answer: { status: 201, body: dutyView(duty) },
  };
};
