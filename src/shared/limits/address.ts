import ipaddr from 'ipaddr.js';

/**
 * One form for what is counted as one address: IPv4 as it is, also where it comes as IPv6
 * (`::ffff:192.0.2.1`), and of IPv6 the network that one subscriber has. What is no address stays what
 * it is.
 */
export const addressKey = (ip: string): string => {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return address.toString();
  const [one, two, three, four] = address.parts;
  return new ipaddr.IPv6([one, two, three, four, 0, 0, 0, 0].map(Number)).toString();
};
