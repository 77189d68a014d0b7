import type { WithBodies } from '../bodies/index.ts';
import type { Actor } from '../decision/actor.ts';
import { type Lacking, lackings } from '../decision/lacking.ts';
import { fillText } from '../decision/text.ts';
import { levelName, type WithLevels } from '../law/levels.ts';
import type { Bilingual, Level, Office } from '../vocabulary.ts';
import type { CompetentOffice } from './competent-offices.ts';
import { bodyNames, capacityName, listed } from './names.ts';

/** A competent office; null where nothing tells the level of its locality. */
export type CompetentAt = Pick<CompetentOffice, 'body' | 'jurisdiction' | 'capacities'> & {
  readonly level: Level | null;
};

/** An office beside a competent one that it is not, and the point in which they differ. */
interface Miss {
  readonly lacking: Lacking;
  readonly office: Office;
  readonly competent: CompetentAt;
}

const missOf = (office: Office, competent: CompetentAt): Miss => {
  const lacking = (): Lacking => {
    if (office.body !== competent.body) return 'body';
    if (competent.level !== null && office.level !== competent.level) return 'level';
    return office.jurisdiction === competent.jurisdiction ? 'capacity' : 'place';
  };
  return { lacking: lacking(), office, competent };
};

const nearness = ({ lacking }: Miss): number => lackings.indexOf(lacking);

const nearestMiss = (held: readonly Office[], competent: readonly CompetentAt[]): Miss | undefined =>
  held
    .flatMap((office) => competent.map((one) => missOf(office, one)))
    .toSorted((a, b) => nearness(b) - nearness(a))[0];

const or: Bilingual = { zh: '或者', en: ' or ' };

const nothingHeld: Bilingual = {
  zh: '您不代表其中任何机构',
  en: 'you act for none of them',
};

const sentences: Readonly<Record<Lacking, Bilingual>> = {
  body: { zh: '您代表的是{office}，不在其列', en: 'you act for another body, {office}' },
  level: { zh: '您的机构属{has}，须为{needs}', en: 'your body is at {has}, and it takes the {needs}' },
  place: { zh: '您的机构属于另一地方', en: 'your body is that of another place' },
  capacity: { zh: '您的身份是{has}，须为{needs}', en: 'your capacity there is {has}, and it takes {needs}' },
};

/** The words that fill the sentence on a miss. */
const wordsOf = (
  { lacking, office, competent }: Miss,
  city: WithBodies & WithLevels,
): Readonly<Record<string, Bilingual>> => {
  const { body, capacity, level } = office;
  switch (lacking) {
    case 'body':
      return { office: bodyNames(city, [{ body, capacities: [] }]) };
    case 'level':
      return { has: levelName(city, level), needs: levelName(city, competent.level ?? level) };
    case 'place':
      return {};
    case 'capacity':
      return {
        has: capacityName(city, body, capacity),
        needs: listed(
          competent.capacities.map((one) => capacityName(city, body, one)),
          or,
        ),
      };
  }
};

/** Offices in whose name somebody acts: the one of an officer, none of a unit's staff and of the system. */
export const officesOf = (actor: Actor | null): readonly Office[] =>
  actor?.by === 'office' ? [actor.office] : [];

/** The point in which holders of these offices are not competent, at their nearest miss, and a sentence that says so. */
export const lackingOf = (
  held: readonly Office[],
  competent: readonly CompetentAt[],
  city: WithBodies & WithLevels,
): { readonly lacking: Lacking; readonly sentence: Bilingual } => {
  const miss = nearestMiss(held, competent);
  if (!miss) return { lacking: 'body', sentence: nothingHeld };
  return { lacking: miss.lacking, sentence: fillText(sentences[miss.lacking], wordsOf(miss, city)) };
};
