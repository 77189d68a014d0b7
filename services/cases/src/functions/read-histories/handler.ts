import { answerHistory, apiHandler, notFound, on, type Principal } from '@jieti/lambda';
import { readableCase } from '../../case/case-access.ts';
import { caseSubject } from '../../case/case-entry.ts';
import { loadCase } from '../../case/case-record.ts';
import { readableSession } from '../../conference/session-access.ts';
import { loadSession, sessionSubject } from '../../conference/session-record.ts';
import { routes } from '../../contract/routes.ts';
import { table } from '../../table.ts';
import { calendarSubject, loadCalendar } from '../../work-calendar/calendar-record.ts';

const caseHistory = async (principal: Principal, id: string) => {
  await readableCase(principal, id);
  return answerHistory(table, caseSubject(id), () => loadCase(id));
};

/** GET /cases/{id}/ledger and /cases/{id}/history, which are the same, and the histories of sessions and of working calendars */
export const handler = apiHandler(
  on(routes.readLedger, ({ principal, params }) => caseHistory(principal, params.id)),
  on(routes.readCaseHistory, ({ principal, params }) => caseHistory(principal, params.id)),
  on(routes.readSessionHistory, async ({ principal, params: { id } }) => {
    if (!(await readableSession(principal, id))) throw notFound();
    return answerHistory(table, sessionSubject(id), () => loadSession(id));
  }),
  // A public notice is nobody's secret: whoever may sign in reads who put it on record.
  on(routes.readWorkCalendarHistory, async ({ params: { year } }) => {
    if (!(await loadCalendar(year))) throw notFound();
    return answerHistory(table, calendarSubject(year), () => loadCalendar(year));
  }),
);
