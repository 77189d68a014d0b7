import type { DecidingLaw } from '../deciding.ts';
import { awardActs } from './awards.ts';
import type { KindAct } from './by-kind.ts';
import { caseActs } from './cases.ts';
import {
  type ActDefinition,
  type ActUnderLaw,
  type LadderActDefinition,
  type LadderActUnderLaw,
  ladderUnderLaw,
  underLaw,
} from './definition.ts';
import { ladderActs } from './ladder.ts';
import { letterActs } from './letters.ts';
import { publicationActs } from './publication.ts';
import { recordActs } from './records.ts';
import { registerActs } from './register.ts';
import { yearActs } from './year.ts';

const placeActs = {
  ...registerActs,
  ...letterActs,
  ...recordActs,
  ...caseActs,
  ...yearActs,
  ...publicationActs,
  ...awardActs,
} as const satisfies Readonly<Record<string, ActDefinition>>;

/** The competence table: every writing act of the three services but those that the city's kinds bring, and who may do it. */
export const competenceTable = { ...placeActs, ...ladderActs };

/** Acts that ask nothing but where the unit stands in the tree. */
export type ActId = keyof typeof placeActs;

/** Acts on a case: who may do them depends on what the unit is, and often on the stage. */
export type LadderAct = keyof typeof ladderActs;

/** Every act of the table. */
export type AnyAct = ActId | LadderAct;

const keysOf = <T extends object>(table: T): readonly (keyof T)[] => Object.keys(table) as (keyof T)[];

export const actIds: readonly ActId[] = keysOf(placeActs);
export const ladderActIds: readonly LadderAct[] = keysOf(ladderActs);

/** An act of the table by its id, or one that a kind of the city's law brings. */
export type PlaceAct = ActId | KindAct;

/** An act under the city's law: the bodies that fulfil the functions it is for. */
export const definitionOf = (act: PlaceAct, city: DecidingLaw): ActUnderLaw => {
  const { who, ...definition }: ActDefinition = typeof act === 'string' ? placeActs[act] : act;
  return { ...definition, who: who.flatMap((one) => underLaw(one, definition.weight, city)) };
};

/** The same of an act on a case. */
export const ladderDefinitionOf = (act: LadderAct, city: DecidingLaw): LadderActUnderLaw => {
  const { who, ...definition }: LadderActDefinition = ladderActs[act];
  return { ...definition, who: who.flatMap((one) => ladderUnderLaw(one, definition.weight, city)) };
};
