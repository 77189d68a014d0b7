/** A fault of a city's file: its place, and what is wrong there and would be right. */
export interface Fault {
  readonly place: string;
  readonly says: string;
}

/** The steps from the file's root to a place: names of fields and positions in lists. */
export type Path = readonly PropertyKey[];

const isName = (step: string): boolean => /^[A-Za-z_$][\w$]*$/.test(step);

const stepText = (step: PropertyKey, index: number): string => {
  if (typeof step === 'number') return `[${step}]`;
  const name = String(step);
  if (!isName(name)) return `["${name}"]`;
  return index === 0 ? name : `.${name}`;
};

/** A place as a reader finds it in the file: `ladder[2].deciders[0].body`, `workCalendar["2026"]`. */
export const placeText = (path: Path): string => path.map(stepText).join('') || 'the file';

/** A fault at a place. */
export const faultAt = (path: Path, says: string): Fault => ({ place: placeText(path), says });

/** A fault in one line. */
export const faultText = ({ place, says }: Fault): string => `${place}: ${says}`;

/** What there is, as a fault lists it; `nothing` if there is nothing. */
export const listOf = (known: Iterable<string>): string => [...known].join(', ') || 'nothing';
