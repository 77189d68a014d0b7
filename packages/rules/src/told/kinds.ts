import { bodiesFulfilling } from '../bodies/index.ts';
import type { Authority, CitySettings } from '../city.ts';
import { bodyName } from '../competence/names.ts';
import { inWordsOf } from '../decision/own-words.ts';
import {
  type DutyKind,
  type LetterKind,
  levelsDoing,
  type PlanKind,
  type ReportKind,
  type ReportSeat,
} from '../law/kinds/index.ts';
import { type ArticleSubject, cite } from '../provisions/index.ts';
import type { ArticleRef, Bilingual, Body, BodyFunction, LegalDate, Level } from '../vocabulary.ts';
import { type Figure, figureOf } from './figures.ts';

interface NamedBody {
  readonly id: Body;
  readonly name: Bilingual;
}

/** A kind of something with its name in the city's words, and the articles that speak of it. */
type Told<K extends { readonly subject: ArticleSubject }, Left extends keyof K = never> = Omit<
  K,
  'subject' | Left
> & { readonly articles: readonly ArticleRef[] };

/** A body that receives or makes reports: null where the law has none, and the report is not owed. */
type Fulfilling = NamedBody | null;

/** A kind of report with who makes it and to whom, by the names of the law's bodies. */
export type ToldReport = Told<ReportKind, 'at' | 'inNameOf' | 'to' | 'due'> & {
  /** The levels at which there is somebody to make it. */
  readonly at: readonly Level[];
  /** False where the law has no body for it: nobody owes it. */
  readonly owed: boolean;
  /** Null: the unit's own staff make it. */
  readonly inNameOf: Fulfilling;
  readonly to: { readonly body: Fulfilling; readonly seat: ReportSeat } | { readonly assembly: string };
  readonly due: Figure;
};

/** A kind of duty with whose it is. */
export type ToldDuty = Told<DutyKind, 'at' | 'inNameOf'> & {
  /** The levels at which there is somebody whose it is. */
  readonly at: readonly Level[];
  /** False where the law has no body for it: it is nobody's. */
  readonly owed: boolean;
  /** Null: it is the unit's own. */
  readonly inNameOf: Fulfilling;
};

/** The letters, and who revises their content together. */
export interface ToldLetters {
  readonly authority: Authority;
  readonly kinds: readonly Told<LetterKind>[];
  readonly revisedBy: readonly NamedBody[];
}

/** A kind of plan with who does what about it. */
export type ToldPlan = Told<PlanKind, 'drawnUpBy' | 'agreedBy' | 'commendedBy'> & {
  readonly drawnUpBy: readonly NamedBody[];
  readonly agreedBy: readonly NamedBody[];
  readonly commendedBy: readonly NamedBody[] | null;
};

const bodiesOf = (city: CitySettings, functions: readonly BodyFunction[]): readonly NamedBody[] =>
  bodiesFulfilling(city, ...functions).map((id) => ({ id, name: bodyName(city, id, 'name') }));

const fulfilling = (city: CitySettings, one: BodyFunction | undefined): Fulfilling =>
  (one && bodiesOf(city, [one])[0]) ?? null;

const named = (city: CitySettings, { id, name, subject }: Pick<ReportKind, 'id' | 'name' | 'subject'>) => ({
  id,
  name: inWordsOf(city, name),
  articles: cite(city, subject),
});

const toldReport = (city: CitySettings, kind: ReportKind, on: LegalDate): ToldReport => {
  const { of, to, due, plansNextYear } = kind;
  const inNameOf = fulfilling(city, kind.inNameOf);
  const receiver = 'assembly' in to ? to : { body: fulfilling(city, to.function), seat: to.seat };
  const at = levelsDoing(kind, city);
  return {
    ...named(city, kind),
    owed: at.length > 0 && ('assembly' in receiver || receiver.body !== null),
    of,
    at,
    inNameOf,
    to: receiver,
    due: figureOf(city, due, on),
    plansNextYear,
  };
};

/** The reports of the law, with the day of the year on which each is due. */
export const reportsOn = (city: CitySettings, on: LegalDate): readonly ToldReport[] =>
  city.reports.map((kind) => toldReport(city, kind, on));

/** The duties of the law. */
export const dutiesOf = (city: CitySettings): readonly ToldDuty[] =>
  city.duties.map((kind) => {
    const at = levelsDoing(kind, city);
    const inNameOf = fulfilling(city, kind.inNameOf);
    return { ...named(city, kind), owed: at.length > 0, of: kind.of, at, inNameOf };
  });

/** The letters of the law. */
export const lettersOf = (city: CitySettings): ToldLetters => ({
  authority: city.letterAuthority,
  kinds: city.letters.kinds.map((kind) => ({ ...named(city, kind), between: kind.between })),
  revisedBy: bodiesOf(city, city.letters.revisedBy),
});

/** The plans of the law. */
export const plansOf = (city: CitySettings): readonly ToldPlan[] =>
  city.plans.map(({ drawnUpBy, agreedBy, commendedBy, whom, periodic, large, ...kind }) => ({
    ...named(city, kind),
    drawnUpBy: bodiesOf(city, drawnUpBy),
    agreedBy: bodiesOf(city, agreedBy),
    commendedBy: commendedBy && bodiesOf(city, commendedBy),
    whom,
    periodic,
    large,
  }));
