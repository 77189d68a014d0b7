import {
  checkMatch,
  effects,
  type PlannedWrites,
  Problem,
  problem,
  type Request,
  refused,
} from '@jieti/lambda';
import { checkRefusals, findingRefusals, inScope, type Office, unitEnded } from '@jieti/rules';
import type { Write } from '@jieti/store';
import type { z } from 'zod';
import type { findingBody } from '../contract/inspections.ts';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { findingKey, unitKey } from '../keys.ts';
import { ownOffice } from '../register/own-office.ts';
import { above } from '../register/path.ts';
import { seenInBody } from '../register/seen-in-body.ts';
import { endOf, factsOf, loadUnits } from '../register/unit-record.ts';
import { checkPlace, putVersion } from '../table.ts';
import { today } from '../today.ts';
import { type FindingState, findingItem, findingView, loadFinding, tallyWith } from './finding-record.ts';
import { type InspectionRecord, inspectionItem, inspectionOf } from './inspection-record.ts';
import { seeInspection } from './inspection-sight.ts';
import { referFinding } from './refer-finding.ts';
import { loadStanding, nextStanding, standingItem } from './standing-record.ts';

type Recording = Request<typeof routes.recordFinding>;
type Body<A extends string> = Extract<z.output<typeof findingBody>, { act: A }>;

/** What an act is judged by: the inspection, and in which office it is done. */
interface Desk {
  readonly inspection: InspectionRecord;
  readonly office: Office;
  readonly request: Recording;
}

const mostFindings = 500;

const full = () =>
  new Problem(409, 'inspection-full', {
    zh: `一次督查至多登记 ${mostFindings} 个问题,请另行立项`,
    en: `An inspection holds ${mostFindings} findings at most: open another`,
  });

const outOfScope = (unit: string) =>
  refused([
    {
      code: 'unit-not-inspected',
      kind: 'input',
      articles: ['A9'],
      text: { zh: '该单位不在本次督查范围内', en: 'This unit is not one of those inspected' },
      facts: { unit },
      pointer: '/unit',
    },
  ]);

const find = async ({ inspection, office, request }: Desk, body: Body<'find'>): Promise<FindingState> => {
  const { unit: unitId, on, what, putRight, referAsLead } = body;
  const unit = await seenInBody(request.principal, unitId, '/unit');
  if (!inScope(inspection.scope, factsOf(unit, await loadUnits(above(unit.path))))) throw outOfScope(unitId);
  const refusals = findingRefusals(inspection, { on, by: putRight.by }, today());
  const end = endOf(unit);
  const ended =
    end === undefined || on < end
      ? []
      : [unitEnded({ unit: unitId, from: end, into: unit.mergedInto }, ['A3', 'A9'], '/on')];
  if (refusals.length + ended.length > 0) throw refused([...refusals, ...ended]);
  if (inspection.tally.found >= mostFindings) throw full();
  const { subject } = request.principal;
  const finding: FindingState = {
    inspection: inspection.id,
    n: inspection.tally.found + 1,
    unit: unitId,
    path: unit.path,
    on,
    what,
    putRight,
    checks: [],
    referral: null,
    at: effects.now(),
    by: subject,
    version: 1,
  };
  return referAsLead ? referFinding(finding, inspection, referAsLead, subject, office) : finding;
};

const verify = (finding: FindingState, body: Body<'verify'>, by: string): FindingState => {
  const { on, outcome, statement, document, againBy } = body;
  const check = outcome === 'put-right' ? ({ outcome, on } as const) : ({ outcome, on, againBy } as const);
  const refusals = checkRefusals(
    { on: finding.on, by: finding.putRight.by, checks: finding.checks },
    check,
    today(),
  );
  if (refusals.length > 0) throw refused(refusals);
  const again = outcome === 'not-put-right' && againBy !== undefined ? { againBy } : {};
  const entry = { on, outcome, statement, document, ...again, at: effects.now(), by };
  return { ...finding, checks: [...finding.checks, entry], version: finding.version + 1 };
};

const known = async ({ inspection }: Desk, n: number): Promise<FindingState> => {
  const record = await loadFinding(inspection.id, n);
  if (record) {
    const { PK: _, SK: __, entity: ___, ...finding } = record;
    return finding;
  }
  throw problem('not-found', {
    errors: [
      {
        pointer: '/finding',
        code: 'unknown-finding',
        detail: { zh: '本次督查没有这个问题', en: 'The inspection has no such finding' },
      },
    ],
  });
};

/** The finding before (none where it is new) and after an act. */
const judged = async (desk: Desk): Promise<{ before: FindingState | undefined; after: FindingState }> => {
  const { request, inspection, office } = desk;
  const { body, principal } = request;
  if (body.act === 'find') return { before: undefined, after: await find(desk, body) };
  const before = await known(desk, body.finding);
  if (body.act === 'verify') return { before, after: verify(before, body, principal.subject) };
  const referred = await referFinding(before, inspection, body.referAsLead, principal.subject, office);
  return { before, after: { ...referred, version: before.version + 1 } };
};

const deeds = { find: 'finding-entered', verify: 'finding-verified', refer: 'finding-referred' } as const;

/**
 * How the finding stands after an act, in its unit's place. A new one holds only while the unit has that place; a referral
 * changes nothing of it.
 */
const standingWrites = async (after: FindingState, act: Recording['body']['act']): Promise<Write[]> => {
  if (act === 'refer') return [];
  const before = act === 'find' ? undefined : await loadStanding(after);
  return [
    putVersion(standingItem(nextStanding(after, before)), before?.version ?? 0),
    ...(before ? [] : [checkPlace({ ...unitKey(after.unit), path: after.path })]),
  ];
};

/**
 * Enters a finding, verifies that it was put right, or refers it as a lead (A9): by the inspection office whose
 * inspection it is. The finding, how it stands in its unit, and the inspection's tally are one transaction.
 */
export const recordFinding = async (request: Recording): Promise<PlannedWrites> => {
  const inspection = await seeInspection(request.principal, request.params.id);
  const office = ownOffice(request.principal, ['inspection-office'], inspection.office.jurisdiction, ['A9']);
  checkMatch(request, inspection.version);
  const { before, after } = await judged({ inspection, office, request });
  const changed = {
    ...inspectionOf(inspection),
    tally: await tallyWith(after),
    version: inspection.version + 1,
  };
  const deed = { subject: request.principal.subject, actingFor: office, at: effects.now() };
  return {
    writes: [
      putVersion(findingItem(after), before?.version ?? 0),
      historyOf(
        findingKey(inspection.id, after.n),
        deeds[request.body.act],
        deed,
        before && { version: before.version },
        after,
      ),
      putVersion(inspectionItem(changed), inspection.version),
      ...(await standingWrites(after, request.body.act)),
    ],
    answer: { status: 201, body: findingView(after), version: changed.version },
  };
};
