import { advance } from '../../support/journey-clock.ts';
import { drafterOf, staffOf } from '../../support/world/people.ts';
import type { Desk, Officer } from './desk.ts';

/** The acts of a case under any law, each by whoever that law has do it. */

let papers = 0;

/** A paper of a day, under a number of its own: whoever issues one uses its number once (A19). */
const paperOf = (date: string) => {
  papers += 1;
  return { number: `示范〔${date.slice(0, 4)}〕${papers}号`, date };
};

/** A paper of today. */
export const paper = async (desk: Desk) => paperOf(await desk.today());

/** The principal of a unit, whom the journeys have enter its first post. */
const principalOf = (unit: string) => ({ post: 'secretary', holder: `${unit}.secretary` });

/** A verified case on a unit, by the first ground of the law that is worded and needs no element. */
export const verified = async (desk: Desk, unit: string, gravity: string): Promise<string> => {
  const ground = desk.law.grounds.find(({ wording, elements }) => wording && elements.length === 0);
  const occurredOn = await desk.today();
  const lead = { unit, ground: ground?.code, facts: '基层基础薄弱', occurredOn };
  const { id } = await desk.write(desk.office, 'POST /cases', lead);
  const finding = { substantiated: true, findings: '核查属实', gravity };
  await desk.write(desk.office, `POST /cases/${id}/verification`, finding);
  return id;
};

/** The conference agrees today to a stage of a case, where the law has it study that stage; what the proposal cites. */
const studied = async (desk: Desk, id: string, stage: string) => {
  if (!desk.rung(stage).studiedByConference) return {};
  const heldOn = await desk.today();
  const { conferenceDepartments } = await desk.read('/regulation');
  const present = conferenceDepartments.map((one: { id: string }) => ({
    department: one.id,
    members: [`${one.id}-1`],
  }));
  const subject = { kind: 'case', case: id, stage };
  const items = [{ subject, resolution: { outcome: 'agreed', text: '会议同意' } }];
  const minutes = { locality: desk.law.root, heldOn, document: paperOf(heldOn), present, items };
  const session = await desk.write(desk.office, 'POST /conference-sessions', minutes);
  return { resolution: { session: session.id, item: 1 } };
};

/** A stage is proposed for a case, or the proposal that a deadline opened is taken up. */
export const propose = async (desk: Desk, id: string, stage: string): Promise<void> => {
  const proposal = { stage, reasons: '依规提出', ...(await studied(desk, id, stage)) };
  // Who proposed does not decide (I-38).
  await desk.write(drafterOf(desk.proposerOf(stage)), `POST /cases/${id}/proposals`, proposal);
};

const record = async (desk: Desk, unit: string, stage: string) => {
  const document = await paper(desk);
  const approval = { outcome: 'approve', document, reasons: '同意' };
  if (desk.rung(stage).form !== 'interview') return approval;
  const [by] = desk.interviewerOf(stage).offices;
  const interviewed = [principalOf(unit)];
  return { ...approval, interview: { on: document.date, by, interviewed, undertaken: '限期整改到位' } };
};

/** Who is competent approves what is proposed; the measure, and the entry of its decision. */
export const approve = async (desk: Desk, id: string, unit: string, stage: string) => {
  if (desk.rung(stage).vetoPower)
    await desk.write(staffOf(unit), `POST /cases/${id}/statements`, { text: '情况说明' });
  const body = await record(desk, unit, stage);
  const { measure } = await desk.write(desk.deciderOf(stage), `POST /cases/${id}/decisions`, body);
  await advance(desk.city, 'PT1S');
  const { entries } = await desk.read(`/cases/${id}/ledger`);
  const decision = entries.findLast(({ type }: { type: string }) => type === 'measure-imposed');
  return { measure, decision };
};

/** A stage proposed and approved today. */
export const imposed = async (desk: Desk, unit: string, stage: string): Promise<string> => {
  const id = await verified(desk, unit, desk.rung(stage).entersAt);
  await propose(desk, id, stage);
  await approve(desk, id, unit, stage);
  return id;
};

/** The law's office in a locality one level below. */
const officeIn = async (desk: Desk, place: string): Promise<Officer> => {
  const { level } = await desk.read(`/units/${place}`);
  const [office] = desk.office.offices;
  return { subject: `office of ${place}`, offices: [{ ...office, level, jurisdiction: place }] };
};

/**
 * What was found is put right; the office finds it so today or, where the law has it, the body that imposed the stage, and before
 * it the office of the locality concerned.
 */
export const accepted = async (desk: Desk, id: string, unit: string, stage: string): Promise<void> => {
  const rung = desk.rung(stage);
  const path = `POST /cases/${id}/acceptance`;
  const findings = { accepted: true, findings: '已整改到位' };
  if (rung.acceptedBelowFirst) await desk.write(await officeIn(desk, unit), path, findings);
  await desk.write(rung.endsBy === 'verification' ? desk.deciderOf(stage) : desk.office, path, findings);
};

/** The body that imposed a stage releases it today. */
export const released = async (desk: Desk, id: string, stage: string): Promise<void> => {
  const body = { document: await paper(desk), reasons: '同意解除' };
  await desk.write(desk.deciderOf(stage), `POST /cases/${id}/releases`, body);
  await advance(desk.city, 'PT1S');
};

/** The unit appeals against the measure in force, and whoever the case names upholds it today. */
export const appealUpheld = async (desk: Desk, id: string, unit: string): Promise<void> => {
  const { measure } = await desk.read(`/cases/${id}`);
  const made = { measure: measure.entry, reasons: '认定事实有误' };
  const { appeals } = await desk.write(staffOf(unit), `POST /cases/${id}/appeals`, made);
  const [by] = appeals[0].resolveBy;
  const resolution = { outcome: 'upheld', document: await paper(desk), reasons: '复核属实' };
  const who = desk.officer(by.body, by.capacities[0]);
  await desk.write(who, `POST /cases/${id}/appeals/1/resolution`, resolution);
  await advance(desk.city, 'PT1S');
};
