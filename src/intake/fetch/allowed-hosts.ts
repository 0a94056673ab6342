/**
 * Whether a host may be asked: it is in the list, or below an entry such as `*.gov.vn`; an empty list allows all.
 * @param host as a URL has it: lower case, Punycode.
 * @param allowed entries in lower case and Punycode.
 */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  const bare = host.replace(/\.$/, '');
  return allowed.length === 0 || allowed.some((entry) => (entry.startsWith('*.') ? bare.endsWith(entry.slice(1)) : bare === entry));
}
