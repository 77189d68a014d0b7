import { letterCounterparty } from '@jieti/rules';
import type { Unserved } from '../contract/letters.ts';
import type { Template } from '../contract/templates.ts';
import { type Path, unitsOn } from '../register/path.ts';
import { endOf, factsOf, type UnitRecord } from '../register/unit-record.ts';
import { sectionFor } from '../template/section-for.ts';

/** What a run of issuing does for one unit, as it is laid ready. */
export type StagedLetter =
  | {
      readonly serves: true;
      readonly unit: string;
      readonly path: Path;
      readonly superior: string;
      readonly section: string;
      /** The unit stood among the unserved, and is struck off. */
      readonly wasUnserved: boolean;
    }
  | { readonly serves: false; readonly path: Path; readonly unserved: Unserved };

export interface IssuePlan {
  readonly total: number;
  readonly issued: number;
  readonly already: number;
  readonly unserved: readonly Unserved[];
  readonly staged: readonly StagedLetter[];
}

/** What issuing is judged by. */
interface Standing {
  readonly template: Template;
  readonly units: ReadonlyMap<string, UnitRecord>;
  /** Units that have their letter of the year. */
  readonly served: ReadonlySet<string>;
  /** Units with a principal in office today. */
  readonly withPrincipal: ReadonlySet<string>;
  /** Unserved units of the runs before: path → why. */
  readonly unserved: ReadonlyMap<Path, Unserved['reason']>;
}

const judge = (unit: UnitRecord, superior: string, standing: Standing): StagedLetter => {
  const section = sectionFor(standing.template.sections, unit);
  const { id, name, path } = unit;
  if (section && standing.withPrincipal.has(id))
    return {
      serves: true,
      unit: id,
      path,
      superior,
      section: section.id,
      wasUnserved: standing.unserved.has(path),
    };
  return {
    serves: false,
    path,
    unserved: { unit: id, name, reason: section ? 'no-principal' : 'no-section' },
  };
};

/**
 * Who gets a letter by this run (A7): every unit that stands, signs with a unit above it, has none of this year yet, has a
 * principal in office and is spoken of by the template. The others are named with the reason.
 */
export const planIssue = (standing: Standing): IssuePlan => {
  const judged: StagedLetter[] = [];
  let total = 0;
  for (const unit of [...standing.units.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const superior = letterCounterparty(factsOf(unit, standing.units));
    if (superior === null || endOf(unit) !== undefined) continue;
    total += 1;
    if (!standing.served.has(unit.id)) judged.push(judge(unit, superior, standing));
  }
  const unserved = judged.flatMap((row) => (row.serves ? [] : [row.unserved]));
  const issued = judged.length - unserved.length;
  // Those unserved before for the same reason stand there already.
  const staged = judged.filter(
    (row) => row.serves || standing.unserved.get(row.path) !== row.unserved.reason,
  );
  return { total, issued, already: total - judged.length, unserved, staged };
};

/** What a staged row writes: a letter, its history, perhaps a name struck off, and its counters; or one name. */
export const costOf = (row: StagedLetter): { items: number; counters: string[] } =>
  row.serves ? { items: row.wasUnserved ? 3 : 2, counters: unitsOn(row.path) } : { items: 1, counters: [] };
