import {
  type BodyFunction,
  bodiesFulfilling,
  bodyOf,
  type CitySettings,
  type CompetentBody,
  lawOn,
  legalDateOf,
  type Office,
  type StageDefinition,
  topLevel,
} from '@jieti/rules';
import { cityOf } from '../../../infra/cities/index.ts';
import { type Caller, done, type Reply, type Served } from '../../support/http-journey.ts';
import { now } from '../../support/journey-clock.ts';

/** Somebody in one office. */
export type Officer = Caller & { readonly offices: readonly [Office] };

/** The people of a city by what its law has them do: no body, stage or article is named here but by the law's own file. */
export interface Desk {
  readonly city: Served;
  readonly law: CitySettings;
  /** The heads of the bodies that fulfil one of these functions; nobody where the law has none. */
  readonly headsOf: (...functions: readonly BodyFunction[]) => readonly Officer[];
  /** The office that proposes, keeps minutes and the register. */
  readonly office: Officer;
  readonly proposerOf: (stage: string) => Officer;
  readonly deciderOf: (stage: string) => Officer;
  readonly interviewerOf: (stage: string) => Officer;
  readonly officer: (body: string, capacity?: string) => Officer;
  readonly rung: (stage: string) => StageDefinition;
  readonly today: () => Promise<string>;
  readonly read: (path: string, as?: Caller) => Promise<Reply['body']>;
  readonly write: (as: Caller, what: string, body?: unknown) => Promise<Reply['body']>;
}

const required = <T>(one: T | undefined, what: string): T => {
  if (one === undefined) throw new Error(`the law has no ${what}`);
  return one;
};

/** The desk of a running city, under the law of a day. */
export const deskOf = (city: Served, id: string, day: string): Desk => {
  const law = lawOn(cityOf(id).settings, day);
  const { root } = law;
  const level = topLevel(law).id;
  const officer = (body: string, capacity = bodyOf(law, body)?.capacities[0] ?? ''): Officer => ({
    subject: `${body}-${capacity}`,
    offices: [{ body, level, jurisdiction: root, capacity } as Office],
  });
  const headsOf = (...functions: readonly BodyFunction[]): readonly Officer[] =>
    bodiesFulfilling(law, ...functions).map((body) => officer(body));
  const rung = (stage: string): StageDefinition =>
    required(
      law.ladder.find((one) => one.id === stage),
      stage,
    );
  /** The first who is competent as a rule, at the top of the city. */
  const first = (competent: readonly CompetentBody[]): Officer => {
    const ordinary = competent.find((one) => !one.exceptional && (one.at === undefined || one.at === level));
    const { body, capacities } = required(ordinary, 'competent body');
    return officer(body, capacities[0]);
  };
  const office = required(headsOf('commission-office')[0], 'office');
  return {
    city,
    law,
    headsOf,
    office,
    officer,
    rung,
    proposerOf: (stage) => first(rung(stage).proposers),
    deciderOf: (stage) => first(rung(stage).deciders),
    interviewerOf: (stage) => first(rung(stage).interviewers ?? rung(stage).deciders),
    today: async () => legalDateOf(await now(city), law.zone),
    read: async (path, as = office) => (await done(city, as, `GET ${path}`)).body,
    write: async (as, what, body = {}) => (await done(city, as, what, { body })).body,
  };
};
