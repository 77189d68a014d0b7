import type { CityFile } from '@jieti/rules';

/** Whose tokens the city's API accepts. */
export interface Issuer {
  readonly url: string;
  readonly audience: readonly string[];
}

/** The deployment says where and how a city runs; everything that the law leaves to it stands in `settings`. */
interface Deployment {
  /** The account of the CLI's credentials if not said. */
  readonly account?: string;
  readonly region: string;
  readonly issuer: Issuer;
  /** Addresses of e-mail that the city's alarms go to. */
  readonly alarms: readonly string[];
  /** `minute hour day month weekday year` by the clock of the city's own zone. */
  readonly schedules: {
    /** Looks daily for terms and signing deadlines that passed without their checkpoint. */
    readonly sweep: string;
    /** Looks daily for reports not filed. */
    readonly reminders: string;
    /** Seals the ledgers of all cases under the root of the day. */
    readonly seal: string;
    /** Starts the run over the year that has ended. */
    readonly grading: string;
  };
}

export interface City {
  readonly settings: CityFile;
  readonly deployment: Deployment;
  /** The register of units to import first: a CSV file, from the repository's root. */
  readonly register: string;
}
