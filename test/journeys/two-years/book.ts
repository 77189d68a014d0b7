import { people } from '../../support/http-people.ts';
import type { Desk } from './desk.ts';

/** Questions that are asked again and again, and written down. */

interface Reason {
  readonly stage: string;
  readonly article: string;
}

const inWords = ({ eligible, reasons }: { eligible: boolean; reasons: readonly Reason[] }): string =>
  eligible ? 'eligible' : reasons.map(({ stage, article }) => `barred ${stage} ${article}`).join();

/** Asks today whether a unit may be honoured (A11). */
export const noteUnit = async (desk: Desk, unit: string, key: string): Promise<void> =>
  desk.note(key, inWords(await desk.read(`/eligibility?unit=${unit}`, people.orgHr)));

/** Asks today whether a leader may be promoted (A11). */
export const noteLeader = async (desk: Desk, holder: string, key: string): Promise<void> =>
  desk.note(key, inWords(await desk.read(`/eligibility?holder=${holder}&purpose=promotion`, people.orgHr)));

/** The bars of a measure, by holder. */
export const barred = ({ bars }: { bars: readonly { holder: string }[] }): readonly string[] =>
  bars.map(({ holder }) => holder).toSorted();
