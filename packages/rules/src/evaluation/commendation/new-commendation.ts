import { type Actor, type Dated, type Decided, type DocumentRef, today } from '../../decision/index.ts';
import type { Provision } from '../../provisions/index.ts';

import { type Commendation, type CommendationData, dataOf } from './commendation.ts';
import type { Name, Nominee } from './nominee.ts';

/** Somebody named whose unit is known. */
export interface Named<N extends Nominee = Nominee> {
  readonly name: Name;
  readonly nominee: N;
  readonly unit: NonNullable<Nominee['unit']>;
}

/** The names of whom something is known, in their order. */
export const namedOf = <N extends Nominee>(names: readonly Name[], nominees: readonly N[]): Named<N>[] =>
  names.flatMap((name, n) => {
    const nominee = nominees[n];
    return nominee?.unit ? [{ name, nominee, unit: nominee.unit }] : [];
  });

export interface GivingContext extends Dated {
  readonly actor: Actor;
}

type Given = Pick<Commendation, 'by' | 'plan' | 'honour' | 'basis' | 'entitled' | 'despite'>;

/** A commendation as it is given: it stands. */
export const newCommendation = (
  { name, unit }: Named,
  document: DocumentRef,
  context: GivingContext,
  given: Given,
): Commendation => ({
  ...given,
  whom: name.holder === undefined ? 'unit' : 'holder',
  unit: unit.id,
  level: unit.level,
  group: unit.group,
  holder: name.holder ?? null,
  document,
  enteredOn: today(context),
  at: context.now,
  actor: context.actor,
  status: 'standing',
  reasons: [],
  resolution: null,
});

/** The event of a new commendation in its own history. */
export const commended = (
  one: Commendation,
  articles: readonly Provision[],
): Decided<Commendation, CommendationData> => ({
  type: 'commended',
  at: one.at,
  actor: one.actor,
  articles,
  data: dataOf(one),
  state: one,
});
