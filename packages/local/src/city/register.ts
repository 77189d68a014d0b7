import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitySettings } from '@jieti/rules';
import type { TokenClaims } from '../http/local-api.ts';
import { repository } from '../repository.ts';
import { registryOffice } from './offices.ts';

/** The register the city names: beside its template, or among the cities' files. */
const registerOf = (city: string, assembly: string): Buffer => {
  const places = [join(assembly, 'register.csv'), join(repository, 'infra', 'cities', `${city}-units.csv`)];
  const path = places.find((place) => existsSync(place));
  if (!path) throw new Error(`the city ${city} has no register; looked at ${places.join(' and ')}`);
  return readFileSync(path);
};

/** Somebody who may bring in a register. */
export const registrar = (law: CitySettings): TokenClaims => ({
  subject: 'registrar',
  offices: [registryOffice(law)],
});

interface ImportOptions {
  readonly city: string;
  readonly assembly: string;
  readonly url: string;
  readonly token: string;
}

/** Brings the units in as anybody would: `POST /units:import`. Throws with the problem if it is refused. */
export const importRegister = async ({ city, assembly, url, token }: ImportOptions): Promise<void> => {
  const answer = await fetch(`${url}/units:import`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'text/csv',
      'idempotency-key': 'register',
      'accept-language': 'en',
    },
    body: new Uint8Array(registerOf(city, assembly)),
  });
  if (!answer.ok) throw new Error(`the register was refused: ${answer.status} ${await answer.text()}`);
};
