import {
  allowed,
  checkMatch,
  city,
  effects,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import {
  actAs,
  amendTemplate as amend,
  authorizedActor,
  legalDateOf,
  placeOfCity,
  type Template,
  templateActs,
  templatePapers,
} from '@jieti/rules';
import type { z } from 'zod';
import { divide, sizesOf, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import { issueKey, letterKey } from '../keys.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { loadTemplate, loadTemplateVersions } from '../template/template-record.ts';
import { planTemplate } from '../template/template-writes.ts';
import type { amendmentCommon } from './apply-amendment.ts';
import { freeLettersOfYear, lettersOfYearOf, takeLettersOfYear } from './letters-of-year.ts';
import { costOfAmendment } from './staged-amendments.ts';
import { wholeRegister } from './whole-register.ts';

type Amend = Request<typeof routes.amendTemplate>;

/** The letters of the year and all they ever said. */
interface Facts {
  readonly units: ReadonlyMap<string, UnitRecord>;
  /** In the order of the tree. */
  readonly letters: readonly LetterRecord[];
  readonly versions: ReadonlyMap<number, Template>;
}

const nothing: Facts = { units: new Map(), letters: [], versions: new Map() };

const factsOf = async (year: number): Promise<Facts> => {
  const units = await wholeRegister();
  const records = await table.readMany<LetterRecord>([...units.keys()].map((unit) => letterKey(year, unit)));
  const letters = records.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const contents = letters.flatMap((record) => letterOf(record).contents);
  const versions = await loadTemplateVersions(
    year,
    contents.map(({ version }) => version),
  );
  return { units, letters, versions };
};

const answerOf = (id: string, year: number, version: number, letters: number, touched: number) => ({
  status: 200,
  body: { id, year, templateVersion: version, letters, touched, untouched: letters - touched },
  version,
});

/**
 * Amends the template of a year whose letters are out, and lays ready what that changes; the writes returned decide it
 * (A7). Register and letters are read only for somebody who may amend.
 */
export const amendTemplate = async ({
  params: { year },
  principal,
  body,
  ...request
}: Amend): Promise<PlannedWrites> => {
  const issued = await freeLettersOfYear(year);
  const before = await loadTemplate(year);
  if (before) checkMatch(request, before.version);
  const place = placeOfCity(city());
  const { amending } = templateActs(city());
  const mayAmend = authorizedActor(principal, amending, place, city()).ok;
  const { units, letters, versions } = mayAmend && before && issued ? await factsOf(year) : nothing;
  const now = effects.now();
  const context = {
    now,
    city: city(),
    year,
    issued: issued ? lettersOfYearOf(issued) : null,
    letters: letters.map(letterOf),
    units,
    versions,
  };
  const decided = allowed(
    actAs(principal, amending, place, city(), (actor) => amend(before, body, { ...context, actor })),
  );
  const id = effects.newId();
  if (!decided) return { writes: [], answer: answerOf(id, year, before?.version ?? 0, letters.length, 0) };
  const { touched, template, lettersOfYear } = decided;
  const { version, writes } = planTemplate(before, template);
  const uses = templatePapers(template.actor, template.state, amending, `${year} ${version}`);
  const papers = await paperWrites(table, uses);
  const paths = new Map(letters.map(({ unit, path }) => [unit, path]));
  const staged = touched.map((one) => ({ ...one, path: paths.get(one.unit) ?? '' }));
  const chunks = divide(staged, costOfAmendment);
  await stage(id, chunks);
  const common: z.infer<typeof amendmentCommon> = {
    year,
    templateVersion: version,
    on: legalDateOf(now, city().zone),
  };
  const goesOut = chunks.length > 0;
  return {
    writes: [
      ...writes,
      ...papers,
      ...takeLettersOfYear(issued, lettersOfYear, goesOut ? id : null),
      ...(goesOut
        ? [
            putManifest({
              id,
              kind: 'amend',
              chunks: chunks.length,
              sizes: sizesOf(chunks),
              lock: issueKey(year),
              actor: template.actor,
              at: now,
              common,
            }),
          ]
        : []),
    ],
    answer: answerOf(id, year, version, letters.length, touched.length),
  };
};
