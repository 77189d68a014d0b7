import type { Instant } from '@jieti/rules';
import type { SampleHistory } from '../history/sample-history.ts';
import type { Meter } from '../meter/meter.ts';

/** Options of a start. */
export interface CityOptions {
  readonly city: string;
  readonly dataDir: string;
  /** The register and no history. */
  readonly empty: boolean;
  /** 0: any free one. */
  readonly port: number;
  /** The clock of a fresh city begins here instead of now or at the start of its history. */
  readonly startAt?: Instant;
  /** A cloud assembly that is there already, instead of synthesizing one: several starts share it. */
  readonly assembly?: string;
  /** Played on a fresh city instead of the one the city has in sample/. */
  readonly history?: SampleHistory;
  readonly progress?: (text: string) => void;
  /** Crash points for tests; see faults/. */
  readonly onRequest?: (method: string, path: string) => void;
  readonly meter?: Meter;
}
