import ipaddr from 'ipaddr.js';

/** What IANA has given out for the internet of IPv6: https://www.iana.org/assignments/ipv6-address-space. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** IPv4 written as IPv6, by networks that have no IPv4 (RFC 6052): their last 32 bits decide. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Public by its number, but every machine of Azure finds the platform's own services there. */
const AZURE_PLATFORM = '168.63.129.16';

/**
 * Whether an address of IPv4 or IPv6 leads into this machine or its network, or to nowhere on the internet: loopback,
 * private, link-local (where clouds keep their metadata), carrier's, multicast, reserved. An address of IPv6 that holds one of
 * IPv4 is what that is. What is no address counts as inside.
 */
export const isInside = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return true;
  // `::ffff:10.0.0.1` is read as 10.0.0.1.
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv4 ? isInsideV4(parsed) : isInsideV6(parsed);
};

const isInsideV4 = (address: ipaddr.IPv4): boolean =>
  address.range() !== 'unicast' || address.toString() === AZURE_PLATFORM;

const isInsideV6 = (address: ipaddr.IPv6): boolean => {
  if (address.match(NAT64)) return isInsideV4(new ipaddr.IPv4(address.toByteArray().slice(-4)));
  return !address.match(GLOBAL_UNICAST) || address.range() !== 'unicast';
};
