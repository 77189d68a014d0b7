import type { CitySettings } from '../../city.ts';
import { collect, type Outcome, refusal, refuse, refuseOr } from '../../decision/index.ts';
import type { SchemeTemplate } from '../../law/evaluation-law.ts';
import type { Bilingual } from '../../vocabulary.ts';

const listOf = (templates: readonly SchemeTemplate[]): Bilingual =>
  templates.length === 0
    ? { zh: '本{@top}没有模板', en: 'there is none' }
    : {
        zh: templates.map(({ id, name }) => `${name.zh}（${id}）`).join('、'),
        en: templates.map(({ id }) => id).join(', '),
      };

/** The template of the city's file from which a year is to start (A10); another is refused with those there are. */
export const schemeTemplate = (
  id: string,
  { evaluation: { templates = [] } }: Pick<CitySettings, 'evaluation'>,
): Outcome<SchemeTemplate> => {
  const found = templates.find((template) => template.id === id);
  return found
    ? { ok: true, value: found }
    : refuse([
        refusal('unknown-template', { template: id, templates: listOf(templates) }, { pointer: '/template' }),
      ]);
};

/** A scheme has its groups written out, or takes them from a template: one of the two. */
export const checkSchemeSource = (given: {
  readonly groups?: object | undefined;
  readonly template?: string | undefined;
}): Outcome<null> => {
  const { groups, template } = given;
  const what: Bilingual = { zh: '分组或者模板', en: 'groups, or a template' };
  return refuseOr(
    collect(
      groups === undefined && template === undefined
        ? refusal('required', { what }, { pointer: '/groups' })
        : null,
      groups !== undefined && template !== undefined
        ? refusal('template-or-groups', {}, { pointer: '/template' })
        : null,
    ),
    () => null,
  );
};
