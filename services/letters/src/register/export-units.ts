import { type Answer, Problem, type Request } from '@jieti/lambda';
import { type Format, formatOf, typeOf, writeSheet } from '@jieti/sheets';
import type { Unit } from '../contract/records.ts';
import type { routes } from '../contract/routes.ts';
import { registerLayout, rowOfUnit } from './layout.ts';

/** The most rows of one file: as many as an import takes. */
export const mostExported = 20_000;

const tooMany = () =>
  new Problem(422, 'export-too-large', {
    zh: `超过 ${mostExported} 个单位,请按上级单位、类别或层级分批导出`,
    en: `More than ${mostExported} units: export them by parent, kind or level`,
  });

const fileOf = async (format: Format, name: string, units: readonly Unit[]): Promise<Answer> => ({
  status: 200,
  contentType: typeOf(format),
  headers: { 'content-disposition': `attachment; filename="${name}.${format}"` },
  body: await writeSheet(format, registerLayout, units.map(rowOfUnit)),
});

type List = Pick<Request<typeof routes.listUnits>, 'answerType' | 'query'>;

/** The file the caller asks for, or undefined if they ask for none. A template is a workbook unless they want CSV. */
export const formatAsked = ({ answerType, query }: List): Format | undefined =>
  formatOf(answerType) ?? (query.template ? 'xlsx' : undefined);

/** The template: the header, in a workbook with drop-downs and help, and no unit. */
export const template = (format: Format): Promise<Answer> => fileOf(format, 'units-template', []);

/** Units as a file that an import takes as it is. @throws 422 for more than one file may hold. */
export const exported = (format: Format, units: readonly Unit[]): Promise<Answer> => {
  if (units.length > mostExported) throw tooMany();
  return fileOf(format, 'units', units);
};
