import { done, type Served } from './http-journey.ts';
import { people } from './http-people.ts';

/** A case's ledger as the city's office reads it. */
export interface Ledger {
  readonly entries: readonly { readonly entry: number; readonly type: string; readonly at: string }[];
  readonly verdict: { readonly intact: boolean; readonly faults: readonly unknown[] };
}

export const ledgerOf = async (city: Served, id: string): Promise<Ledger> =>
  (await done(city, people.cityOffice, `GET /cases/${id}/ledger`)).body;

export const typesOf = ({ entries }: Ledger): string[] => entries.map(({ type }) => type);

/** How many entries of a type there are. */
export const countOf = (ledger: Ledger, type: string): number =>
  typesOf(ledger).filter((each) => each === type).length;
