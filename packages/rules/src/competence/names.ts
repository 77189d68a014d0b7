import { bodyOf, type WithBodies } from '../bodies/index.ts';
import type { StageDefinition } from '../city.ts';
import type { Bilingual, Body, Capacity } from '../vocabulary.ts';
import { type AnyAct, competenceTable } from './acts/index.ts';

/** The capacities as the commission, the group and their two offices name them (A6, A21). */
const capacityNames = {
  director: { zh: '主任', en: 'director' },
  'deputy-director': { zh: '副主任', en: 'deputy director' },
  'executive-deputy-director': { zh: '常务副主任', en: 'executive deputy director' },
  head: { zh: '组长', en: 'head' },
  'deputy-head': { zh: '副组长', en: 'deputy head' },
  meeting: { zh: '会议', en: 'meeting' },
  member: { zh: '成员', en: 'member' },
  staff: { zh: '工作人员', en: 'staff' },
} as const satisfies Readonly<Record<Capacity, Bilingual>>;

/** A body's full name, or the short one that the measure itself uses. */
type NameLength = 'name' | 'short';

/** A body by its name; one that is no longer among the city's by its id. */
export const bodyName = (city: WithBodies, id: Body, length: NameLength): Bilingual =>
  bodyOf(city, id)?.[length] ?? { zh: id, en: id };

/** A capacity by the name it has in a body. */
export const capacityName = (city: WithBodies, body: Body, capacity: Capacity): Bilingual =>
  bodyOf(city, body)?.capacityNames?.[capacity] ?? capacityNames[capacity];

/** Those who speak for a unit, as a list of who may do an act names them. */
export const unitsStaffName: Bilingual = { zh: '该单位自己的工作人员', en: 'the unit’s own staff' };

/** Names in a row, each once. */
export const listed = (names: readonly Bilingual[], and: Bilingual = { zh: '、', en: ', ' }): Bilingual => ({
  zh: [...new Set(names.map(({ zh }) => zh))].join(and.zh),
  en: [...new Set(names.map(({ en }) => en))].join(and.en),
});

/** A body with the capacities in which it acts; none named: any. */
const bodyInCapacities = (
  city: WithBodies,
  body: Body,
  capacities: readonly Capacity[],
  length: NameLength = 'name',
): Bilingual => {
  const { zh, en } = bodyName(city, body, length);
  if (capacities.length === 0) return { zh, en };
  const names = listed(capacities.map((capacity) => capacityName(city, body, capacity)));
  return { zh: `${zh}（${names.zh}）`, en: `${en} (${names.en})` };
};

/** Bodies in a row, each with the capacities in which it acts. */
export const bodyNames = (
  city: WithBodies,
  bodies: readonly { readonly body: Body; readonly capacities: readonly Capacity[] }[],
  length: NameLength = 'name',
): Bilingual =>
  listed(
    bodies.map(({ body, capacities }) => bodyInCapacities(city, body, capacities, length)),
    { zh: '、', en: '; ' },
  );

/** An act as it stands in a sentence. */
export const actName = (act: AnyAct): Bilingual => competenceTable[act].name;

/** An act on a stage of the ladder, as it stands in a sentence. */
export const actNameAt = (act: AnyAct, { name }: Pick<StageDefinition, 'name'>): Bilingual => ({
  zh: `${actName(act).zh}（${name.zh}）`,
  en: `${actName(act).en} (“${name.en}”)`,
});
