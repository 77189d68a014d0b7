import { refused } from '@jieti/lambda';
import type { Template, TemplateBody, TemplatePut } from '../contract/templates.ts';
import { loadTemplate, templateBodyOf } from './template-record.ts';

const noSuchYear = (from: number, code: string, zh: string, en: string) =>
  refused([{ code, kind: 'input', articles: ['A7'], text: { zh, en }, facts: { from }, pointer: '/from' }]);

/**
 * What a template says as it is put: as written, or as an earlier year's newest version has it, but for what is said here.
 * That year's document and agreement are not this one's.
 */
export const contentOf = async (
  body: TemplatePut,
  year: number,
): Promise<{ readonly body: TemplateBody; readonly basedOn?: Template['basedOn'] }> => {
  const { from, title, sections, ...more } = body;
  if (from === undefined)
    return { body: templateBodyOf({ ...more, title: title ?? '', sections: sections ?? [] }) };
  if (from >= year)
    throw noSuchYear(
      from,
      'not-an-earlier-year',
      '只能沿用以前年度的范本',
      'A template starts from an earlier year’s',
    );
  const earlier = await loadTemplate(from);
  if (!earlier)
    throw noSuchYear(
      from,
      'no-template',
      `${from} 年没有责任书范本`,
      `There is no letter template of ${from}`,
    );
  const { requiredDuties } = earlier;
  return {
    body: templateBodyOf({
      ...(requiredDuties && { requiredDuties }),
      ...more,
      title: title ?? earlier.title.replaceAll(String(from), String(year)),
      sections: earlier.sections,
    }),
    basedOn: { year: from, version: earlier.version },
  };
};
