import { city, type InputError } from '@jieti/lambda';
import type { Post, Unit } from '@jieti/letters/contract';
import { heldInYear, type PlanYears } from '@jieti/rules';
import type { CommendationBody } from '../contract/commendations.ts';
import { postsBetween, postsOfHolder } from '../facts/posts.ts';
import { unitsById } from '../facts/units.ts';
import { allFaults } from '../faults.ts';

/** Somebody named, with what is known of them. */
export interface Found {
  readonly whom: 'unit' | 'holder';
  readonly unit: Unit;
  readonly holder: string | null;
  /** All posts of the unit; of a holder those they ever held. */
  readonly posts: readonly Post[];
}

type Name = CommendationBody['names'][number];

const fault = (n: number, field: string, code: string, zh: string, en: string): InputError => ({
  pointer: `/names/${n}${field}`,
  code,
  detail: { zh, en },
});

const held = (posts: readonly Post[], { unit, holder }: Name, { from, to }: PlanYears): boolean =>
  posts.some(
    (post) =>
      post.unit === unit &&
      Array.from({ length: to - from + 1 }, (_, n) => from + n).some((year) =>
        heldInYear(post.tenures, year).some((tenure) => tenure.holder === holder),
      ),
  );

const findOne = async (
  name: Name,
  n: number,
  unit: Unit | undefined,
  years: PlanYears,
): Promise<Found | InputError> => {
  // The city itself is graded and commended by the province.
  if (!unit || unit.id === city().root)
    return fault(
      n,
      '/unit',
      'unknown-unit',
      `没有此单位:${name.unit}`,
      `There is no such unit: ${name.unit}`,
    );
  if (name.holder === undefined)
    return { whom: 'unit', unit, holder: null, posts: await postsBetween(unit.id, unit.id) };
  const posts = await postsOfHolder(name.holder);
  if (held(posts, name, years)) return { whom: 'holder', unit, holder: name.holder, posts };
  return fault(
    n,
    '/holder',
    'holds-no-post',
    `${name.holder}在所涉年度未在${name.unit}任职`,
    `${name.holder} held no post in ${name.unit} in those years`,
  );
};

const twice = (names: readonly Name[]): InputError[] => {
  const seen = new Set<string>();
  return names.flatMap(({ unit, holder }, n) => {
    const key = holder === undefined ? `unit ${unit}` : `holder ${holder}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [fault(n, '', 'named-twice', '重复提名', 'Named twice')];
  });
};

/** Those named, as we know them. @throws 422 with everybody who is unknown, holds no such post, or is named twice. */
export const findNames = async (names: readonly Name[], years: PlanYears): Promise<Found[]> => {
  const units = await unitsById(names.map(({ unit }) => unit));
  const results = await Promise.all(names.map((name, n) => findOne(name, n, units.get(name.unit), years)));
  const faults = [...results.filter((one) => 'pointer' in one), ...twice(names)];
  if (faults.length > 0) throw allFaults(faults);
  return results.filter((one) => 'whom' in one);
};
