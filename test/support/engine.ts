/** Moved to world/; this door stays until the last test uses the other. */
import { type Engine, makeTables, type Tables } from './world/engine.ts';

export const addTables = (engine: Engine, tables: Tables): Promise<void> => makeTables(engine, tables);
