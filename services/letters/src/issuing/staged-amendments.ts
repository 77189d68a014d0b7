import type { LetterToAmend } from '@jieti/rules';
import { type Path, unitsOn } from '../register/path.ts';

/** A letter that an amendment reaches, as it is laid ready. */
export interface StagedAmendment extends LetterToAmend {
  readonly path: Path;
}

/** The items a staged row writes: the letter, its history, and its counters. */
export const costOfAmendment = ({ path }: StagedAmendment): { items: number; counters: string[] } => ({
  items: 2,
  counters: unitsOn(path),
});
