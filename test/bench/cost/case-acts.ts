import { approval, interviewApproval, lead, minutes } from '../../support/http-case.ts';
import { deciderOf, people, proposerOf, staffOf } from '../../support/http-people.ts';
import type { Desk } from './desk.ts';

const { cityOffice, orgHr } = people;
const unit = 'qianxi';

const verification = { substantiated: true, findings: '属实', gravity: 'found' };

interface CaseSeen {
  readonly id: string;
  readonly measure: { readonly until: string };
}

/** The joint conference studies a warning or a veto, and the office keeps the minutes (A12). */
const studied = async (desk: Desk, id: string, stage: string) => {
  if (!stage.startsWith('veto')) return {};
  const body = minutes(id, stage, desk.today());
  const session = await desk.act('keep minutes', cityOffice, 'POST /conference-sessions', body);
  return { resolution: { session: session.id, item: 1 } };
};

/** The approval of an interview of that day, with its record (A21). */
const interviewed = (on: string) => {
  const { interview, ...approving } = interviewApproval(unit);
  const document = { ...interview.document, date: on };
  return { ...approving, document, interview: { ...interview, on, document } };
};

const decided = async (desk: Desk, id: string, stage: string): Promise<CaseSeen> => {
  const path = `POST /cases/${id}`;
  const proposal = { stage, reasons: '依规提出', ...(await studied(desk, id, stage)) };
  await desk.act(`propose: ${stage}`, proposerOf(stage), `${path}/proposals`, proposal);
  if (stage.startsWith('veto'))
    await desk.act('state the case', staffOf(unit), `${path}/statements`, { text: '情况说明' });
  const form = stage === 'interview' ? interviewed(desk.today()) : approval;
  // A paper of the day, under a number of its own.
  const document = { number: `${form.document.number}${stage}-${id}`, date: desk.today() };
  const approving = { ...form, document };
  await desk.act(`decide: ${stage}`, deciderOf(stage), `${path}/decisions`, approving);
  return desk.quietly(cityOffice, `GET /cases/${id}`);
};

/** A notice put right within its term (A20). */
export const shortCase = async (desk: Desk): Promise<void> => {
  const { id } = await desk.act('report a lead', cityOffice, 'POST /cases', lead(unit));
  await desk.act('verify', cityOffice, `POST /cases/${id}/verification`, verification);
  await desk.act('ask which stage', cityOffice, `GET /cases/${id}/recommendation`);
  await decided(desk, id, 'notice');
  await desk.act('read a case', cityOffice, `GET /cases/${id}`);
  await desk.act('list the cases', cityOffice, 'GET /cases');
  await desk.act('list what waits', cityOffice, 'GET /tasks?as=cgc-office@tangshan');
  const progress = { text: '已完成整改', complete: true };
  await desk.act('report progress', staffOf(unit), `POST /cases/${id}/progress`, progress);
  const acceptance = { accepted: true, findings: '已整改到位' };
  await desk.act('accept', cityOffice, `POST /cases/${id}/acceptance`, acceptance);
};

/** The longest way: every stage unmet at its end, and the veto released at the end of its year (A20–A24). */
export const longCase = async (desk: Desk): Promise<void> => {
  const { id } = await desk.act('report a lead', cityOffice, 'POST /cases', lead(unit));
  await desk.act('verify', cityOffice, `POST /cases/${id}/verification`, verification);
  for (const stage of ['notice', 'interview', 'listed-supervision', 'veto-warning']) {
    const { measure } = await decided(desk, id, stage);
    await desk.until(`a term passes unmet: ${stage}`, measure.until);
  }
  const { measure } = await decided(desk, id, 'veto');
  await desk.act(
    'ask for eligibility',
    orgHr,
    `GET /eligibility?unit=${unit}&on=${measure.until.slice(0, 10)}`,
  );
  await desk.until('the year of a veto passes', measure.until);
  const acceptance = { accepted: true, findings: '已整改到位' };
  await desk.act('accept', cityOffice, `POST /cases/${id}/acceptance`, acceptance);
  const { reasons } = approval;
  const document = { ...approval.document, date: desk.today() };
  await desk.act('release', deciderOf('veto'), `POST /cases/${id}/releases`, { document, reasons });
  await desk.act('read a ledger', cityOffice, `GET /cases/${id}/ledger`);
};
