import { city, effects } from '@jieti/lambda';
import { type CaseId, deadlinesOf, type Instant, remindersDue } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import { agendaOf } from '../case/case-agenda.ts';
import { lowest, upTo } from '../case/case-order.ts';
import { caseWrites, loadCase } from '../case/case-record.ts';
import { agendaPartition, caseKey, caseOfKey, reminderKey } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { reminderItem } from './reminder-item.ts';

const prefix = reminderKey('', '').SK;

/** Keys of the reminders given in a case so far. */
const givenIn = async (id: CaseId): Promise<Set<string>> => {
  const items = await table.all<{ SK: string }>({ partition: caseKey(id).PK, prefix });
  return new Set(items.map(({ SK }) => SK.slice(prefix.length)));
};

/** Number of reminders written in a case, as it stands when they are. */
const remindIn = (id: CaseId, now: Instant): Promise<number | null> =>
  transactPlanned(async () => {
    const record = await loadCase(id);
    if (!record) return null;
    const { state } = record;
    const unit = await unitFacts(state.unit);
    if (!unit) throw new Error(`unit ${state.unit} of case ${id} is not known here`);
    const given = await givenIn(id);
    const due = remindersDue(deadlinesOf(state, { city: city(), unit }), now, given);
    const agenda = agendaOf(state, unit, new Set([...given, ...due.map(({ key }) => key)]));
    return {
      writes: [
        ...caseWrites(record, record, unit, agenda),
        ...due.map((reminder) => table.insert(reminderItem(state, reminder, now))),
      ],
      answer: due.length,
    };
  });

/**
 * Gives the reminders that are due, each once and for good, over the very state of the case they are due in, so that
 * none is given of what was met meanwhile. The case's rows are written anew with them: a right that has lapsed no longer
 * leads its list. A second run finds nothing left to do. A case that fails keeps no other from its reminders; it is
 * named in the error at the end, so that the run is tried again and somebody is alarmed.
 */
export const remind = async (): Promise<{ reminded: number }> => {
  const now = effects.now();
  const agendas = table.items<{ PK: string }>({
    index: 'GSI2',
    partition: agendaPartition,
    between: [lowest, upTo(now)],
  });
  const failures: unknown[] = [];
  let reminded = 0;
  for await (const { PK } of agendas) {
    try {
      reminded += (await remindIn(caseOfKey({ PK }), now)) ?? 0;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases were not reminded`);
  return { reminded };
};
