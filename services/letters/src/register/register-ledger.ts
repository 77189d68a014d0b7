import { type Answer, answerHistory, city, notFound, type Request } from '@jieti/lambda';
import type { Subject } from '@jieti/ledger';
import { canRead, type Decided, eventOf, placeOfCity, type Register } from '@jieti/rules';
import { type Chained, planNextEntry, type Write } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { registerKey } from '../keys.ts';
import { table } from '../table.ts';
import { asRead, loadRegister, type RegisterRecord, registerOf } from './register-lock.ts';

const registerSubject = (): Subject => ({ type: 'register', id: city().root });

const chained = (record: RegisterRecord | undefined): Chained | undefined => {
  const { version, head } = record ?? {};
  return version === undefined || head === undefined ? undefined : { version, head };
};

type RegisterAct = Decided<Register, Readonly<Record<string, unknown>>>;

const take = (
  record: RegisterRecord | undefined,
  decided: RegisterAct,
  set: Readonly<Record<string, unknown>>,
): Write[] => {
  const subject = registerSubject();
  const content = { subject, unit: null, ...eventOf(decided, city()) };
  const before = chained(record);
  const { version, head, write } = planNextEntry(
    table,
    before && { record: before, state: registerOf(record) },
    content,
    decided.state,
  );
  return [
    table.update(registerKey, {
      set: { ...set, entity: 'register', root: subject.id, version, head },
      add: { changes: 1 },
      expected: asRead(record),
    }),
    write,
  ];
};

/** Takes the register, as it was read, for an import; nobody else changes it until that is applied. */
export const takeForImport = (
  record: RegisterRecord | undefined,
  bulk: string,
  decided: RegisterAct,
): Write[] => take(record, decided, { bulk, imports: decided.state.imports });

/** Takes the register, as it was read, for an act that changes places in the tree. */
export const takeForMove = (
  record: RegisterRecord | undefined,
  bulk: string,
  decided: RegisterAct,
): Write[] => take(record, decided, { bulk, moving: true, moves: decided.state.moves });

/** The history of the register as a whole, for those who may read what concerns the whole city. */
export const readRegisterHistory = async ({
  principal,
}: Request<typeof routes.readRegisterHistory>): Promise<Answer> => {
  const load = async () => chained(await loadRegister());
  if (!canRead(principal, placeOfCity(city())) || !(await load())) throw notFound();
  return answerHistory(table, registerSubject(), load);
};
