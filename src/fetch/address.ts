import ipaddr from 'ipaddr.js';

/** Addresses in public ranges that only a machine's own cloud answers at. */
const CLOUD_INTERNAL: readonly string[] = [
  '168.63.129.16', // Azure's "wire server": metadata and DNS, https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
];

/**
 * Is this an address of the public internet? Everything else is refused: loopback, private, link-local (cloud metadata lives at
 * 169.254.169.254), carrier-grade NAT, multicast, reserved, and IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4, Teredo).
 * Ranges: IANA's special-purpose registries, as ipaddr.js knows them; of IPv6 only global unicast, 2000::/3, is public.
 * @param address an IP address, without brackets
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // "::ffff:127.0.0.1" becomes 127.0.0.1
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv6') return ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
  return !CLOUD_INTERNAL.includes(parsed.toString());
};
