import ipaddr from 'ipaddr.js';

/**
 * The key under which an address is counted: an IPv4 address as it is, also where it is mapped to IPv6
 * (`::ffff:192.0.2.1`); of an IPv6 address its /64, the network of one subscriber. A text that is not an
 * address is returned unchanged.
 */
export const addressKey = (ip: string): string => {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return address.toString();
  const [one, two, three, four] = address.parts;
  return new ipaddr.IPv6([one, two, three, four, 0, 0, 0, 0].map(Number)).toString();
};
