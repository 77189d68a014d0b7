import type { Ground } from '../../city.ts';
import { competentOffices } from '../../competence/competent-offices.ts';
import { cityIsNoCase, onlyCompetent } from '../../competence/refusals.ts';
import { badInput, type CheckResult, collect, pastDay, today, words } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Refusal } from '../../decision/refusal.ts';
import { unitEnded } from '../../unit-ended.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Lead } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { notOnlyPetitions } from './petition.ts';

type ReportLead = Extract<Act, { type: 'report-lead' }>;

/** An office reports what was alleged (A18, A26); the case begins. */
export const reportLead = ({ lead }: ReportLead, context: ActContext) => {
  const article: ArticleRef = `A${lead.ground}` as ArticleRef;
  const atCity = cityIsNoCase(context);
  const refusals = collect(
    atCity ??
      onlyCompetent(
        context,
        competentOffices(context.city, context.unit, 'report-lead'),
        { zh: '报告线索', en: 'report a lead' },
        ['A26'],
      ),
    groundOf(lead, context),
    words(lead.facts, 'facts', 'A18', { zh: '事实', en: 'The facts' }),
    notOnlyPetitions(lead.facts, '/facts'),
    pastDay(context, lead.occurredOn, '/occurredOn', 'occurrence', 'A18'),
    afterItsEnd(lead, context),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    {
      type: 'lead-reported',
      at: context.now,
      actor: context.actor,
      articles: [article, ...foundBy(lead), 'A26'],
      explanation: explanationBuilder(context.city, today(context)).explain(
        [article, ...foundBy(lead), 'A26'],
        {
          ground: lead.ground,
          occurredOn: lead.occurredOn,
          elements: Object.keys(lead.elements),
          ...(lead.inspection && { inspection: lead.inspection.id, finding: lead.inspection.finding }),
        },
      ),
      data: { lead },
    },
  ]);
};

/** A unit answers for what came about while it stood; what came after is for whoever took over (A3). */
const afterItsEnd = ({ occurredOn }: Lead, { unit: { id, ended } }: ActContext): CheckResult =>
  ended !== undefined && occurredOn >= ended.from
    ? unitEnded({ unit: id, from: ended.from, into: ended.into }, ['A3', 'A18'], '/occurredOn')
    : null;

/** The article an inspection's finding came to light by. */
const foundBy = ({ inspection }: Lead): readonly ArticleRef[] => (inspection ? ['A9'] : []);

const groundOf = (lead: Lead, { city }: ActContext): CheckResult => {
  const ground = city.grounds.find(({ code }) => code === lead.ground);
  if (!ground) return unknownGround(lead, city.grounds);
  if (!ground.wording) return withoutWording(ground);
  return collect(
    missingElements(lead, ground),
    petitionElements(lead, ground),
    strangeElements(lead, ground),
  );
};

const unknownGround = (lead: Lead, grounds: readonly Ground[]): Refusal =>
  badInput(
    'unknown-ground',
    'A18',
    { zh: `第十八条没有情形${lead.ground}。`, en: `A18 has no ground ${lead.ground}.` },
    '/ground',
    { grounds: grounds.filter(({ wording }) => wording).map(({ code }) => code) },
  );

const withoutWording = ({ code }: Ground): Refusal =>
  badInput(
    'ground-without-wording',
    `A${code}` as ArticleRef,
    {
      zh: `情形${code}的文字在来源中缺失,本市补充文字前不得使用。`,
      en: `The wording of ground ${code} is missing in the source: it cannot be used until the city supplies it.`,
    },
    '/ground',
    { ground: code },
  );

const missingElements = (lead: Lead, { code, elements }: Ground): readonly Refusal[] =>
  elements
    .filter(({ id }) => !isEvidenced(lead, id))
    .map(({ id, name }) =>
      badInput(
        'ground-element-missing',
        `A${code}` as ArticleRef,
        {
          zh: `情形${code}须载明“${name.zh}”并附证据;信访或者信访数量本身从来不构成追责情形。`,
          en: `Ground ${code} needs its “${name.en}” stated and evidenced; a petition, or a number of petitions, is never a ground by itself.`,
        },
        `/elements/${id}`,
        { ground: code, element: id },
      ),
    );

const isEvidenced = (lead: Lead, id: string): boolean => {
  const stated = Object.hasOwn(lead.elements, id) ? lead.elements[id] : undefined;
  return stated !== undefined && stated.statement.trim() !== '' && stated.evidence.trim() !== '';
};

/** A consequence that is nothing but petitions is none: what they led to has to be stated. */
const petitionElements = (lead: Lead, { code, elements }: Ground): CheckResult =>
  elements
    .filter(({ id }) => isEvidenced(lead, id))
    .flatMap(({ id }) => {
      const statement = lead.elements[id]?.statement ?? '';
      return notOnlyPetitions(statement, `/elements/${id}/statement`, `A${code}` as ArticleRef) ?? [];
    });

const strangeElements = (lead: Lead, { code, elements }: Ground): readonly Refusal[] =>
  Object.keys(lead.elements)
    .filter((id) => !elements.some((element) => element.id === id))
    .map((id) =>
      badInput(
        'unknown-element',
        `A${code}` as ArticleRef,
        { zh: `情形${code}没有要件${id}。`, en: `Ground ${code} has no element ${id}.` },
        `/elements/${id}`,
        { ground: code, elements: elements.map((element) => element.id) },
      ),
    );
