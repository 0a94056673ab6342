/** A share, 0 to 1, as per cent with one digit; a dash for null. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)}%`;
}
