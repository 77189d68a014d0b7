import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listFindings } from '../../inspections/list-findings.ts';
import { listInspections } from '../../inspections/list-inspections.ts';
import { readFindingHistory, readInspectionHistory } from '../../inspections/read-history.ts';

export const handler = apiHandler(
  on(routes.listInspections, listInspections),
  on(routes.listFindings, listFindings),
  on(routes.readInspectionHistory, readInspectionHistory),
  on(routes.readFindingHistory, readFindingHistory),
);
