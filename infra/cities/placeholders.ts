import type { City } from './city.ts';

/** Names that RFC 2606 keeps for nobody: whoever could one day answer there must not be trusted. */
const nobody = /(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/**
 * Answers the placeholders of a city's file: an address of tokens or of alarms at a name that belongs to nobody, or that is no
 * address, from before the city was anybody's. To synthesize it is harmless; deployed, nobody could come in, and no alarm would be heard.
 */
export const placeholdersOf = ({ settings, deployment }: City): string[] => {
  const { issuer, alarms } = deployment;
  const host = hostOf(issuer.url);
  return [
    ...(host === '' || nobody.test(host) ? [`deployment.issuer.url is ${issuer.url}`] : []),
    ...alarms
      .filter((address) => nobody.test(address.split('@').at(-1) ?? ''))
      .map((address) => `deployment.alarms has ${address}`),
  ].map((fault) => `${settings.id}: ${fault}`);
};
