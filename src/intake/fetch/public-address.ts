import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';

/** All global unicast addresses of IPv6 that were ever given out. */
const globalUnicast = new ipaddr.IPv6([0x2000, 0, 0, 0, 0, 0, 0, 0]);
/** The prefix under which a network that speaks IPv6 alone reaches IPv4 (RFC 6052). */
const translated = ipaddr.IPv6.parse('64:ff9b::');

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local, carrier-grade NAT, unique-local, multicast, unspecified, documentation or otherwise
 * reserved. An IPv4 address within an IPv6 one (mapped, translated) is judged by itself; tunnels (6to4, Teredo) are never public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  const inner = innerAddress(parsed);
  if (inner !== null) return inner.range() === 'unicast';
  return parsed.range() === 'unicast' && parsed.match(globalUnicast, 3);
}

function innerAddress(address: IPv6): IPv4 | null {
  if (!address.isIPv4MappedAddress() && !address.match(translated, 96)) return null;
  return new ipaddr.IPv4(address.toByteArray().slice(-4));
}
