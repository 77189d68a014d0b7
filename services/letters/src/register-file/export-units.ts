import { type Answer, type Problem, problem, type Request } from '@jieti/lambda';
import type { Post, Unit } from '@jieti/rules';
import { type Format, formatOf, typeOf, writeSheet, writeXlsx } from '@jieti/sheets';
import type { routes } from '../contract/routes.ts';
import { postsOf } from '../posts/all-posts.ts';
import { postsLayout, rowsOfPost } from './posts-layout.ts';
import { rowOfUnit, unitsLayout } from './units-layout.ts';

/** The most rows of one file: as many as an import takes. */
export const mostExported = 20_000;

const tooMany = (): Problem => problem('export-too-large', { fill: { most: mostExported } });

/** The rows of a file: units, and posts if they were asked for. */
interface Content {
  readonly units: readonly Unit[];
  readonly posts?: readonly Post[];
}

const bytesOf = (format: Format, { units, posts }: Content): Promise<Uint8Array> => {
  const unitRows = units.map(rowOfUnit);
  const postRows = posts?.flatMap(rowsOfPost);
  if (postRows && postRows.length > mostExported) throw tooMany();
  if (format === 'csv')
    return postRows ? writeSheet(format, postsLayout, postRows) : writeSheet(format, unitsLayout(), unitRows);
  return writeXlsx([
    { layout: unitsLayout(), rows: unitRows, template: true },
    ...(postRows ? [{ layout: postsLayout, rows: postRows, template: true }] : []),
  ]);
};

const fileOf = async (format: Format, name: string, content: Content): Promise<Answer> => ({
  status: 200,
  contentType: typeOf(format),
  headers: { 'content-disposition': `attachment; filename="${name}.${format}"` },
  body: await bytesOf(format, content),
});

type List = Pick<Request<typeof routes.listUnits>, 'answerType' | 'query'>;

/** The file the caller asks for, or undefined if they ask for none: a workbook unless they want CSV. */
export const formatAsked = ({ answerType, query }: List): Format | undefined =>
  formatOf(answerType) ?? (query.template || query.posts ? 'xlsx' : undefined);

/** The template: headers, in a workbook with drop-downs and help; a CSV holds units or posts. */
export const template = (format: Format, { query }: Pick<List, 'query'>): Promise<Answer> =>
  fileOf(format, 'units-template', { units: [], ...((format === 'xlsx' || query.posts) && { posts: [] }) });

/** Units, and their posts if asked for, as a file that an import takes as it is. @throws 422 for too many. */
export const exported = async (
  format: Format,
  { query }: Pick<List, 'query'>,
  units: readonly Unit[],
): Promise<Answer> => {
  if (units.length > mostExported) throw tooMany();
  if (!query.posts) return fileOf(format, 'units', { units });
  return fileOf(format, format === 'csv' ? 'posts' : 'units', {
    units,
    posts: await postsOf(units, mostExported),
  });
};
