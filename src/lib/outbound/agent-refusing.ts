import dns from 'node:dns';
import net from 'node:net';

import { Agent, buildConnector, type Dispatcher } from 'undici';

import { RefusedRequest } from './refused-request';

type IsRefused = (address: string) => boolean;

/**
 * Connections to no address that `isRefused`. The addresses that a name has are looked at where the socket asks for them:
 * one that was looked up before could be another by then.
 */
export const agentRefusing = (isRefused: IsRefused): Dispatcher => {
  const connect = buildConnector({ lookup: lookupRefusing(isRefused) });
  return new Agent({
    connect(options, callback) {
      // Node.js asks no lookup about what is written as an address.
      const host = options.hostname.replace(/^\[(.*)\]$/, '$1');
      if (net.isIP(host) !== 0 && isRefused(host)) callback(refused(host), null);
      else connect(options, callback);
    },
  });
};

/**
 * Looks a name up, and fails where any of its addresses `isRefused`: what has addresses on both sides is an attack, or a mistake.
 *
 * @param lookup the system's
 */
export const lookupRefusing =
  (isRefused: IsRefused, lookup: Lookup = lookupAll): net.LookupFunction =>
  (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) callback(error, '');
      else if (!addresses || !first || addresses.some(({ address }) => isRefused(address)))
        callback(refused(host), '');
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

type Lookup = (
  host: string,
  options: dns.LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses?: dns.LookupAddress[]) => void,
) => void;

const lookupAll: Lookup = (host, options, callback) => {
  dns.lookup(host, options, callback);
};

const refused = (host: string): RefusedRequest =>
  new RefusedRequest('inside', `${host} leads to an address inside of this network.`);
