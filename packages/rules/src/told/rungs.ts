import type { CitySettings, PaperRule, StageDefinition, TermParameters, TermsOfSome } from '../city.ts';
import { inWordsOf } from '../decision/own-words.ts';
import { leadingArticle } from '../provisions/index.ts';
import type { ArticleRef, LegalDate, Level, StageId } from '../vocabulary.ts';
import { type Figure, figureOf } from './figures.ts';
import { competentBodies, type NamedCompetence } from './named-bodies.ts';

/** A term of a rung with its bounds, as they are on a day. */
type ToldTerm = Readonly<Record<keyof TermParameters, Figure>>;

/** A rung of the ladder with the figures of the day and the names of those who act at it. */
export type ToldRung = Omit<
  StageDefinition,
  | 'proposers'
  | 'deciders'
  | 'interviewers'
  | 'term'
  | 'progressEvery'
  | 'planWithin'
  | 'form'
  | 'acceptedBelowFirst'
  | 'anyDepthFrom'
  | 'unmet'
  | 'papers'
> & {
  readonly proposers: readonly NamedCompetence[];
  readonly deciders: readonly NamedCompetence[];
  /** Null: those who decide hold its interview, if it has one. */
  readonly interviewers: readonly NamedCompetence[] | null;
  readonly term: ToldTerm & {
    readonly reasonOffGeneral: boolean;
    /** The terms of some units only, of which the first that fits holds; kinds and levels that are null: any. */
    readonly forSome: readonly (ToldTerm & {
      readonly kinds: TermsOfSome['kinds'] | null;
      readonly levels: TermsOfSome['levels'] | null;
    })[];
  };
  readonly progressEvery: Figure | null;
  /** The working days for the unit's plan; null where none is asked for. */
  readonly planWithin: Figure | null;
  readonly acceptedBelowFirst: boolean;
  /** Levels whose bodies may take it for any unit below them; empty: none may. */
  readonly anyDepthFrom: readonly Level[];
  readonly form: StageDefinition['form'] | null;
  /** The papers that a decision owes, with the article of each. */
  readonly papers: readonly (Omit<PaperRule, 'subject'> & { readonly article: ArticleRef })[];
  readonly unmet: { readonly next: StageId } | { readonly verifyAgainEvery: Figure };
};

/** A rung as it is told on a day. */
const toldRung = (city: CitySettings, rung: StageDefinition, on: LegalDate): ToldRung => {
  const figure = (parameter: string): Figure => figureOf(city, parameter, on);
  const told = ({ general, minimum, maximum }: TermParameters): ToldTerm => ({
    general: figure(general),
    minimum: figure(minimum),
    maximum: figure(maximum),
  });
  return {
    ...rung,
    proposers: competentBodies(city, rung.proposers),
    deciders: competentBodies(city, rung.deciders),
    interviewers: rung.interviewers ? competentBodies(city, rung.interviewers) : null,
    term: {
      ...told(rung.term),
      reasonOffGeneral: rung.term.reasonOffGeneral,
      forSome: (rung.term.forSome ?? []).map(({ kinds = null, levels = null, ...term }) => ({
        ...told(term),
        kinds,
        levels,
      })),
    },
    progressEvery: rung.progressEvery === undefined ? null : figure(rung.progressEvery),
    planWithin: rung.planWithin === undefined ? null : figure(rung.planWithin),
    acceptedBelowFirst: rung.acceptedBelowFirst ?? false,
    anyDepthFrom: rung.anyDepthFrom ?? [],
    form: rung.form ?? null,
    papers: (rung.papers ?? []).map(({ to, name, what, of, subject }) => ({
      to,
      name: inWordsOf(city, name),
      what,
      of,
      article: subject === undefined ? rung.article : leadingArticle(city, subject),
    })),
    unmet:
      'next' in rung.unmet
        ? { next: rung.unmet.next }
        : { verifyAgainEvery: figure(rung.unmet.verifyAgainEvery) },
  };
};

/** Rungs as they are told on a day, in the order given: the lightest first. */
export const rungsOn = (
  city: CitySettings,
  rungs: readonly StageDefinition[],
  on: LegalDate,
): readonly ToldRung[] => rungs.map((rung) => toldRung(city, rung, on));
