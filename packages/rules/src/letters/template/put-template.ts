import type { CitySettings } from '../../city.ts';
import { type ActsLaw, authorize, placeOfCity, templateActs } from '../../competence/index.ts';
import {
  type Actor,
  collect,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { Instant } from '../../vocabulary.ts';
import { checkOtherReviser, type RevisersLaw } from './revisers.ts';
import { type Template, type TemplateBody, type TemplateVersion, templateBodyOf } from './template.ts';
import { type TemplateChanges, templateChanges } from './template-changes.ts';
import { templateFaults } from './template-faults.ts';
import { checkTemplatePapers } from './template-papers.ts';

/** A template as it is put: written out, or started from an earlier year's but for what is said here. */
export interface PutTemplate extends Partial<TemplateBody> {
  readonly from?: number | undefined;
}

export interface PutTemplateContext {
  readonly actor: Actor;
  readonly now: Instant;
  readonly city: ActsLaw & RevisersLaw & Pick<CitySettings, 'duties' | 'zone'>;
  readonly year: number;
  /** The newest version of the template of the year it starts from. */
  readonly earlier: TemplateVersion | undefined;
  /** True once letters of the year are out. */
  readonly issued: boolean;
}

const checkStart = ({ from }: PutTemplate, { year, earlier }: PutTemplateContext): Refusal | null => {
  if (from === undefined) return null;
  const details = { kind: 'input', facts: { from }, pointer: '/from' } as const;
  if (from >= year) return refusal('not-an-earlier-year', {}, details);
  return earlier ? null : refusal('no-template', { year: from }, details);
};

/** The text of a template as it is put. The earlier year's document and agreement are not this one's. */
const bodyOf = ({ from, ...said }: PutTemplate, { year, earlier }: PutTemplateContext): TemplateBody =>
  from === undefined
    ? templateBodyOf({ ...said, title: said.title ?? '', sections: said.sections ?? [] })
    : templateBodyOf({
        requiredDuties: earlier?.requiredDuties,
        ...said,
        title: said.title ?? earlier?.title.replaceAll(String(from), String(year)) ?? '',
        sections: earlier?.sections ?? [],
      });

/** Once letters are out, their content changes by an amendment that reaches every letter it touches (A7), not here. */
const checkNotIssued = ({ issued, year }: PutTemplateContext): Refusal | null =>
  issued ? refusal('letters-issued', { year }) : null;

/**
 * Revises the year's template (A7): by those of the city who do so together by its law, any of whom may record it. A
 * first one may start from an earlier year's. Null where it says the same as before: that changes nothing.
 */
export const putTemplate = (
  before: Template | null,
  command: PutTemplate,
  context: PutTemplateContext,
): Outcome<Decided<Template, TemplateChanges> | null> => {
  const { actor, city, now, year, earlier } = context;
  const body = bodyOf(command, context);
  const start = checkStart(command, context);
  const same = start === null && before !== null && sameContent(templateBodyOf(before), body);
  return refuseOr(
    collect(
      authorize(actor, templateActs(city).revising, placeOfCity(city), city),
      checkOtherReviser(body, actor, city, false),
      same ? null : checkNotIssued(context),
      start,
      start === null ? templateFaults(body, city) : null,
      same ? null : checkTemplatePapers(body, context),
    ),
    () => {
      if (same) return null;
      const basedOn = earlier && { year: earlier.year, version: earlier.version };
      const state: Template = { ...body, year, ...(basedOn && { basedOn }) };
      return {
        type: 'template-revised',
        at: now,
        actor,
        articles: ['letters'],
        data: templateChanges(before, state),
        state,
      };
    },
  );
};
