import type { Caller } from '../../support/http-journey.ts';
import { people, staffOf } from '../../support/http-people.ts';
import { postBody, template } from '../../support/http-world.ts';
import { holders, officer, principalsOf, superiorOf, unitsBelow } from './cast.ts';
import type { Desk } from './desk.ts';

/** The register, the letters of a year and who signs them (A3–A5, A7). */

const { cityOffice } = people;

/** Units below the counties are entered, and everybody's posts, held since before the first year. */
export const enterRegister = async (desk: Desk): Promise<void> => {
  for (const { id, body } of unitsBelow) await desk.write(cityOffice, `PUT /units/${id}`, body);
  for (const unit of holders) {
    const path = `PUT /units/${unit}/posts`;
    for (const post of principalsOf(unit))
      await desk.write(cityOffice, `${path}/${post}`, postBody(`${unit}.${post}`));
    await desk.write(cityOffice, `${path}/deputy`, postBody(`${unit}.deputy`, 'in-charge'));
  }
};

/** The two offices put the year's template together, and the letters go out to the whole tree. */
export const issueLetters = async (desk: Desk, year: number): Promise<void> => {
  const document = desk.paper();
  const titled = { ...template, title: `${year}年度综治维稳责任书`, document };
  await desk.write(cityOffice, `PUT /years/${year}/template`, titled);
  const { issued, unservedTotal } = await desk.write(cityOffice, `POST /years/${year}/letters:issue`);
  await desk.rest();
  desk.note(`letters-${year}-issued`, { issued, unserved: unservedTotal });
};

type Side = 'superior' | 'subordinate';

/** A principal of one side signs a letter today. */
export const sign = (desk: Desk, year: number, unit: string, side: Side, post: string) =>
  desk.write(
    staffOf(side === 'superior' ? superiorOf(unit) : unit),
    `POST /letters/${year}-${unit}/signatures`,
    { side, post },
  );

/** All principals of both sides sign, but those of the unit who are left out. */
export const signAll = async (desk: Desk, year: number, unit: string, without: readonly string[] = []) => {
  for (const post of principalsOf(superiorOf(unit))) await sign(desk, year, unit, 'superior', post);
  for (const post of principalsOf(unit))
    if (!without.includes(post)) await sign(desk, year, unit, 'subordinate', post);
};

/** The letters of some units were signed on paper today by everybody; the office of the city, which keeps them, records them at once (I-36). */
export const recordPapers = async (desk: Desk, year: number, units: readonly string[], key: string) => {
  const letters = units.map((id) => ({
    letter: `${year}-${id}`,
    document: desk.paper('责任书'),
    signatures: [
      ...principalsOf(superiorOf(id)).map((post) => ({ side: 'superior', post })),
      ...principalsOf(id).map((post) => ({ side: 'subordinate', post })),
    ],
  }));
  const { recorded, refused } = await desk.write(cityOffice, 'POST /letters:record', { letters });
  await desk.rest();
  desk.note(key, { recorded, refused });
};

/** How a letter stands, and since when it is in force. */
export const noteLetter = async (desk: Desk, year: number, unit: string, key: string): Promise<void> => {
  const { status, inForceOn, late } = await desk.read(`/letters/${year}-${unit}`);
  desk.note(key, { status, inForceOn, late });
};

interface Waiting {
  readonly unit: string;
  readonly waitsFor: readonly { readonly posts: readonly { readonly id: string }[] }[];
}

/** Who has not signed of those with whom the city signs: unit and posts (A7). */
export const noteCoverage = async (desk: Desk, year: number, key: string): Promise<void> => {
  const { inForce, deadline, passed, notSigned } = await desk.read(`/years/${year}/coverage`);
  const waiting = notSigned.items.map(({ unit, waitsFor }: Waiting) => [
    unit,
    ...waitsFor.flatMap(({ posts }) => posts.map(({ id }) => id)),
  ]);
  desk.note(key, { inForce, deadline, passed, waiting });
};

/** In whose name a report is filed: a commission's and a leading group's by the body, all else by the unit (A8). */
const reporterOf = (unit: string, kind: string): Caller => {
  if (kind === 'cgc-to-cgc') return officer('cgc-office', 'director', unit);
  return kind === 'slg-to-slg' ? officer('slg-office', 'director', unit) : staffOf(unit);
};

/** A unit files a report of a year today. */
export const file = (desk: Desk, year: number, unit: string, kind: string) =>
  desk.write(reporterOf(unit, kind), 'POST /reports', {
    ...{ unit, year, kind, title: '年度报告', summary: '全年工作开展情况' },
    ...(kind.startsWith('department') && { plan: '下一年度工作安排' }),
    document: desk.paper(unit),
  });

export const ofDepartments = ['department-to-cgc', 'department-to-slg'];
export const ofLocalities = ['cgc-to-cgc', 'slg-to-slg', 'committee-to-plenary'];

export const fileAll = async (desk: Desk, year: number, unit: string, kinds: readonly string[]) => {
  for (const kind of kinds) await file(desk, year, unit, kind);
};

/** What a unit owes for a year, and how each report stands today. */
export const noteReports = async (desk: Desk, year: number, unit: string, key: string): Promise<void> => {
  const { items } = await desk.read(`/reports?year=${year}&unit=${unit}&limit=50`);
  const lines = items.map(({ kind, due, status }: Record<string, string>) => `${kind} ${due} ${status}`);
  desk.note(key, lines.toSorted());
};
