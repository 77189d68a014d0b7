import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { assemblyOf } from './assembly.ts';
import { city, registered, startProcess } from './journey-process.ts';

/** The places where the journeys of this run find their city. */
export interface JourneyPlaces {
  /** Everything of this run; there is a space in its path. */
  readonly directory: string;
  /** The city's template, made once for the same sources. */
  readonly assembly: string;
  /** A data directory with the register and nothing else, of a city that was ended cleanly: to be copied. */
  readonly registered: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly journeys: JourneyPlaces;
  }
}

/** Brings in the register of a city, once for all journeys of a run. */
export default async (project: TestProject): Promise<() => void> => {
  const directory = mkdtempSync(join(tmpdir(), 'jieti journeys-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    const assembly = assemblyOf(city);
    const places = { directory, assembly, registered: join(directory, 'registered') };
    const first = await startProcess(places.registered, assembly, { JIETI_START_AT: registered });
    await first.interrupt();
    project.provide('journeys', places);
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
};
