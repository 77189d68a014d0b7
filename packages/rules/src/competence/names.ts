import type { StageDefinition } from '../city.ts';
import { bodyCatalogue } from '../regulation/bodies.ts';
import type { Bilingual, Body } from '../vocabulary.ts';
import { type AnyAct, competenceTable } from './acts/index.ts';

const bodyName = (id: Body): Bilingual =>
  bodyCatalogue.find((body) => body.id === id)?.name ?? { zh: id, en: id };

/** Bodies by their names, each once, as a refusal lists them. */
export const bodyNames = (bodies: readonly Body[]): Bilingual => {
  const names = [...new Set(bodies)].map(bodyName);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join('; ') };
};

/** An act as it stands in a sentence. */
export const actName = (act: AnyAct): Bilingual => competenceTable[act].name;

/** An act on a stage of the ladder, as it stands in a sentence. */
export const actNameAt = (act: AnyAct, { name }: Pick<StageDefinition, 'name'>): Bilingual => ({
  zh: `${actName(act).zh}（${name.zh}）`,
  en: `${actName(act).en} (“${name.en}”)`,
});
