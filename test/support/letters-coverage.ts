import { type CoveredUnit, coverageUnder } from './coverage-model.ts';
import { call, people } from './world/index.ts';

const { cityOffice } = people;

interface Row {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: CoveredUnit['ancestors'][number]['kind'];
  readonly level: CoveredUnit['ancestors'][number]['level'];
  readonly status?: string;
}

const wholeRegister = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { limit: 200, ...(cursor !== null && { cursor }) };
    const page: { items: Row[]; nextCursor: string | null } = (
      await call(cityOffice, 'GET /units', { query })
    ).body;
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
};

const ancestorsOf = ({ parent }: Row, byId: ReadonlyMap<string, Row>): CoveredUnit['ancestors'] => {
  const above = parent === null ? undefined : byId.get(parent);
  return above ? [{ id: above.id, kind: above.kind, level: above.level }, ...ancestorsOf(above, byId)] : [];
};

/** The units that should have a letter of a year: those that stand, and those no more whose letter was in force. */
const coveredIn = async (year: number): Promise<CoveredUnit[]> => {
  const rows = await wholeRegister();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const covered: CoveredUnit[] = [];
  for (const row of rows.filter(({ parent }) => parent !== null)) {
    const { status, body } = await call(cityOffice, `GET /letters/${year}-${row.id}`);
    const letter = status === 404 ? null : body.status;
    if (row.status !== undefined && letter !== 'in-force') continue;
    const ancestors = ancestorsOf(row, byId);
    covered.push({ id: row.id, ancestors, status: letter, inForceOn: body.inForceOn ?? null });
  }
  return covered;
};

const numbers = (count: object): unknown[] =>
  ['units', 'issued', 'signedByOne', 'inForce', 'late', 'signedLate', 'missing'].map((name) =>
    Reflect.get(count, name),
  );

const table = (total: object, branches: readonly { readonly unit: string }[]): Record<string, unknown> => ({
  total: numbers(total),
  ...Object.fromEntries(branches.map((branch) => [branch.unit, numbers(branch)])),
});

/** What coverage is read as, for some units, and what counting every letter one by one gives. */
export const coverages = async (year: number, unders: readonly string[], today: string) => {
  const units = await coveredIn(year);
  const read: Record<string, unknown> = {};
  const computed: Record<string, unknown> = {};
  for (const under of unders) {
    const { body } = await call(cityOffice, `GET /years/${year}/coverage`, { query: { under } });
    const model = coverageUnder(under, units, `${year}-03-31`, today);
    read[under] = table(body, body.branches);
    computed[under] = table(model.total, model.branches);
  }
  return { read, computed };
};
