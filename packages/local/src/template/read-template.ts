import { readAssembly } from './assembly.ts';
import { functionsOf } from './functions.ts';
import { machinesOf } from './machines.ts';
import { mappingsOf } from './mappings.ts';
import type { CityTemplate } from './model.ts';
import { finderOf } from './resources.ts';
import { routesOf } from './routes.ts';
import { rulesOf } from './rules.ts';
import { schedulesOf } from './schedules.ts';
import { tablesOf } from './tables.ts';

/**
 * Reads the synthesized template of a city: the very one that is deployed. Of the resource types it runs, anything
 * it does not understand is an error naming the resource; other types (roles, alarms, queues, keys) do not matter here.
 */
export const readTemplate = (assemblyDirectory: string): CityTemplate => {
  const find = finderOf(readAssembly(assemblyDirectory));
  return {
    tables: tablesOf(find),
    functions: functionsOf(find),
    routes: routesOf(find),
    mappings: mappingsOf(find),
    rules: rulesOf(find),
    schedules: schedulesOf(find),
    machines: machinesOf(find),
  };
};
