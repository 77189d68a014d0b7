import {
  type Actor,
  bodyName,
  type CitySettings,
  type LegalDate,
  lawOn,
  legalDateOf,
  type Office,
  type PostHolder,
  type UnitId,
} from '@jieti/rules';
import type { PaperData } from './data.ts';

/** The data of a paper as its text needs them. */
export interface Source extends PaperData {
  /** The day of the act, in the city's zone. */
  readonly on: LegalDate;
  /** The law of that day. */
  readonly city: CitySettings;
  readonly unitName: (unit: UnitId) => string;
  /** The unit that the entry is about, by name. */
  readonly unit: string;
  readonly bodyOf: (office: Pick<Office, 'body' | 'jurisdiction'>) => string;
  /** Whoever acted, by name: a body of a place, or a unit. */
  readonly organ: string;
}

export const sourceOf = (data: PaperData): Source => {
  const { entry, law, names } = data;
  const on = legalDateOf(entry.at, law.zone);
  const city = lawOn(law, on);
  const unitName = (unit: UnitId): string => names.units[unit] ?? unit;
  const bodyOf: Source['bodyOf'] = ({ body, jurisdiction }) => {
    const [place, name] = [unitName(jurisdiction), bodyName(city, body, 'name').zh];
    return name.startsWith(place) ? name : `${place}${name}`;
  };
  return {
    ...data,
    on,
    city,
    unitName,
    unit: entry.unit === null ? city.name.zh : unitName(entry.unit),
    bodyOf,
    organ: organOf(entry.actor, city, { unitName, bodyOf }),
  };
};

/** What the system opens by itself is the city's. */
const organOf = (
  actor: Actor,
  city: CitySettings,
  { unitName, bodyOf }: Pick<Source, 'unitName' | 'bodyOf'>,
) => {
  switch (actor.by) {
    case 'office':
      return bodyOf(actor.office);
    case 'unit':
      return unitName(actor.unit);
    case 'system':
      return city.name.zh;
  }
};

/** Somebody by post and, where the register has it, by name; else by their personnel reference. */
export const holderInWords = (
  source: Source,
  { unit, post, holder }: Pick<PostHolder, 'unit' | 'post' | 'holder'>,
) => {
  const { posts, holders } = source.names;
  const title = posts[`${unit}/${post}`];
  const name = holders[holder];
  const place = source.unitName(unit);
  const who = name ?? `人事编号${holder}`;
  return title === undefined ? `${place}有关责任人（${who}）` : `${place}${title}（${who}）`;
};
