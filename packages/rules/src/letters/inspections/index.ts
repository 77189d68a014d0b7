/** Special inspections: what they look at, findings, what is due by when (A9). */

export { type FindingCheck, type FindingStatus, findingDeadline, findingStatus } from './finding-standing.ts';
export { campaignRefusals, checkRefusals, findingRefusals } from './inspection-refusals.ts';
export { type InspectionScope, inScope } from './scope.ts';
