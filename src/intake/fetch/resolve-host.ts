import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';
import { refusal } from './refused-error.js';

/** Gives the IP addresses of a host name; rejects, or gives none, when there is no such name. */
export type ResolveName = (host: string) => Promise<readonly string[]>;

/** What to resolve with, and the exception for tests. */
export interface Resolving {
  readonly resolve: ResolveName;
  /** This machine may be asked at this port; null: never. */
  readonly loopbackPort: number | null;
}

/** Resolves a name as the other programs on this machine do. */
export async function systemResolve(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

/**
 * Resolves the host of an address, once, and checks every IP address that it has. To these alone a connection may go.
 * @throws RefusedError `name-not-found` or `private-address`: one address that is not public refuses them all.
 */
export async function resolveHost(url: URL, { resolve, loopbackPort }: Resolving): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await namedAddresses(host, resolve) : [host];
  const mayLoop = loopbackPort !== null && url.port === String(loopbackPort);
  const refused = addresses.find((ip) => !isPublicAddress(ip) && !(mayLoop && (ip === '127.0.0.1' || ip === '::1')));
  if (refused !== undefined) throw refusal('private-address', { host, ip: refused });
  return addresses;
}

async function namedAddresses(host: string, resolve: ResolveName): Promise<readonly string[]> {
  let addresses: readonly string[] = [];
  try {
    addresses = await resolve(host);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  if (addresses.length === 0) throw refusal('name-not-found', { host });
  return addresses;
}
