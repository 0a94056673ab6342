/** A run of neighbours, as positions `[from, to)`. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts neighbours into as few groups as their costs need, about equally full. No group costs more than `budget` unless one member alone does. Linear.
 */
export function evenGroups(costs: readonly number[], budget: number): Group[] {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const share = total / Math.max(1, Math.ceil(total / budget));
  const groups: Group[] = [];
  let from = 0;
  let filled = 0;
  costs.forEach((cost, at) => {
    const full = filled + cost > budget || filled + cost / 2 > share;
    if (at > from && full) {
      groups.push({ from, to: at });
      from = at;
      filled = 0;
    }
    filled += cost;
  });
  if (from < costs.length) groups.push({ from, to: costs.length });
  return groups;
}
