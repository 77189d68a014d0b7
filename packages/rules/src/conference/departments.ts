import { bodyOf } from '../bodies/index.ts';
import type { CitySettings } from '../city.ts';
import { inWordsOf, type WithWords } from '../decision/own-words.ts';
import type { ConferenceDepartment } from '../law/kinds/index.ts';
import type { Bilingual } from '../vocabulary.ts';

/** A department of the conference with its name, at every level that has one. */
export interface NamedDepartment {
  readonly id: string;
  readonly name: Bilingual;
}

const nameOf = (department: ConferenceDepartment, city: WithWords): Bilingual => {
  if ('name' in department) return inWordsOf(city, department.name);
  return bodyOf(city, department.body)?.short ?? { zh: department.body, en: department.body };
};

/** The departments that make up the conference of a city's law, in its order (A12). */
export const conferenceDepartments = (
  city: WithWords & Pick<CitySettings, 'conferenceDepartments'>,
): readonly NamedDepartment[] =>
  city.conferenceDepartments.map((department) => ({ id: department.id, name: nameOf(department, city) }));
