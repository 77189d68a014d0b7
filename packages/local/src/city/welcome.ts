import type { RunningCity } from './start-city.ts';

/** The text printed when the city serves: the address, then a handful of commands to try. */
export const welcome = async ({ url, root, token }: RunningCity): Promise<string> => {
  const office = { body: 'cgc-office', level: 'city', jurisdiction: root, capacity: 'director' } as const;
  const director = await token({ subject: 'newcomer', offices: [office] });
  return [
    `ready ${url}`,
    '',
    `Read the interface: ${url}/docs`,
    'Try it as the director of the city’s CGC office – 综治办主任',
    '',
    `TOKEN='${director}'`,
    `curl -s -H "Authorization: Bearer $TOKEN" '${url}/units?parent=${root}'`,
    `curl -s -H "Authorization: Bearer $TOKEN" '${url}/cases'`,
    `curl -s ${url}/_local/clock`,
    `curl -s -X POST ${url}/_local/clock -H 'content-type: application/json' -d '{"advanceBy":"P1D"}'`,
    `curl -s ${url}/_local/executions`,
    `curl -s -X POST ${url}/_local/tokens -H 'content-type: application/json' -d '${JSON.stringify({
      subject: 'somebody-else',
      offices: [{ ...office, body: 'slg-office' }],
    })}'`,
    '',
    'Ctrl-C ends it; what is written stays.',
  ].join('\n');
};
