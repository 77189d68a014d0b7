import { bodyOf, type WithBodies } from '../../bodies/index.ts';
import type { ConferenceDepartment } from '../../law/index.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

const bodyFaults = (city: WithBodies, department: ConferenceDepartment, at: Path): Fault[] => {
  if (!('body' in department) || bodyOf(city, department.body)) return [];
  const known = listOf(city.bodies.map(({ id }) => id));
  return [faultAt([...at, 'body'], `${department.body} is none of the bodies: ${known}`)];
};

/** Departments make up a conference, and a conference is made up of departments. */
const emptyFaults = ({ bodies }: WithBodies, departments: readonly ConferenceDepartment[]): Fault[] => {
  const at = ['conferenceDepartments'];
  const isThere = bodies.some(({ fulfils }) => fulfils.includes('conference'));
  if (isThere && departments.length === 0)
    return [faultAt(at, 'a body fulfils conference, and no department makes it up: it could never resolve')];
  if (!isThere && departments.length > 0)
    return [faultAt(at, 'no body fulfils conference, and these make up none: an empty list')];
  return [];
};

/** The departments of the conference are named once, and those that are bodies of the law are some that there are (A12). */
export const conferenceCheck = check(['conferenceDepartments', 'bodies'], (city) => [
  ...repeatedFaults(
    city.conferenceDepartments.map(({ id }) => id),
    (n) => ['conferenceDepartments', n, 'id'],
  ),
  ...placed(city.conferenceDepartments, 'conferenceDepartments').flatMap(([one, at]) =>
    bodyFaults(city, one, at),
  ),
  ...emptyFaults(city, city.conferenceDepartments),
]);
