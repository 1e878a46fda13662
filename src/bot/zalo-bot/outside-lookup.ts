import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { promisify } from 'node:util';

/** Asks what addresses a host name has; rejects where it has none. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const askSystem = promisify(lookup);

/** As the system finds names. */
export const resolveName: Resolve = (host) => askSystem(host, { all: true });

const INSIDE_IPV4 = [
  // This host, this machine, the office's own networks, what a carrier shares, what a device gives itself (also where clouds keep their keys).
  ...(['0.0.0.0/8', '127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16'] as const),
  // Protocols, measurements, many at once, reserved.
  ...(['192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'] as const),
];

// Of IPv6 the net has 2000::/3 alone. So IPv4 in the clothes of IPv6 (::ffff:127.0.0.1, 64:ff9b::) is left out too, and within it Teredo and 6to4.
const INSIDE_IPV6 = ['::/3', '4000::/2', '8000::/1', '2001::/32', '2002::/16'] as const;

const listOf = (networks: readonly string[], kind: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [start = '', length] = network.split('/');
    list.addSubnet(start, Number(length), kind);
  }
  return list;
};

// A list each: one list would find every IPv4 address within ::/3 as well.
const INSIDE = { ipv4: listOf(INSIDE_IPV4, 'ipv4'), ipv6: listOf(INSIDE_IPV6, 'ipv6') };

/** Whether an address lies on this machine or within the office's network, or is none. */
const isInside = (address: string): boolean => {
  const version = isIP(address);
  if (version === 0) return true;
  const kind = version === 4 ? 'ipv4' : 'ipv6';
  return INSIDE[kind].check(address, kind);
};

/**
 * Looks a host name up for one connection: of its addresses those outside alone, and where there is none it throws. Whoever connects to what
 * this returns cannot be led inside by a name that answers differently when it is asked once more.
 */
export const outsideLookup =
  (resolve: Resolve) =>
  async (host: string): Promise<[LookupAddress[]]> => {
    const outside = (await resolve(host)).filter(({ address }) => !isInside(address));
    if (outside.length === 0) throw new Error('every address of this name lies inside');
    // Within a list, as axios wants what it hands on to the connection.
    return [outside];
  };
