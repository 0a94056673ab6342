import { isAllowedHost } from './allowed-hosts.js';
import { refusal } from './refused-error.js';

/**
 * Reads an address that is to be fetched; odd spellings of IP addresses become plain ones, the fragment goes.
 * @param base where a redirect came from; null for the address that was asked for.
 * @throws RefusedError `address`, `scheme`, `credentials`, `downgrade` or `host-not-allowed`.
 */
export function checkAddress(address: string, base: URL | null, allowedHosts: readonly string[]): URL {
  const url = parseAddress(address, base);
  if (url === null) throw refusal('address', {});
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusal('scheme', { scheme: url.protocol.slice(0, -1) });
  if (url.username !== '' || url.password !== '') throw refusal('credentials', {});
  if (base?.protocol === 'https:' && url.protocol === 'http:') throw refusal('downgrade', { from: base.href });
  if (!isAllowedHost(url.hostname, allowedHosts)) throw refusal('host-not-allowed', { host: url.hostname });
  url.hash = '';
  return url;
}

/** Reads an address, one relative to the other when there is one; null when it is none. */
export function parseAddress(address: string, base: URL | null): URL | null {
  const from = base?.href;
  return URL.canParse(address, from) ? new URL(address, from) : null;
}
