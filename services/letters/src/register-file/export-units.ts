import { type Answer, attachment, city, effects, type Problem, problem, type Request } from '@jieti/lambda';
import { legalDateOf, type Post, type Unit } from '@jieti/rules';
import {
  type Format,
  formatOf,
  type Language,
  type Layout,
  typeOf,
  writeSheet,
  writeXlsx,
} from '@jieti/sheets';
import type { routes } from '../contract/routes.ts';
import { postsOf } from '../posts/all-posts.ts';
import { loadUnits } from '../register/unit-record.ts';
import { postsLayout, rowsOfPost } from './posts-layout.ts';
import { fileNames, rowOfUnit, type Told, unitsLayout } from './units-layout.ts';

/** The most rows of one file: as many as an import takes. */
export const mostExported = 20_000;

const tooMany = (): Problem => problem('export-too-large', { fill: { most: mostExported } });

/** The rows of a file: units, and posts if they were asked for. */
interface Content {
  readonly units: readonly Unit[];
  readonly posts?: readonly Post[];
}

type List = Pick<Request<typeof routes.listUnits>, 'answerType' | 'query' | 'language'>;

/** The language of a file: the one asked for, or the one that the caller reads. */
const languageOf = ({ query, language }: List): Language => query.language ?? language;

/** Finds the names of all units that the rows speak of: those of the file, those above them, and those they merged into. */
const namesFor = async (units: readonly Unit[], language: Language): Promise<Told> => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const spokenOf = units.flatMap(({ parent, mergedInto }) => [parent ?? [], mergedInto ?? []].flat());
  const others = spokenOf.filter((id) => !names.has(id));
  for (const [id, { name }] of await loadUnits(others)) names.set(id, name);
  return { language, nameOf: (id) => names.get(id) ?? { zh: id, en: id } };
};

const bytesOf = async (
  format: Format,
  { units, posts }: Content,
  language: Language,
): Promise<Uint8Array> => {
  const told = await namesFor(units, language);
  const unitRows = units.map((unit) => rowOfUnit(unit, told));
  const postRows = posts?.flatMap((post) => rowsOfPost(post, told));
  if (postRows && postRows.length > mostExported) throw tooMany();
  const options = { language, date: legalDateOf(effects.now(), city().zone) };
  const layout = unitsLayout();
  if (format === 'csv')
    return postRows
      ? writeSheet(format, postsLayout, postRows, options)
      : writeSheet(format, layout, unitRows, options);
  const heading = ({ title }: Layout) => `${city().name[language]} ${title[language]}`;
  return writeXlsx(
    [
      { layout, rows: unitRows, template: true, heading: heading(layout) },
      ...(postRows
        ? [{ layout: postsLayout, rows: postRows, template: true, heading: heading(postsLayout) }]
        : []),
    ],
    options,
  );
};

const fileOf = async (
  format: Format,
  name: keyof typeof fileNames,
  content: Content,
  language: Language,
): Promise<Answer> => ({
  status: 200,
  contentType: typeOf(format),
  headers: attachment({ plain: name, name: fileNames[name][language], extension: format }),
  body: await bytesOf(format, content, language),
});

/** The file the caller asks for, or undefined if they ask for none: a workbook unless they want CSV. */
export const formatAsked = ({ answerType, query }: List): Format | undefined =>
  formatOf(answerType) ?? (query.template || query.posts ? 'xlsx' : undefined);

/** The template: headers, in a workbook with drop-downs and help; a CSV holds units or posts. */
export const template = (format: Format, request: List): Promise<Answer> =>
  fileOf(
    format,
    'units-template',
    { units: [], ...((format === 'xlsx' || request.query.posts) && { posts: [] }) },
    languageOf(request),
  );

/** Units, and their posts if asked for, as a file that an import takes as it is. @throws 422 for too many. */
export const exported = async (format: Format, request: List, units: readonly Unit[]): Promise<Answer> => {
  const language = languageOf(request);
  if (units.length > mostExported) throw tooMany();
  if (!request.query.posts) return fileOf(format, 'units', { units }, language);
  const posts = await postsOf(units, mostExported);
  return fileOf(format, format === 'csv' ? 'posts' : 'units', { units, posts }, language);
};
