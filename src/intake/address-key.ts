/** Parameters that tell where a reader came from, not which page is meant. */
const tracking = /^(?:utm_\w+|fbclid|gclid|zarsrc|zalo\w*|_ga|mc_[ce]id|ref_src)$/i;

/**
 * What two addresses of one page have in common: without scheme, "www.", a trailing slash, a fragment and parameters of tracking, the others sorted. Null for
 * what is no web address.
 */
export function addressKey(address: string): string | null {
  const url = webAddress(address);
  if (url === null) return null;
  const parameters = [...url.searchParams].filter(([name]) => !tracking.test(name)).map(([name, value]) => `${name}=${value}`);
  const path = url.pathname.replace(/\/+$/, '').replace(/\/index\.(?:html?|php|aspx?)$/i, '');
  const query = parameters.length === 0 ? '' : `?${parameters.sort().join('&')}`;
  return `${url.host.toLowerCase().replace(/^www\./, '')}${path}${query}`;
}

/** The address as a URL; null when it is none of http or https. */
export function webAddress(address: string): URL | null {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}
