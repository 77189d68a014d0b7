import { bodyName, capacityName } from '@jieti/rules';
import { anotherOffice, registryOffice } from './offices.ts';
import type { RunningCity } from './start-city.ts';

/** The text printed when the city serves: the address, then a handful of commands to try. */
export const welcome = async ({ url, root, law, token }: RunningCity): Promise<string> => {
  const city = law();
  const office = registryOffice(city);
  const body = bodyName(city, office.body, 'short');
  const capacity = capacityName(city, office.body, office.capacity);
  const director = await token({ subject: 'newcomer', offices: [office] });
  return [
    `ready ${url}`,
    '',
    `Read the interface: ${url}/docs`,
    `Try it as ${capacity.en} of the ${body.en} – ${body.zh}${capacity.zh}`,
    '',
    `TOKEN='${director}'`,
    `curl -s -H "Authorization: Bearer $TOKEN" '${url}/units?parent=${root}'`,
    `curl -s -H "Authorization: Bearer $TOKEN" '${url}/cases'`,
    `curl -s ${url}/_local/clock`,
    `curl -s -X POST ${url}/_local/clock -H 'content-type: application/json' -d '{"advanceBy":"P1D"}'`,
    `curl -s ${url}/_local/executions`,
    `curl -s -X POST ${url}/_local/tokens -H 'content-type: application/json' -d '${JSON.stringify({
      subject: 'somebody-else',
      offices: [anotherOffice(city)],
    })}'`,
    '',
    'Ctrl-C ends it; what is written stays.',
  ].join('\n');
};
