import { city, effects } from '@jieti/lambda';
import { type CaseId, deadlinesOf, type Instant, remindersDue } from '@jieti/rules';
import { transact } from '@jieti/store';
import { type CaseRecord, caseWrites, loadCase } from '../case-record.ts';
import { unitFacts } from '../copies/units.ts';
import { agendaPartition, caseKey, reminderKey } from '../keys.ts';
import { upTo } from '../lists/order.ts';
import { allOf, putNew, queried } from '../table.ts';
import { agendaOf } from './agenda.ts';
import { reminderItem } from './reminder-item.ts';

const prefix = reminderKey('', '').SK;

/** Keys of the reminders given in a case so far. */
const givenIn = async (id: CaseId): Promise<Set<string>> => {
  const items = await allOf<{ SK: string }>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :reminder)',
    ExpressionAttributeValues: { ':pk': caseKey(id).PK, ':reminder': prefix },
    ConsistentRead: true,
  });
  return new Set(items.map(({ SK }) => SK.slice(prefix.length)));
};

/** How often a case is looked at anew when people act in the same moment; after that the next sweep comes. */
const attempts = 5;

/** Number of reminders written, or null if somebody else wrote in between. */
const tryReminding = async ({ state, head, version }: CaseRecord, now: Instant): Promise<number | null> => {
  const unit = await unitFacts(state.unit);
  if (!unit) throw new Error(`unit ${state.unit} of case ${state.id} is not known here`);
  const given = await givenIn(state.id);
  const due = remindersDue(deadlinesOf(state, { city: city(), unit }), now, given);
  const agenda = agendaOf(state, unit, new Set([...given, ...due.map(({ key }) => key)]));
  const written = await transact([
    ...caseWrites(state, head, version, unit, agenda),
    ...due.map((reminder) => putNew(reminderItem(state, reminder, now))),
  ]);
  return written ? due.length : null;
};

const remindIn = async (id: CaseId, now: Instant): Promise<number> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const record = await loadCase(id);
    if (!record) return 0;
    const written = await tryReminding(record, now);
    if (written !== null) return written;
  }
  return 0;
};

/**
 * Gives the reminders that are due, each once and for good, over the very state of the case they are due in, so that
 * none is given of what was met meanwhile. The case's rows are written anew with them: a right that has lapsed no longer
 * leads its list. A second run finds nothing left to do. A case that fails keeps no other from its reminders; it is
 * named in the error at the end, so that the run is tried again and somebody is alarmed.
 */
export const remind = async (): Promise<{ reminded: number }> => {
  const now = effects.now();
  const agendas = queried<{ PK: string }>({
    IndexName: 'GSI2',
    KeyConditionExpression: 'GSI2PK = :pk AND GSI2SK <= :to',
    ExpressionAttributeValues: { ':pk': agendaPartition, ':to': upTo(now) },
  });
  const failures: unknown[] = [];
  let reminded = 0;
  for await (const { PK } of agendas) {
    try {
      reminded += await remindIn(PK.slice(caseKey('').PK.length), now);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases were not reminded`);
  return { reminded };
};
