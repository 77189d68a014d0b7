import type { City, Issuer } from '../../../infra/cities/city.ts';
import { cityOf } from '../../../infra/cities/index.ts';
import { account, region } from './ministack.ts';

/** What the tests say of a deployment; the rest stands in the cities' own files. */
export interface TestDeployment {
  /** Whose tokens each city takes. */
  readonly issuers: Readonly<Record<string, Issuer>>;
  /** From this day on notices of 唐山 run for 45 days: the amendment of law that the second release brings. */
  readonly amendedFrom?: string;
}

/** A new dated value beside the old one, as CONTRIBUTING.md asks for. */
const amended = (city: City, from: string): City => ({
  ...city,
  settings: {
    ...city.settings,
    parameters: [
      ...city.settings.parameters,
      { id: 'notice-term', from, value: 'P45D', unit: 'term', article: 'A20' },
    ],
  },
});

/** The cities as the tests deploy them: both in one account and region, each with its own issuer. */
export const testCities = ({ issuers, amendedFrom }: TestDeployment): City[] =>
  Object.entries(issuers).map(([id, issuer]) => {
    const city = cityOf(id);
    const here = { ...city, deployment: { ...city.deployment, account, region, issuer } };
    return amendedFrom ? amended(here, amendedFrom) : here;
  });
