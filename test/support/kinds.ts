import {
  conferenceDepartments,
  type DutyKind,
  measureOfTangshan,
  type PlanKind,
  type ReportKind,
} from '@jieti/rules';

const named = <K extends { readonly id: string }>(kinds: readonly K[], id: string): K => {
  const kind = kinds.find((one) => one.id === id);
  if (!kind) throw new Error(`Tangshan’s measure has no ${id}`);
  return kind;
};

/** A kind of report, duty or plan of Tangshan's measure, by its id. */
export const tangshanReport = (id: string): ReportKind => named(measureOfTangshan.reports, id);
export const tangshanDuty = (id: string): DutyKind => named(measureOfTangshan.duties, id);
export const tangshanPlan = (id: string): PlanKind => named(measureOfTangshan.plans, id);

/** All departments of a city's conference present, each by one member (A12). */
export const allOf = (city: Parameters<typeof conferenceDepartments>[0]) =>
  conferenceDepartments(city).map(({ id }) => ({ department: id, members: [`${id}-1`] }));

/** All six of Tangshan's. */
export const allPresent = allOf(measureOfTangshan);
