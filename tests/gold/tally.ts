/** How often each value occurs, in the order of first occurrence. */
export function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** The names of `least` that occur among `values` less often than asked, with how often they do. */
export function scarce(values: readonly string[], least: Readonly<Record<string, number>>): string[] {
  const found = tally(values);
  return Object.entries(least).flatMap(([name, number]) => ((found.get(name) ?? 0) < number ? [`${name}: ${found.get(name) ?? 0}`] : []));
}
