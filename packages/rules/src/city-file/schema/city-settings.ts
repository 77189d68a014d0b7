import { z } from 'zod';
import type { LawArticle } from '../../city.ts';
import type { AmendableParts, Amendment, CityFile } from '../../law/index.ts';
import { type ArticleSubject, type ArticlesBySubject, articleSubjects } from '../../provisions/index.ts';
import { bodyDefinition } from './bodies.ts';
import { factor, ground, workCalendar } from './catalogues.ts';
import { evaluationLaw } from './evaluation.ts';
import { datedParameter } from './figures.ts';
import { datedInterpretation } from './interpretations.ts';
import { conferenceDepartment, dutyKind, letterLaw, planKind, reportKind } from './kinds.ts';
import { stageDefinition } from './ladder.ts';
import { levelDefinitions } from './levels.ts';
import { named } from './named.ts';
import { strictObject } from './strict-object.ts';
import { article, authority, bilingual, cityId, legalDate, ownId, zone } from './words.ts';

const articles = z.array(article).register(named, { id: 'Articles' });

/** Of accountability every law speaks. */
const oneAtLeast = z.tuple([article], article);

const everySubject = {
  ...(Object.fromEntries(articleSubjects.map((subject) => [subject, articles])) as Record<
    ArticleSubject,
    typeof articles
  >),
  accountability: oneAtLeast,
};

/** An article of the law, in our own words. */
const lawArticle = strictObject<LawArticle>()({
  number: z.int().min(1, { error: ({ input }) => `${input} is no number of an article: from 1 on` }),
  subject: bilingual,
  summary: bilingual,
});

/** The parts of a law that a later document can change. */
const amendable = strictObject<AmendableParts>()({
  name: bilingual,
  measure: authority,
  letterAuthority: authority,
  articles: z.array(lawArticle),
  articlesBySubject: strictObject<ArticlesBySubject>()(everySubject),
  levels: levelDefinitions,
  above: bilingual,
  bodies: z.array(bodyDefinition),
  ladder: z.array(stageDefinition).min(1, { error: 'the ladder has no stage' }),
  grounds: z.array(ground).min(1, { error: 'the law has no ground: nothing could be reported' }),
  aggravating: z.array(factor),
  mitigating: z.array(factor),
  evaluation: evaluationLaw,
  reports: z.array(reportKind),
  duties: z.array(dutyKind),
  letters: letterLaw,
  plans: z.array(planKind),
  conferenceDepartments: z.array(conferenceDepartment),
}).shape;

const amendment = strictObject<Amendment>()({
  from: legalDate,
  by: authority,
  parts: strictObject<Amendment['parts']>()({
    name: amendable.name.exactOptional(),
    measure: amendable.measure.exactOptional(),
    letterAuthority: amendable.letterAuthority.exactOptional(),
    articles: amendable.articles.exactOptional(),
    articlesBySubject: amendable.articlesBySubject.exactOptional(),
    levels: amendable.levels.exactOptional(),
    above: amendable.above.exactOptional(),
    bodies: amendable.bodies.exactOptional(),
    ladder: amendable.ladder.exactOptional(),
    grounds: amendable.grounds.exactOptional(),
    aggravating: amendable.aggravating.exactOptional(),
    mitigating: amendable.mitigating.exactOptional(),
    evaluation: amendable.evaluation.exactOptional(),
    reports: amendable.reports.exactOptional(),
    duties: amendable.duties.exactOptional(),
    letters: amendable.letters.exactOptional(),
    plans: amendable.plans.exactOptional(),
    conferenceDepartments: amendable.conferenceDepartments.exactOptional(),
  }),
});

/** Everything that a city decides for itself: only what is said here may stand in its file, and nothing is left out. */
export const citySettings = strictObject<CityFile>()({
  ...amendable,
  id: cityId,
  zone,
  root: ownId,
  former: z.array(stageDefinition).exactOptional(),
  parameters: z.array(datedParameter),
  interpretations: z.array(datedInterpretation),
  workCalendar,
  amendments: z.array(amendment).exactOptional(),
});
